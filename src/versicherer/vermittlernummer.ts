// Agency numbers as brokers type them and insurers deliver them: one form for comparing.

/** Letters and digits only, upper case, leading zeros dropped: `RT 991`, `rt-991` are one; empty where nothing is said. */
export const normalisiereVermittlernummer = (nummer: string): string =>
  nummer
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+/, '');
