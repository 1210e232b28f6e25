import { formatTag } from '#domain/datum.ts';
import { formatIban } from '#domain/iban.ts';
import { briefname } from '#domain/kunde.ts';
import type { Berichtsmitglied } from '../berichtsdaten.ts';
import type { Block, Zeile } from '../seitenmodell.ts';
import type { Teil } from '../teil.ts';

const kasten = '\u2610';

const zeile = (label: string, wert: string): Zeile => ({
  zellen: [{ text: label }, { text: wert }, { text: kasten }, { text: '' }],
});

const mehrere = (label: string, werte: readonly string[]): Zeile[] =>
  werte.length === 0
    ? [zeile(label, 'nicht hinterlegt')]
    : werte.map((wert, i) => zeile(werte.length > 1 ? `${label} ${i + 1}` : label, wert));

const konto = ({
  iban,
  bic,
  bank,
  inhaber,
  kontonummer,
  blz,
}: Berichtsmitglied['bankverbindungen'][number]) =>
  [
    iban ? formatIban(iban) : [kontonummer, blz && `BLZ ${blz}`].filter(Boolean).join(' '),
    [bank, bic].filter(Boolean).join(', '),
    inhaber && `Inhaber: ${inhaber}`,
  ]
    .filter(Boolean)
    .join('\n');

const zeilenVon = (mitglied: Berichtsmitglied): Zeile[] => [
  zeile('Name', briefname(mitglied)),
  ...(mitglied.art === 'person'
    ? [zeile('Geburtsdatum', mitglied.geburtsdatum ? formatTag(mitglied.geburtsdatum) : 'nicht hinterlegt')]
    : []),
  ...mehrere(
    'Anschrift',
    mitglied.anschriften
      .filter(({ art }) => art !== 'frueher')
      .map(({ strasse, plz, ort }) =>
        [strasse, [plz, ort].filter(Boolean).join(' ')].filter(Boolean).join('\n'),
      ),
  ),
  ...mehrere(
    'Telefon',
    mitglied.telefonnummern.map(({ nummer }) => nummer),
  ),
  ...mehrere(
    'E-Mail',
    mitglied.emails.map(({ adresse }) => adresse),
  ),
  ...mehrere('Bankverbindung', mitglied.bankverbindungen.map(konto)),
];

const tabelle = (mitglied: Berichtsmitglied, mitTitel: boolean): readonly Block[] => [
  ...(mitTitel ? [{ art: 'ueberschrift', text: briefname(mitglied) } as const] : []),
  {
    art: 'tabelle',
    hoch: true,
    spalten: [
      { titel: 'Angabe', breite: 0.7 },
      { titel: 'Bei uns gespeichert', breite: 1.3 },
      { titel: 'Stimmt', breite: 'auto' },
      { titel: 'Neu oder geändert', breite: 1.2 },
    ],
    zeilen: zeilenVon(mitglied),
  },
];

export const datenauszug: Teil = {
  schluessel: 'datenauszug',
  titel: 'Ihre Kontakt- und Bankdaten',
  beschreibung: 'Auszug zum Prüfen, Ankreuzen und Unterschreiben',
  gruppe: 'Unterlagen',
  vorausgewaehlt: false,
  baue: ({ mitglieder }) => ({
    seite: {
      titel: 'Ihre Kontakt- und Bankdaten',
      neueSeite: true,
      bloecke: [
        {
          art: 'absatz',
          laeufe: [
            {
              text: 'Bitte prüfen Sie diese Angaben. Kreuzen Sie an, was stimmt, und schreiben Sie daneben, was sich geändert hat.',
            },
          ],
        },
        ...mitglieder.flatMap((mitglied) => tabelle(mitglied, mitglieder.length > 1)),
        { art: 'unterschriften', felder: ['Kunde'] },
      ],
    },
  }),
};
