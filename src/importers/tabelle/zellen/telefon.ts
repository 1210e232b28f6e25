import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, mitHinweis, ohneFuelltext, unlesbar } from './lesung.ts';

export type Telefon = {
  /** International form with blanks ("+49 30 1234567"), or the text as delivered when it is no valid number. */
  nummer: string;
  art: 'mobil' | 'festnetz' | 'fax' | 'sonst';
  gueltig: boolean;
};

const TEILER =
  /\s*(?:[;|\n\r]|,(?=\s*(?:\p{L}+\.?:?\s*)?[+0(])|\s(?=(?:mobil|handy|fax|tel|dienstl|gesch|priv|büro)[\p{L}.]*:?\s*[+0(])|\s\/\s(?=[+0(])|\s(?:oder|od\.|und|u\.)\s)\s*/iu;

/** Reads one or several numbers with words around them. Numbers that are not valid are kept as they stand, with a finding. */
export function readTelefon(zelle: Zelle): Lesung<Telefon[]> {
  const text = ohneFuelltext(zelle.text);
  if (text === '') return undefined;
  const nummern = text.split(TEILER).flatMap((teil) => einzeln(teil, zelle.art === 'zahl'));
  if (nummern.length === 0) return unlesbar(text, 'Das ist keine Telefonnummer.');
  const wert = nummern.map(({ nummer, art, gueltig }) => ({ nummer, art, gueltig }));
  if (nummern.some((n) => n.ergaenzt)) {
    return mitHinweis(
      wert,
      text,
      'telefon_null_ergaenzt',
      'Der Telefonnummer fehlte die führende Null; sie wurde ergänzt.',
    );
  }
  if (nummern.every((n) => n.gueltig)) return gelesen(wert, text);
  return mitHinweis(
    wert,
    text,
    'telefon_ungueltig',
    'Die Telefonnummer ist ungewöhnlich und wurde unverändert übernommen.',
  );
}

function einzeln(teil: string, ausZahl: boolean): (Telefon & { ergaenzt: boolean })[] {
  const ziffern = /[+(]?\d[\d\s()/.\-–]*\d/.exec(teil.replace('(0)', ''))?.[0];
  if (ziffern === undefined || ziffern.replaceAll(/\D/g, '').length < 3) return [];
  const fax = /\bfax|telefax/i.test(teil);
  const ergaenzt = ausZahl && !/^(?:0|49\d{9,})/.test(ziffern);
  const roh = ergaenzt ? `0${ziffern}` : ausZahl && ziffern.startsWith('49') ? `+${ziffern}` : ziffern;
  const nummer = parsePhoneNumberFromString(roh.replaceAll('–', '-'), 'DE');
  // A number that is no valid one has no type: one look at the metadata for both.
  const typ = nummer?.getType();
  if (!nummer || !typ)
    return [{ nummer: ziffern.trim(), art: fax ? 'fax' : 'sonst', gueltig: false, ergaenzt: false }];
  return [
    {
      nummer: nummer.formatInternational(),
      art: fax ? 'fax' : typ === 'MOBILE' ? 'mobil' : 'festnetz',
      gueltig: true,
      ergaenzt,
    },
  ];
}
