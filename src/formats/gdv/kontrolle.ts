/** Control of a delivery: Vorsatz, Nachsatz with count and sums, Inkasso 0400 against its parts 0410. */
import { feld, textAt, type Wert, type Zeitraum } from './feld.ts';
import { createHinweis, type Hinweis, type HinweisDetails } from './hinweis.ts';
import { createInkassoKontrolle } from './inkasso.ts';
import { SATZLAENGE } from './rahmen.ts';
import { betrag, createSummen, euro, euroText, NACHSATZ_SUMMEN } from './summen.ts';
import type { Teildatensatz } from './teildatensatz.ts';
import { createVersionsKontrolle, vorsatzHinweise } from './vorsatz.ts';

/** Count (without Vorsatz and Nachsatz) and sums as decimal texts. */
export type Kontrollsummen = { readonly anzahl: number; readonly summen: Readonly<Record<string, string>> };

/** One Datenpaket; `nachsatz` is what the file says, `gerechnet` what its records give. */
export type Paket = {
  readonly paket: number;
  readonly vuNr: string;
  readonly absender: string;
  readonly zeitraum: Zeitraum | null;
  readonly nachsatz: Kontrollsummen | undefined;
  readonly gerechnet: Kontrollsummen;
};

export type Kontrolle = {
  satz(td: Teildatensatz): void;
  /** To be called once after the last record. */
  ende(): void;
  pakete(): readonly Paket[];
};

const texte = (werte: readonly number[]): Record<string, string> =>
  Object.fromEntries(NACHSATZ_SUMMEN.map((s, i) => [s.feld, euro(werte[i] ?? 0)]));

type OffenesPaket = {
  vorsatz: Teildatensatz | undefined;
  summen: ReturnType<typeof createSummen>;
};

const beschreibe = (paket: number, { vorsatz, summen }: OffenesPaket, nachsatz?: Teildatensatz): Paket => ({
  paket,
  vuNr: vorsatz === undefined ? '' : textAt(vorsatz, 5, 5).trim(),
  absender: vorsatz === undefined ? '' : textAt(vorsatz, 10, 30).trim(),
  zeitraum:
    vorsatz === undefined
      ? null
      : (feld(vorsatz, 'ErstellungsDatumZeitraumVomZeitraumBis') as Zeitraum | null),
  nachsatz: nachsatz && {
    anzahl: (feld(nachsatz, 'AnzSaetze') as number | null) ?? 0,
    summen: texte(NACHSATZ_SUMMEN.map((s) => betrag(nachsatz, s.feld))),
  },
  gerechnet: { anzahl: summen.anzahl(), summen: texte(summen.werte()) },
});

const zahlText = (wert: Wert): string => (typeof wert === 'number' ? String(wert) : 'keine');

const nachsatzHinweise = (td: Teildatensatz, { summen, vorsatz }: OffenesPaket): Hinweis[] => {
  const stelle = { zeile: td.zeile, satzart: td.satz };
  const anzahl = feld(td, 'AnzSaetze');
  const falscheAnzahl =
    anzahl === summen.anzahl()
      ? []
      : [
          createHinweis('nachsatz_anzahl', {
            ...stelle,
            feld: 'AnzSaetze',
            a: zahlText(anzahl),
            b: summen.anzahl(),
          }),
        ];
  const falscheSummen = NACHSATZ_SUMMEN.flatMap((s, i) => {
    const gemeldet = betrag(td, s.feld);
    const gerechnet = summen.werte()[i] ?? 0;
    if (gemeldet === gerechnet) return [];
    const details = {
      ...stelle,
      feld: s.feld,
      wert: euro(gemeldet),
      a: euroText(gemeldet),
      b: euroText(gerechnet),
    };
    return [createHinweis('nachsatz_summe', details)];
  });
  return [...falscheAnzahl, ...falscheSummen, ...vermittlerHinweise(td, vorsatz, stelle)];
};

const vermittlerHinweise = (
  td: Teildatensatz,
  vorsatz: Teildatensatz | undefined,
  stelle: HinweisDetails,
): Hinweis[] => {
  const a = textAt(td, 15, 10).trim();
  const b = vorsatz === undefined ? '' : textAt(vorsatz, 86, 10).trim();
  return a === b || a === '' || b === '' ? [] : [createHinweis('nachsatz_vermittler', { ...stelle, a, b })];
};

/** The last record alone is short and no Nachsatz follows: the file is cut, even if somebody has put a line end there. */
const schnittHinweise = ({ zeile, satz, satzart, zeichen, hinweise }: Teildatensatz): Hinweis[] =>
  zeichen === SATZLAENGE || satzart === '9999' || hinweise.some((h) => h.code === 'abgeschnitten')
    ? []
    : [createHinweis('abgeschnitten', { zeile, satzart: satz, a: zeichen })];

/** Datenpakete beyond this are checked, but their sums are not kept. */
const MAX_PAKETE = 1000;

/** Checks records in file order; `melde` takes each finding as soon as it is sure. */
export const createKontrolle = (melde: (hinweis: Hinweis) => void): Kontrolle => {
  const pakete: Paket[] = [];
  const inkasso = createInkassoKontrolle(melde);
  const versionen = createVersionsKontrolle(melde);
  let offen: OffenesPaket | undefined;
  let nummer = 0;
  let letzter: Teildatensatz | undefined;
  let saetze = 0;
  let kurze = 0;

  const schliesse = (paket: Paket): void => {
    if (pakete.length < MAX_PAKETE) pakete.push(paket);
  };
  const ohneNachsatz = (zeile: number): void => {
    if (offen === undefined) return;
    schliesse(beschreibe(++nummer, offen));
    melde(createHinweis('nachsatz_fehlt', { zeile, satzart: '9999' }));
    offen = undefined;
  };
  const vorsatz = (td: Teildatensatz): void => {
    if (td.td === 1 && (offen === undefined || offen.summen.anzahl() > 0)) {
      ohneNachsatz(td.zeile);
      offen = { vorsatz: td, summen: createSummen() };
    }
    offen ??= { vorsatz: td, summen: createSummen() };
    for (const hinweis of vorsatzHinweise(td)) melde(hinweis);
    versionen.vorsatz(td);
  };
  const daten = (td: Teildatensatz): OffenesPaket => {
    if (offen === undefined) melde(createHinweis('vorsatz_fehlt', { zeile: td.zeile, satzart: td.satzart }));
    versionen.satz(td);
    offen ??= { vorsatz: undefined, summen: createSummen() };
    return offen;
  };
  const nachsatz = (td: Teildatensatz): void => {
    const paket = daten(td);
    for (const hinweis of nachsatzHinweise(td, paket)) melde(hinweis);
    schliesse(beschreibe(++nummer, paket, td));
    offen = undefined;
  };

  return {
    satz: (td) => {
      letzter = td;
      if (td.zeichen < SATZLAENGE) kurze++;
      if (td.satz === '') return;
      saetze++;
      inkasso.satz(td);
      if (td.satzart === '0001') vorsatz(td);
      else if (td.satzart === '9999') nachsatz(td);
      else daten(td).summen.add(td);
    },
    ende: () => {
      inkasso.close();
      if (letzter === undefined) melde(createHinweis('leer'));
      else if (saetze === 0) melde(createHinweis('keine_gdv_datei'));
      else if (offen !== undefined) {
        if (kurze === 1) for (const hinweis of schnittHinweise(letzter)) melde(hinweis);
        ohneNachsatz(letzter.zeile);
      }
    },
    pakete: () => pakete,
  };
};
