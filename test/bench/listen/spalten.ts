// Columns of a list: heading, the fields that its cells state, and how each customer or contract is written into them.
import type { Zahlweise } from '#domain/geld.ts';
import type { Zufall } from '#seed/zufall.ts';
import type { Mensch, Police } from './wahrheit.ts';

/** `{ tag }` is a real date cell of a workbook. */
export type Wert = string | number | { readonly tag: string } | null;

export type Feld =
  | 'name'
  | 'titel'
  | 'geburtsdatum'
  | 'strasse'
  | 'plz'
  | 'ort'
  | 'telefon'
  | 'mobil'
  | 'email'
  | 'iban'
  | 'konto'
  | 'kundennummer'
  | 'beruf'
  | 'familienstand'
  | 'gesellschaft'
  | 'nummer'
  | 'sparte'
  | 'beginn'
  | 'ablauf'
  | 'zahlweise'
  | 'beitrag'
  | 'jahresbeitrag';

export type Spalte = {
  readonly kopf: string;
  readonly felder: readonly Feld[];
  readonly wert: (m: Mensch, p: Police, z: Zufall) => Wert;
};

/** A column that states nothing we score. */
export const beiwerk = (kopf: string, wert: Spalte['wert'] = () => ''): Spalte => ({
  kopf,
  felder: [],
  wert,
});

const teile = (iso: string): [string, string, string] => iso.split('-') as [string, string, string];
const monate = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const serie = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

export const tage = {
  deutsch: (iso: string) => teile(iso).toReversed().join('.'),
  kurz: (iso: string) => {
    const [j, m, t] = teile(iso);
    return `${Number(t)}.${Number(m)}.${j.slice(2)}`;
  },
  ohneNull: (iso: string) => {
    const [j, m, t] = teile(iso);
    return `${Number(t)}.${Number(m)}.${j}`;
  },
  iso: (iso: string) => iso,
  isoZeit: (iso: string) => `${iso} 00:00:00`,
  strich: (iso: string) => teile(iso).toReversed().join('/'),
  bindestrich: (iso: string) => teile(iso).toReversed().join('-'),
  amerikanisch: (iso: string) => {
    const [j, m, t] = teile(iso);
    return `${m}/${t}/${j}`;
  },
  block: (iso: string) => iso.replaceAll('-', ''),
  worte: (iso: string) => {
    const [j, m, t] = teile(iso);
    return `${Number(t)}. ${monate[Number(m) - 1]} ${j}`;
  },
  kurzworte: (iso: string) => {
    const [j, m, t] = teile(iso);
    return `${t}. ${(monate[Number(m) - 1] ?? '').slice(0, 3)} ${j}`;
  },
  zelle: (iso: string) => ({ tag: iso }),
  serie,
  serie1904: (iso: string) => serie(iso) - 1462,
} as const;
export type Tagform = keyof typeof tage;

const gruppen = (ganz: string, zeichen: string): string => ganz.replaceAll(/\B(?=(\d{3})+$)/g, zeichen);
const geldteile = (cents: number): [string, string] => [
  String(Math.floor(cents / 100)),
  String(cents % 100).padStart(2, '0'),
];
export const betraege = {
  deutsch: (c: number) => {
    const [g, r] = geldteile(c);
    return `${gruppen(g, '.')},${r}`;
  },
  euro: (c: number) => `${betraege.deutsch(c)} €`,
  vorneEuro: (c: number) => `€ ${betraege.deutsch(c)}`,
  eur: (c: number) => `${betraege.deutsch(c)} EUR`,
  komma: (c: number) => geldteile(c).join(','),
  punkt: (c: number) => geldteile(c).join('.'),
  englisch: (c: number) => {
    const [g, r] = geldteile(c);
    return `${gruppen(g, ',')}.${r}`;
  },
  schweiz: (c: number) => {
    const [g, r] = geldteile(c);
    return `${gruppen(g, "'")}.${r}`;
  },
  leer: (c: number) => {
    const [g, r] = geldteile(c);
    return `${gruppen(g, ' ')},${r} €`;
  },
  zahl: (c: number) => c / 100,
} as const;
export type Geldform = keyof typeof betraege;

