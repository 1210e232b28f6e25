// Which Sparte the records of a contract speak of: code, texts, Wagnisarten and BerVersV key.
import { eindeutigZuGdv, sparteZuGdv } from '#sparten/erkennung.ts';
import type { Spartenerkennung } from '#sparten/erkennung.ts';
import type { Feldplan, Teil } from './teil.ts';

/** Most telling first. */
const textfelder = [
  'Produktname',
  'Tarifbezeichnung',
  'Produktbeschreibung',
  'Wagnistext',
  'Wagnisbeschreibung',
  'Spartenbezeichnung',
  'Risikobeschreibung1',
];
const kennzahl = 'ErweiterterBerversvSchluessel';

/** Where a layout has them: rank in the list above and place; the key last. */
type Fundorte = readonly (readonly [rang: number, at: number])[];

const gemerkteOrte = new WeakMap<Feldplan, Fundorte>();
const orteIn = (plan: Feldplan): Fundorte => {
  const bekannt = gemerkteOrte.get(plan);
  if (bekannt) return bekannt;
  const orte = [...textfelder, kennzahl].flatMap((name, rang) => {
    const at = plan.stelle.get(name);
    return at === undefined ? [] : [[rang, at] as const];
  });
  gemerkteOrte.set(plan, orte);
  return orte;
};

/** What the records tell about the Sparte beyond its code. */
export const findSparte = (code: string, teile: readonly Teil[]): Spartenerkennung => {
  const eindeutig = eindeutigZuGdv(code);
  if (eindeutig) return eindeutig;
  const nachRang: string[][] = [...textfelder, kennzahl].map(() => []);
  const wagnisarten = new Set<string>();
  for (const { td, plan, werte } of teile) {
    for (const [rang, at] of orteIn(plan)) {
      const wert = werte[at];
      if (wert !== undefined) nachRang[rang]?.push(String(wert));
    }
    if (td.satz.startsWith('0220.010')) wagnisarten.add(td.text.slice(59, 60).trim());
  }
  wagnisarten.delete('');
  const texte = nachRang.slice(0, -1).flat();
  const berVersV = nachRang.at(-1)?.[0] ?? '';
  return sparteZuGdv(code, { texte, wagnisarten: [...wagnisarten], ...(berVersV ? { berVersV } : {}) });
};
