// Businesses: firms among the members, and what persons tell about their own.
import { falteKurz } from '#domain/faltung.ts';
import type { Haushalt, Mitglied } from '../haushalt.ts';
import type { Betrieb } from './subjekte.ts';

/** Legal forms as facts name them, the longer ones first. */
const rechtsformen: readonly (readonly [RegExp, string])[] = [
  [/\bgmbh (und |& ?)?co\b/, 'gmbh-co-kg'],
  [/\b(gmbh|mbh)\b/, 'gmbh'],
  [/\b(ug|unternehmergesellschaft)\b/, 'ug'],
  [/\b(ag|aktiengesellschaft)\b/, 'ag'],
  [/\b(eg|genossenschaft)\b/, 'eg'],
  [/\b(ev|e v|verein)\b/, 'ev'],
  [
    /\b(kg|ohg|gbr|partg|partgmbb|ek|e k|einzelunternehmen|einzelfirma|freiberufler)\b/,
    'personengesellschaft',
  ],
];

const rechtsformVon = ({ rechtsform, firma }: Mitglied): string | undefined => {
  for (const text of [rechtsform, firma]) {
    if (!text) continue;
    const gefaltet = falteKurz(text);
    const fund = rechtsformen.find(([muster]) => muster.test(gefaltet));
    if (fund) return fund[1];
  }
  return undefined;
};

const leer = {};

const toFirma = (halter: Mitglied): Betrieb => ({
  art: 'betrieb',
  kennung: halter.id,
  bezeichnung: halter.firma ?? 'Firma',
  halter,
  stelle: undefined,
  offen: false,
  fakten: halter.fakten.betrieb ?? leer,
  rechtsform: rechtsformVon(halter),
});

const toEigener = (halter: Mitglied): Betrieb => ({
  ...toFirma(halter),
  kennung: `${halter.id}/betrieb`,
  bezeichnung: `Betrieb von ${halter.vorname ?? ''} ${halter.nachname ?? ''}`.replaceAll(/ +/g, ' ').trim(),
});

const offenerBetrieb = (halter: Mitglied): Betrieb => ({
  ...toEigener(halter),
  kennung: 'betrieb',
  bezeichnung: 'Eigener Betrieb',
  offen: true,
});

const eigentum: ReadonlySet<string> = new Set(['inhaber', 'gesellschafter']);
/** The firm is a customer of its own, whose file tells what it needs: nobody is asked whether there is one. */
const besitztFirma = ({ beziehungen }: Mitglied): boolean => beziehungen.some(({ art }) => eigentum.has(art));

/** A person's facts about a business are the firm's own where that firm is a member. */
export const findBetriebe = (haushalt: Haushalt): readonly Betrieb[] => {
  const firmen = haushalt.filter(({ art }) => art === 'firma');
  const personen = haushalt.filter(({ art }) => art === 'person');
  const betriebe = firmen.map(toFirma);
  if (firmen.length === 0)
    for (const person of personen) if (person.fakten.betrieb) betriebe.push(toEigener(person));
  const [erste] = personen;
  return betriebe.length === 0 && erste && !personen.some(besitztFirma) ? [offenerBetrieb(erste)] : betriebe;
};
