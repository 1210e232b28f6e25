// Which law asks a business for a professional liability, and for how much: by profession, name or WZ code (facts file, "mandatoryCatalogue").
import { falteKurz } from '#domain/faltung.ts';
import type { Betrieb } from '../lage/subjekte.ts';
import type { Ausdruck } from '../sicht.ts';

type Pflicht = {
  /** Words of the profession as `falteKurz` writes them. */
  readonly beruf: RegExp;
  /** Beginnings of WZ codes, 2008. */
  readonly wz?: readonly string[];
  /** Least sum per event; missing where the law differs from state to state. */
  readonly cents?: number;
  readonly gesetz: string;
  /** Only with a permit or an admission that the profession does not tell. */
  readonly bedingt?: true;
};

const pflichten: readonly Pflicht[] = [
  { beruf: /patentanwa/, wz: ['69.10.4'], cents: 25_000_000, gesetz: '§ 45 PAO' },
  {
    beruf: /(rechts|fach)anwa|anwaltskanzlei/,
    wz: ['69.10.1', '69.10.2'],
    cents: 25_000_000,
    gesetz: '§ 51 BRAO',
  },
  { beruf: /\bnotar/, wz: ['69.10.1', '69.10.3'], cents: 50_000_000, gesetz: '§ 19a BNotO' },
  { beruf: /wirtschaftspruf/, wz: ['69.20.1'], cents: 100_000_000, gesetz: '§ 54 WPO, WPBHV' },
  { beruf: /steuerberat/, wz: ['69.20.3'], cents: 25_000_000, gesetz: '§ 67 StBerG, §§ 51 ff. DVStB' },
  {
    beruf: /versicherungs(makler|vermittl|berat|vertret)/,
    wz: ['66.22'],
    cents: 156_461_000,
    gesetz: '§ 34d Abs. 5 Nr. 3 GewO, § 12 Abs. 2 VersVermV',
  },
  {
    beruf: /finanzanlagen(vermittl|berat)/,
    cents: 127_600_000,
    gesetz: '§ 34f Abs. 2 Nr. 3 GewO, § 9 FinVermV',
    bedingt: true,
  },
  {
    beruf: /immobiliardarlehens/,
    cents: 46_000_000,
    gesetz: '§ 34i Abs. 2 Nr. 3 GewO, § 10 ImmVermV',
    bedingt: true,
  },
  {
    beruf: /(immobilien|haus|weg|wohnungs) ?verwalt/,
    wz: ['68.32.1'],
    cents: 50_000_000,
    gesetz: '§ 34c Abs. 2 Nr. 3 GewO, § 15 MaBV',
    bedingt: true,
  },
  {
    beruf: /\barzt|(vertrags|kassen|zahn|haus|fach|augen|kinder|frauen) ?arzt|psychotherapeut/,
    wz: ['86.21', '86.22', '86.23', '86.90.1'],
    cents: 300_000_000,
    gesetz: '§ 95e SGB V (Vertragsärzte), sonst Berufsordnung der Kammer',
    bedingt: true,
  },
  { beruf: /hebamme|entbindungspfleg/, gesetz: 'Hebammen-Berufsordnung des Landes' },
  { beruf: /tierarzt|apothek/, wz: ['75.00', '47.73'], gesetz: 'Berufsordnung der Kammer' },
  {
    beruf: /architekt|bauingenieur|statiker|tragwerksplan/,
    wz: ['71.11', '71.12.1'],
    gesetz: 'Architekten- bzw. Baukammergesetz des Landes',
  },
  { beruf: /berufsbetreu/, cents: 25_000_000, gesetz: '§ 23 BtOG' },
  {
    beruf: /inkasso|rentenberat/,
    wz: ['82.91.1'],
    cents: 25_000_000,
    gesetz: '§ 12 Abs. 1 Nr. 3 RDG, § 5 RDV',
  },
  {
    beruf: /bewachung|sicherheitsdienst|wachdienst/,
    wz: ['80.10'],
    cents: 100_000_000,
    gesetz: '§ 34a Abs. 1 GewO, § 14 BewachV',
  },
];

const trifft = ({ beruf, wz }: Pflicht, worte: string, code: string): boolean =>
  beruf.test(worte) || (code !== '' && (wz ?? []).some((anfang) => code.startsWith(anfang)));

const bekannt = new Map<string, readonly Pflicht[]>();

/** A book asks for the same professions again and again. */
const pflichtenVon = ({ halter, fakten }: Betrieb): readonly Pflicht[] => {
  const code = fakten.wzCode?.trim() ?? '';
  const text = [halter?.fakten.beruf, halter?.firma].filter(Boolean).join(' ');
  if (text === '' && code === '') return [];
  const schluessel = `${text}|${code}`;
  let gefunden = bekannt.get(schluessel);
  if (!gefunden) {
    const worte = falteKurz(text);
    gefunden = pflichten.filter((eine) => trifft(eine, worte, code));
    if (bekannt.size < 5000) bekannt.set(schluessel, gefunden);
  }
  return gefunden;
};

/** The profession alone answers: the law asks every one who practises it. */
export const isPflichtberuf = (betrieb: Betrieb): boolean =>
  pflichtenVon(betrieb).some(({ bedingt }) => !bedingt);

const nichts = () => undefined;

/** Unknown where the profession is not told or stands in no law that we know: then any running contract counts. */
export const pflichtsumme: Ausdruck<number> = {
  lies: ({ subjekt }) => {
    if (subjekt.art !== 'betrieb') return undefined;
    const summen = pflichtenVon(subjekt).flatMap(({ cents }) => cents ?? []);
    // Who has several professions needs the highest sum.
    return summen.length === 0 ? undefined : Math.max(...summen);
  },
  fehlt: nichts,
};

/** The laws of the profession; undefined where it is not told or stands in none that we know. */
export const pflichtgesetz: Ausdruck<string> = {
  lies: ({ subjekt }) => {
    if (subjekt.art !== 'betrieb') return undefined;
    const gesetze = pflichtenVon(subjekt).map(({ gesetz }) => gesetz);
    return gesetze.length === 0 ? undefined : gesetze.join('; ');
  },
  fehlt: nichts,
};
