/** Findings about the Vorsatz: its period, and the versions that it states or leaves out. */
import { feld, textAt, type Zeitraum } from './feld.ts';
import { createHinweis, type Hinweis, type HinweisDetails } from './hinweis.ts';
import { SATZARTEN, VERSIONSFELDER } from './layout.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** What is odd about one Teildatensatz of the Vorsatz. */
export const vorsatzHinweise = (td: Teildatensatz): Hinweis[] => {
  const stelle = { zeile: td.zeile, satzart: td.satz };
  return [...(td.td === 1 ? zeitraumHinweise(td, stelle) : []), ...versionHinweise(td, stelle)];
};

const zeitraumHinweise = (td: Teildatensatz, stelle: HinweisDetails): Hinweis[] => {
  const wert = textAt(td, 70, 16);
  const zeitraum = feld(td, 'ErstellungsDatumZeitraumVomZeitraumBis') as Zeitraum | null;
  const details = { ...stelle, feld: 'ErstellungsDatumZeitraumVomZeitraumBis', wert };
  if (zeitraum === null || zeitraum.von === null || zeitraum.bis === null)
    return [createHinweis('zeitraum_unlesbar', details)];
  const { von: a, bis: b } = zeitraum;
  return a > b ? [createHinweis('zeitraum_verkehrt', { ...details, a, b })] : [];
};

/** Versions of all releases, joined over the variants of a Satz (0220.010 stands for all Wagnisarten). */
const bekannteVersionen = (satz: string): readonly string[] => {
  const found = versionenCache.get(satz) ?? sammleVersionen(satz);
  versionenCache.set(satz, found);
  return found;
};
const versionenCache = new Map<string, readonly string[]>();

const sammleVersionen = (satz: string): readonly string[] => {
  const saetze = [...SATZARTEN.values()].filter((s) => s.satz === satz || s.satz.startsWith(`${satz}.`));
  return [...new Set(saetze.flatMap((s) => Object.values(s.versionen)))]
    .filter((v) => v !== undefined)
    .sort();
};

const versionAt = (td: Teildatensatz, byte: number): string => textAt(td, byte, 3).trim();

const versionHinweise = (td: Teildatensatz, stelle: HinweisDetails): Hinweis[] =>
  VERSIONSFELDER.filter((v) => v.td === td.td).flatMap(({ byte, satz }) => {
    const wert = versionAt(td, byte);
    const bekannt = bekannteVersionen(satz);
    if (!/^[1-9]\.\d$/.test(wert) || bekannt.includes(wert) || wert < (bekannt[0] ?? '')) return [];
    return [createHinweis('version_unbekannt', { ...stelle, satzart: satz, wert, a: bekannt.join(', ') })];
  });

/** Reports, once each, the delivered Saetze whose version a Vorsatz that states versions leaves blank. */
export const createVersionsKontrolle = (melde: (hinweis: Hinweis) => void) => {
  const ohneVersion = new Set<string>();
  return {
    vorsatz: (td: Teildatensatz): void => {
      if (td.td === 1) ohneVersion.clear();
      const felder = VERSIONSFELDER.filter((v) => v.td === td.td);
      if (felder.every(({ byte }) => versionAt(td, byte) === '')) return;
      for (const { byte, satz } of felder) if (versionAt(td, byte) === '') ohneVersion.add(satz);
    },
    satz: ({ satz, zeile }: Teildatensatz): void => {
      if (ohneVersion.delete(satz.slice(0, 8)))
        melde(createHinweis('version_fehlt', { zeile, satzart: satz }));
    },
  };
};