const zahlweisen: Readonly<Record<string, Readonly<Record<Zahlweise, readonly string[]>>>> = {
  worte: {
    jaehrlich: ['jährlich'],
    halbjaehrlich: ['halbjährlich'],
    vierteljaehrlich: ['vierteljährlich'],
    monatlich: ['monatlich'],
    einmalig: ['einmalig'],
  },
  kurz: {
    jaehrlich: ['jhrl.', 'jährl.', 'jhl.'],
    halbjaehrlich: ['hjl.', '1/2-jhrl.', 'halbj.'],
    vierteljaehrlich: ['1/4-jhrl.', 'vjl.', 'viertelj.'],
    monatlich: ['mtl.', 'mntl.', 'monatl.'],
    einmalig: ['einm.'],
  },
  buchstaben: {
    jaehrlich: ['J', 'j'],
    halbjaehrlich: ['H', 'HJ'],
    vierteljaehrlich: ['V', 'VJ'],
    monatlich: ['M'],
    einmalig: ['E'],
  },
  punkte: {
    jaehrlich: ['j.', 'p.a.'],
    halbjaehrlich: ['hj.', 'hj'],
    vierteljaehrlich: ['vj.', 'vj'],
    monatlich: ['mtl', 'm.'],
    einmalig: ['einm.'],
  },
  brueche: {
    jaehrlich: ['1/1'],
    halbjaehrlich: ['1/2'],
    vierteljaehrlich: ['1/4'],
    monatlich: ['1/12'],
    einmalig: ['einmalig'],
  },
  zahlen: {
    jaehrlich: ['1'],
    halbjaehrlich: ['2'],
    vierteljaehrlich: ['4'],
    monatlich: ['12'],
    einmalig: ['0'],
  },
  gross: {
    jaehrlich: ['JÄHRLICH', 'Jahreszahlung'],
    halbjaehrlich: ['HALBJÄHRLICH'],
    vierteljaehrlich: ['VIERTELJÄHRLICH', 'Quartal'],
    monatlich: ['MONATLICH'],
    einmalig: ['EINMALIG'],
  },
  englisch: {
    jaehrlich: ['annually', 'yearly'],
    halbjaehrlich: ['semi-annually', 'half-yearly'],
    vierteljaehrlich: ['quarterly'],
    monatlich: ['monthly'],
    einmalig: ['single'],
  },
  lang: {
    jaehrlich: ['jährliche Zahlweise', '1x jährlich'],
    halbjaehrlich: ['halbjährliche Zahlweise', '2x jährlich'],
    vierteljaehrlich: ['vierteljährliche Zahlweise', '4x jährlich'],
    monatlich: ['monatliche Zahlweise', '12x jährlich'],
    einmalig: ['Einmalbeitrag'],
  },
};

const voll = (m: Mensch): string => [m.titel, m.vorname, m.name].filter(Boolean).join(' ');
const anrede = (m: Mensch): string => (m.art === 'firma' ? 'Firma' : m.frau ? 'Frau' : 'Herr');
const namensformen = {
  komma: (m: Mensch) =>
    m.art === 'firma' ? m.name : `${m.name}, ${[m.titel, m.vorname].filter(Boolean).join(' ')}`,
  vorne: voll,
  hinten: (m: Mensch) => (m.art === 'firma' ? m.name : `${m.name} ${m.vorname}`),
  anrede: (m: Mensch) => `${anrede(m)} ${voll(m)}`,
  herrn: (m: Mensch) => `${anrede(m).replace('Herr', 'Herrn')} ${voll(m)}`,
  gross: (m: Mensch) => (m.art === 'firma' ? m.name : `${m.name.toUpperCase()}, ${m.vorname}`),
} as const;

const fest = (m: Mensch): string => `${m.vorwahl}${m.telefon}`;
const mob = (m: Mensch): string => `0${m.mobil}`;
const telefonformen = {
  strich: (v: string, n: string) => `${v}/${n}`,
  leer: (v: string, n: string) => `${v} ${n}`,
  klammer: (v: string, n: string) => `(${v}) ${n}`,
  international: (v: string, n: string) => `+49 ${v.slice(1)} ${n}`,
  international0: (v: string, n: string) => `+49 (0)${v.slice(1)} ${n}`,
  null49: (v: string, n: string) => `0049${v.slice(1)}${n}`,
  minus: (v: string, n: string) => `${v}-${n}`,
  gruppen: (v: string, n: string) => `${v} / ${n.replaceAll(/(\d{2})(?=\d)/g, '$1 ')}`,
  zahl: (v: string, n: string) => Number(`${v}${n}`),
} as const;
type Telefonform = keyof typeof telefonformen;

