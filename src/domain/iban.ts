import { z } from 'zod';

/** Length by country, ISO 13616 registry, the countries brokers meet. */
const laengen: Readonly<Record<string, number>> = {
  DE: 22,
  AT: 20,
  CH: 21,
  LI: 21,
  LU: 20,
  NL: 18,
  BE: 16,
  FR: 27,
  IT: 27,
  ES: 24,
  PL: 28,
  CZ: 24,
  DK: 18,
  GB: 22,
  IE: 22,
  PT: 25,
  SE: 24,
  FI: 18,
  NO: 15,
  HU: 28,
  SK: 24,
  SI: 19,
  HR: 21,
  RO: 24,
  BG: 22,
  GR: 27,
  MT: 31,
  CY: 28,
  EE: 20,
  LV: 21,
  LT: 20,
  IS: 26,
  MC: 27,
  SM: 27,
};

/** Upper case without blanks. */
export const normalisiereIban = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();

/** Check digits by ISO 7064 mod 97-10 and length by country; works on any spelling. */
export const isIban = (text: string): boolean => {
  const iban = normalisiereIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  if ((laengen[iban.slice(0, 2)] ?? iban.length) !== iban.length) return false;
  let rest = 0;
  for (let i = 0; i < iban.length; i++) {
    const code = iban.charCodeAt((i + 4) % iban.length);
    rest = (code < 65 ? rest * 10 + code - 48 : rest * 100 + code - 55) % 97;
  }
  return rest === 1;
};

/** Groups of four for reading. */
export const formatIban = (iban: string): string => normalisiereIban(iban).replace(/(.{4})(?=.)/g, '$1 ');

export const ibanSchema = z
  .string()
  .refine(isIban, 'Die IBAN stimmt nicht. Bitte prüfen Sie die Ziffern.')
  .transform(normalisiereIban);
