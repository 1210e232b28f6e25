// Partners without a contract in the file: what they say beyond a customer's own data is noted with the customer.
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Abweisung, KundeVorschlag } from '#domain/vorschlag.ts';

/** Enough of a customer to name him again. */
export type Name = Pick<Kunde, 'art' | 'vorname' | 'nachname' | 'firma'>;

export const nameVon = ({ art, vorname, nachname, firma }: Kunde): Name => ({
  art,
  ...(vorname ? { vorname } : {}),
  ...(nachname ? { nachname } : {}),
  ...(firma ? { firma } : {}),
});

/** What partners say about a contract whose own records come later, if at all. */
export type Vorab = {
  readonly personen: Vertrag['personen'];
  readonly partnerangaben: Vertrag['weitereAngaben'];
  /** How the holder is called, where one of them is a customer. */
  readonly halter: Name | undefined;
  readonly nummer: string;
  readonly zeile: number;
};

/** What a customer's remark becomes. */
type Eintrag = {
  readonly name: Name;
  readonly text: string;
  readonly zeile: number;
  readonly verloren: number;
};

/** Longest remark of a customer. */
const hoechstens = 10_000;

const zeilenZu = ({ nummer, personen, partnerangaben }: Vorab): string[] => [
  `Aus der GDV-Lieferung, ohne Vertrag${nummer ? ` (Nummer ${nummer})` : ''}:`,
  ...personen.map(({ rolle, rolleText, name, geburtsdatum, bemerkung }) =>
    [`${rolleText ?? rolle}: ${name}`, geburtsdatum, bemerkung].filter(Boolean).join(', '),
  ),
  ...partnerangaben.map(({ bezeichnung, wert }) => `${bezeichnung}: ${wert}`),
];

/** Whole lines only. @returns how many lines found no room */
const fuege = (text: string, zeilen: readonly string[]): { text: string; verloren: number } => {
  let ganz = text;
  let verloren = 0;
  for (const zeile of zeilen)
    if (ganz.length + zeile.length < hoechstens) ganz += `${ganz ? '\n' : ''}${zeile}`;
    else verloren += 1;
  return { text: ganz, verloren };
};

const nachtrag = (schluessel: string, { name, text, zeile }: Eintrag): KundeVorschlag => ({
  art: 'kunde',
  schluessel,
  kunde: {
    ...name,
    fakten: {},
    tags: [],
    fremdnummern: [],
    anschriften: [],
    telefonnummern: [],
    emails: [],
    bankverbindungen: [],
    bemerkung: text,
  },
  nachweis: { zeile, felder: { bemerkung: { zeile, feld: '0100' } } },
});

const bezugFehlt = ({ zeile, personen, partnerangaben, nummer }: Vorab): Abweisung => ({
  art: 'abgewiesen',
  zeile,
  gegenstand: 'kunde',
  grund: 'Bezug fehlt: Zu diesem Partner nennt die Datei weder einen Vertrag noch einen Versicherungsnehmer.',
  roh: [nummer, ...personen.map(({ name }) => name), ...partnerangaben.map(({ wert }) => wert)]
    .filter(Boolean)
    .join(', ')
    .slice(0, 300),
});

/** At the end of a file: a remark per customer, a rejected line where nobody is a customer. */
export const notiereOhneVertrag = (
  vorab: ReadonlyMap<string, Vorab>,
  halter: ReadonlyMap<string, string>,
): { readonly schritte: (KundeVorschlag | Abweisung)[]; readonly verloren: readonly number[] } => {
  const kunden = new Map<string, Eintrag>();
  const schritte: (KundeVorschlag | Abweisung)[] = [];
  for (const [key, eintrag] of vorab) {
    const kunde = halter.get(key);
    const name = eintrag.halter;
    if (kunde === undefined || name === undefined) {
      schritte.push(bezugFehlt(eintrag));
      continue;
    }
    const bisher = kunden.get(kunde);
    const { text, verloren } = fuege(bisher?.text ?? '', zeilenZu(eintrag));
    kunden.set(kunde, {
      name: bisher?.name ?? name,
      text,
      zeile: bisher?.zeile ?? eintrag.zeile,
      verloren: (bisher?.verloren ?? 0) + verloren,
    });
  }
  for (const [schluessel, eintrag] of kunden) schritte.push(nachtrag(schluessel, eintrag));
  return {
    schritte,
    verloren: [...kunden.values()].filter(({ verloren }) => verloren > 0).map(({ zeile }) => zeile),
  };
};
