/** Control of a delivery: Vorsatz, Nachsatz with count and sums, Inkasso 0400 against its parts 0410. */
import { dezimalText, feld, type Dezimal, type Wert, type Zeitraum } from './feld.ts';
import { createHinweis, type Hinweis, type HinweisCode, type HinweisDetails } from './hinweis.ts';
import { feldName, SATZARTEN, VERSIONSFELDER } from './layout.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** What the Nachsatz sums up, and from which field (Satz 9999 against 0200, 0400, 0500; amounts in hundredths). */
export const NACHSATZ_SUMMEN = [
  { feld: 'Gesbeitrag', satz: '0200', aus: 'GesbeitragNettoInWE' },
  { feld: 'GesbeitragBruttoInkasso', satz: '0400', aus: 'GesbeitragBruttoInWE' },
  { feld: 'GesprovisionsBetrag', satz: '0400', aus: 'GesProvisionsbetragInWE' },
  { feld: 'Verssleistungen', satz: '0500', aus: 'BetragInWEGemaessZahlungsart' },
  { feld: 'Schadenbearbeitungskost', satz: '0500', aus: 'SchadenbearbeitungskostInWE' },
] as const;

const INKASSO = [
  { feld: 'GesbeitragNettoInWE', teile: ['TeilspartenbeitragNettoInWE'] },
  { feld: 'VerssteuerInWE', teile: ['TeilspartensteuerInWE'] },
  {
    feld: 'GesProvisionsbetragInWE',
    teile: ['TeilspartenProvBetrag1InWE', 'TeilspartenProvBetrag2InWE', 'TeilspartenProvBetrag3InWE'],
  },
] as const;

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

const isDezimal = (wert: Wert): wert is Dezimal =>
  typeof wert === 'object' && wert !== null && 'wert' in wert;

/** The scaled integer of an amount; blank or unreadable ones add nothing (they are reported by themselves). */
const betrag = (td: Teildatensatz, name: string): number => {
  const wert = feld(td, name);
  return isDezimal(wert) ? wert.wert : 0;
};

const euro = (wert: number): string => dezimalText({ wert, stellen: 2 });
/** "4.806,00" for messages. */
const euroText = (wert: number): string =>
  euro(wert)
    .replace('.', ',')
    .replaceAll(/\B(?=(\d{3})+,)/g, '.');
const texte = (werte: readonly number[]): Record<string, string> =>
  Object.fromEntries(NACHSATZ_SUMMEN.map((s, i) => [s.feld, euro(werte[i] ?? 0)]));

/** Counts and sums of a Datenpaket, also used to write its Nachsatz. Amounts in hundredths, as NACHSATZ_SUMMEN. */
export const createSummen = () => {
  let anzahl = 0;
  const werte = NACHSATZ_SUMMEN.map(() => 0);
  return {
    add: (td: Teildatensatz): void => {
      anzahl++;
      if (td.td !== 1) return;
      for (const [i, summe] of NACHSATZ_SUMMEN.entries())
        if (summe.satz === td.satz) werte[i] = (werte[i] ?? 0) + betrag(td, summe.aus);
    },
    anzahl: (): number => anzahl,
    werte: (): readonly number[] => werte,
  };
};

const vorsatzHinweise = (td: Teildatensatz): Hinweis[] => {
  const stelle = { zeile: td.zeile, satzart: td.satz };
  return [...(td.td === 1 ? zeitraumHinweise(td, stelle) : []), ...versionHinweise(td, stelle)];
};

const zeitraumHinweise = (td: Teildatensatz, stelle: HinweisDetails): Hinweis[] => {
  const wert = td.text.slice(69, 85);
  const zeitraum = feld(td, 'ErstellungsDatumZeitraumVomZeitraumBis') as Zeitraum | null;
  const details = { ...stelle, feld: 'ErstellungsDatumZeitraumVomZeitraumBis', wert };
  if (zeitraum === null || zeitraum.von === null || zeitraum.bis === null)
    return [createHinweis('zeitraum_unlesbar', details)];
  const { von: a, bis: b } = zeitraum;
  return a > b ? [createHinweis('zeitraum_verkehrt', { ...details, a, b })] : [];
};

/** Versions of all releases, joined over the variants of a Satz (0220.010 stands for all Wagnisarten). */
const bekannteVersionen = (satz: string): string[] => {
  const saetze = [...SATZARTEN.values()].filter((s) => s.satz === satz || s.satz.startsWith(`${satz}.`));
  return [...new Set(saetze.flatMap((s) => Object.values(s.versionen)))]
    .filter((v) => v !== undefined)
    .sort();
};