/** Column builders; the heading comes first. */
export const sp = {
  ganz: (kopf: string, form: keyof typeof namensformen): Spalte => ({
    kopf,
    felder: ['name', ...(form === 'hinten' || form === 'gross' ? [] : (['titel'] as const))],
    wert: (m) => namensformen[form](m),
  }),
  nachname: (kopf: string): Spalte => ({ kopf, felder: ['name'], wert: (m) => m.name }),
  nurNachname: (kopf: string): Spalte => ({
    kopf,
    felder: ['name'],
    wert: (m) => (m.art === 'firma' ? '' : m.name),
  }),
  nurFirma: (kopf: string): Spalte => ({
    kopf,
    felder: ['name'],
    wert: (m) => (m.art === 'firma' ? m.name : ''),
  }),
  vorname: (kopf: string): Spalte => ({ kopf, felder: [], wert: (m) => m.vorname }),
  titel: (kopf: string): Spalte => ({ kopf, felder: ['titel'], wert: (m) => m.titel }),
  anrede: (kopf: string, form: 'wort' | 'herrn' | 'buchstabe' = 'wort'): Spalte =>
    beiwerk(kopf, (m) =>
      form === 'wort'
        ? anrede(m)
        : form === 'herrn'
          ? anrede(m).replace('Herr', 'Herrn')
          : m.art === 'firma'
            ? ''
            : m.frau
              ? 'w'
              : 'm',
    ),
  geb: (kopf: string, form: Tagform): Spalte => ({
    kopf,
    felder: ['geburtsdatum'],
    wert: (m) => (m.geburtsdatum ? tage[form](m.geburtsdatum) : ''),
  }),
  strasseNr: (kopf: string): Spalte => ({
    kopf,
    felder: ['strasse'],
    wert: (m) => `${m.strasse} ${m.hausnummer}`,
  }),
  strasseKurz: (kopf: string): Spalte => ({
    kopf,
    felder: ['strasse'],
    wert: (m) => `${m.strasse.replace(/straße$/, 'str.').replace(/^Straße/, 'Str.')} ${m.hausnummer}`,
  }),
  strasse: (kopf: string): Spalte => ({ kopf, felder: ['strasse'], wert: (m) => m.strasse }),
  hausnummer: (kopf: string): Spalte => ({ kopf, felder: [], wert: (m) => m.hausnummer }),
  plz: (kopf: string): Spalte => ({ kopf, felder: ['plz'], wert: (m) => m.plz }),
  plzZahl: (kopf: string): Spalte => ({ kopf, felder: ['plz'], wert: (m) => Number(m.plz) }),
  ort: (kopf: string): Spalte => ({ kopf, felder: ['ort'], wert: (m) => m.ort }),
  plzOrt: (kopf: string, form: 'vorne' | 'd' | 'hinten' = 'vorne'): Spalte => ({
    kopf,
    felder: ['plz', 'ort'],
    wert: (m) => (form === 'hinten' ? `${m.ort}, ${m.plz}` : `${form === 'd' ? 'D-' : ''}${m.plz} ${m.ort}`),
  }),
  anschrift: (kopf: string, trenner: string): Spalte => ({
    kopf,
    felder: ['strasse', 'plz', 'ort'],
    wert: (m) => `${m.strasse} ${m.hausnummer}${trenner}${m.plz} ${m.ort}`,
  }),
  telefon: (kopf: string, form: Telefonform): Spalte => ({
    kopf,
    felder: ['telefon'],
    wert: (m) => telefonformen[form](m.vorwahl, m.telefon),
  }),
  mobil: (kopf: string, form: Telefonform): Spalte => ({
    kopf,
    felder: ['mobil'],
    wert: (m) => telefonformen[form](`0${m.mobil.slice(0, 3)}`, m.mobil.slice(3)),
  }),
  beide: (kopf: string): Spalte => ({
    kopf,
    felder: ['telefon', 'mobil'],
    wert: (m) => `Tel. ${fest(m)}, mobil ${mob(m)}`,
  }),
  email: (kopf: string): Spalte => ({ kopf, felder: ['email'], wert: (m) => m.email }),
  emailSchmutz: (kopf: string): Spalte => ({
    kopf,
    felder: ['email'],
    wert: (m, _, z) =>
      z.wahl([
        `mailto:${m.email}`,
        ` ${m.email.toUpperCase()}`,
        `${m.email} (privat)`,
        `E-Mail: ${m.email}`,
        `<${m.email}>`,
      ]),
  }),
  iban: (kopf: string, gruppiert = false): Spalte => ({
    kopf,
    felder: ['iban'],
    wert: (m) => (gruppiert ? m.iban.replaceAll(/(.{4})(?=.)/g, '$1 ') : m.iban),
  }),
  konto: (kopf: string): Spalte => ({ kopf, felder: ['konto'], wert: (m) => m.iban.slice(12) }),
  blz: (kopf: string): Spalte => beiwerk(kopf, (m) => m.iban.slice(4, 12)),
  kdnr: (kopf: string, zahl = false): Spalte => ({
    kopf,
    felder: ['kundennummer'],
    wert: (m) => (zahl ? Number(m.kundennummer) : m.kundennummer),
  }),
  beruf: (kopf: string): Spalte => ({ kopf, felder: ['beruf'], wert: (m) => m.beruf }),
  familienstand: (kopf: string, kurz = false): Spalte => ({
    kopf,
    felder: ['familienstand'],
    wert: (m) => (kurz ? m.familienstand.replace(/^(verh|gesch|led|verw).*/, '$1.') : m.familienstand),
  }),
  ges: (kopf: string): Spalte => ({
    kopf,
    felder: ['gesellschaft'],
    wert: (_, p, z) => z.wahl(p.gesellschaftText),
  }),
  nummer: (kopf: string): Spalte => ({ kopf, felder: ['nummer'], wert: (_, p) => p.nummer }),
  sparte: (kopf: string): Spalte => ({ kopf, felder: ['sparte'], wert: (_, p, z) => z.wahl(p.sparteText) }),
  gesSparte: (kopf: string): Spalte => ({
    kopf,
    felder: ['gesellschaft', 'sparte'],
    wert: (_, p, z) => `${p.gesellschaftText[0]} ${z.wahl(p.sparteText)}`,
  }),
  beginn: (kopf: string, form: Tagform): Spalte => ({
    kopf,
    felder: ['beginn'],
    wert: (_, p) => tage[form](p.beginn),
  }),
  ablauf: (kopf: string, form: Tagform): Spalte => ({
    kopf,
    felder: ['ablauf'],
    wert: (_, p) => tage[form](p.ablauf),
  }),
  laufzeit: (kopf: string): Spalte => ({
    kopf,
    felder: ['beginn', 'ablauf'],
    wert: (_, p) => `${tage.deutsch(p.beginn)} - ${tage.deutsch(p.ablauf)}`,
  }),
  zw: (kopf: string, form: keyof typeof zahlweisen): Spalte => ({
    kopf,
    felder: ['zahlweise'],
    wert: (_, p, z) => z.wahl(zahlweisen[form]?.[p.zahlweise] ?? ['']),
  }),
  beitrag: (kopf: string, form: Geldform): Spalte => ({
    kopf,
    felder: ['beitrag'],
    wert: (_, p) => betraege[form](p.beitrag),
  }),
  jahr: (kopf: string, form: Geldform): Spalte => ({
    kopf,
    felder: ['jahresbeitrag'],
    wert: (_, p) => betraege[form](p.jahresbeitrag),
  }),
  jahrMitWort: (kopf: string): Spalte => ({
    kopf,
    felder: ['jahresbeitrag'],
    wert: (_, p) => `${betraege.euro(p.jahresbeitrag)} p.a.`,
  }),
  jeMitWort: (kopf: string): Spalte => ({
    kopf,
    felder: ['beitrag', 'zahlweise'],
    wert: (_, p, z) => `${betraege.euro(p.beitrag)} ${z.wahl(zahlweisen['kurz']?.[p.zahlweise] ?? [''])}`,
  }),
  hf: (kopf: string): Spalte => beiwerk(kopf, (_, p) => `01.${p.beginn.slice(5, 7)}.`),
  lfd: (kopf: string): Spalte => beiwerk(kopf),
};