const versionHinweise = (td: Teildatensatz, stelle: HinweisDetails): Hinweis[] =>
  VERSIONSFELDER.filter((v) => v.td === td.td).flatMap(({ byte, satz }) => {
    const wert = td.text.slice(byte - 1, byte + 2).trim();
    const bekannt = bekannteVersionen(satz);
    if (!/^[1-9]\.\d$/.test(wert) || bekannt.includes(wert) || wert < (bekannt[0] ?? '')) return [];
    return [createHinweis('version_unbekannt', { ...stelle, satzart: satz, wert, a: bekannt.join(', ') })];
  });

type OffenesPaket = {
  vorsatz: Teildatensatz | undefined;
  summen: ReturnType<typeof createSummen>;
};

const beschreibe = (paket: number, { vorsatz, summen }: OffenesPaket, nachsatz?: Teildatensatz): Paket => ({
  paket,
  vuNr: vorsatz?.text.slice(4, 9).trim() ?? '',
  absender: vorsatz?.text.slice(9, 39).trim() ?? '',
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
            a: anzahl as number,
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
  const a = td.text.slice(14, 24).trim();
  const b = vorsatz?.text.slice(85, 95).trim() ?? '';
  return a === b || a === '' || b === '' ? [] : [createHinweis('nachsatz_vermittler', { ...stelle, a, b })];
};

/** Compares a 0400 with the 0410 that follow it for the same contract. */
const createInkassoKontrolle = (melde: (hinweis: Hinweis) => void) => {
  let gesamt: Teildatensatz | undefined;
  let teile: Teildatensatz[] = [];
  const vertrag = (td: Teildatensatz): string => td.text.slice(4, 9) + td.text.slice(13, 32);
  const close = (): void => {
    const td = gesamt;
    gesamt = undefined;
    if (td === undefined || teile.length === 0) return;
    for (const { feld: name, teile: namen } of INKASSO) {
      const soll = betrag(td, name);
      const ist = teile.reduce((sum, t) => namen.reduce((s, n) => s + betrag(t, n), sum), 0);
      if (soll === ist) continue;
      const details = {
        zeile: td.zeile,
        satzart: td.satz,
        wert: euro(soll),
        a: euroText(soll),
        b: euroText(ist),
      };
      melde({ ...createHinweis('inkasso_abweichung', { ...details, feld: feldName(name) }), feld: name });
    }
  };
  const satz = (td: Teildatensatz): void => {
    if (td.satz === '0410' && gesamt !== undefined && vertrag(td) === vertrag(gesamt)) teile.push(td);
    else if (td.satz === '0400' && td.td === 1) {
      close();
      [gesamt, teile] = [td, []];
    } else if (td.satz === '9999') close();
  };
  return { satz, close };
};

/** Checks records in file order; `melde` takes each finding as soon as it is sure. */
export const createKontrolle = (melde: (hinweis: Hinweis) => void): Kontrolle => {
  const pakete: Paket[] = [];
  const inkasso = createInkassoKontrolle(melde);
  let offen: OffenesPaket | undefined;
  let letzteZeile = 0;
  let saetze = 0;

  const ohneNachsatz = (zeile: number, code: HinweisCode = 'nachsatz_fehlt'): void => {
    if (offen === undefined) return;
    pakete.push(beschreibe(pakete.length + 1, offen));
    melde(createHinweis(code, { zeile, satzart: '9999' }));
    offen = undefined;
  };
  const vorsatz = (td: Teildatensatz): void => {
    if (td.td === 1 && (offen === undefined || offen.summen.anzahl() > 0)) {
      ohneNachsatz(td.zeile);
      offen = { vorsatz: td, summen: createSummen() };
    }
    offen ??= { vorsatz: td, summen: createSummen() };
    for (const hinweis of vorsatzHinweise(td)) melde(hinweis);
  };
  const daten = (td: Teildatensatz): OffenesPaket => {
    if (offen === undefined) melde(createHinweis('vorsatz_fehlt', { zeile: td.zeile, satzart: td.satzart }));
    offen ??= { vorsatz: undefined, summen: createSummen() };
    return offen;
  };
  const nachsatz = (td: Teildatensatz): void => {
    const paket = daten(td);
    for (const hinweis of nachsatzHinweise(td, paket)) melde(hinweis);
    pakete.push(beschreibe(pakete.length + 1, paket, td));
    offen = undefined;
  };

  return {
    satz: (td) => {
      letzteZeile = td.zeile;
      if (td.satz === '') return;
      saetze++;
      inkasso.satz(td);
      if (td.satzart === '0001') vorsatz(td);
      else if (td.satzart === '9999') nachsatz(td);
      else daten(td).summen.add(td);
    },
    ende: () => {
      inkasso.close();
      ohneNachsatz(letzteZeile);
      if (letzteZeile === 0) melde(createHinweis('leer'));
      else if (saetze === 0) melde(createHinweis('keine_gdv_datei'));
    },
    pakete: () => pakete,
  };
};
