// The partners of a contract: the holder becomes a customer, the others persons of the contract.
import { anzeigename } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Vorschlag } from '#domain/vorschlag.ts';
import type { Satz } from '#formats/gdv/index.ts';
import type { Lesung, Melder } from './gedaechtnis.ts';
import { nameVon } from './ohne-vertrag.ts';
import type { Name } from './ohne-vertrag.ts';
import { lesePartner } from './partner.ts';
import type { Auskunft } from './partnergedaechtnis.ts';
import { personAus } from './person.ts';
import type { GelesenerPartner } from './person.ts';
import { teileVon } from './teil.ts';
import { weitereAngaben } from './weitere.ts';

/** One partner of a contract; `gelesen` only where his records had to be read. */
type Beteiligter = { readonly satz: Satz; readonly auskunft: Auskunft; readonly gelesen?: GelesenerPartner };

type Beteiligte = {
  readonly personen: Vertrag['personen'];
  readonly partnerangaben: Vertrag['weitereAngaben'];
  readonly halter: Name | undefined;
};

const lies = (satz: Satz, gesellschaft: string, melde: Melder): GelesenerPartner => {
  const teile = teileVon([satz], melde);
  return Object.assign(lesePartner(teile, gesellschaft, melde), { teile });
};

/** Reads a partner, or remembers him. One with something odd is always read, to tell it with its line. */
const findeOderLies = ({ gruppe, gedaechtnis, melde, gesellschaft }: Lesung, satz: Satz): Beteiligter => {
  const bekannt = gedaechtnis.partner.find(satz, { paket: gruppe.paket, gesellschaft });
  if (bekannt) return { satz, auskunft: bekannt };
  let auffaellig = false;
  const gelesen = lies(satz, gesellschaft, (hinweis) => {
    auffaellig = true;
    melde(hinweis);
  });
  const { rolle, rollenText, kunde } = gelesen;
  const auskunft: Auskunft = { rolle, rollenText, benannt: anzeigename(kunde) !== '' };
  if (!auffaellig) gedaechtnis.partner.merke(satz, auskunft);
  return { satz, auskunft, gelesen };
};

/** Who is the holder where nobody is said to be: nobody stated, who pays, who is insured, whose car it is. */
const ersatzrollen = [1, 0, 3, 9, 11];

const findHalter = (partner: readonly Beteiligter[], melde: Melder): Beteiligter | undefined => {
  const halter = ersatzrollen
    .map((rolle) => partner.find(({ auskunft }) => auskunft.rolle === rolle && auskunft.benannt))
    .find((p) => p !== undefined);
  if (halter && halter.auskunft.rolle > 1)
    melde({
      code: 'versicherungsnehmer-angenommen',
      schwere: 'warnung',
      text: `Kein Partner ist als Versicherungsnehmer genannt; angenommen wird: ${halter.auskunft.rollenText}.`,
      zeile: halter.satz.teile[0]?.zeile ?? 0,
      satz: '0100',
      feld: 'Adresskennzeichen',
    });
  return halter;
};

const ohneMeldung: Melder = () => {};
/** His records, read now where he was remembered in another part. */
const gelesener = ({ gelesen, satz }: Beteiligter, { gesellschaft }: Lesung): GelesenerPartner =>
  gelesen ?? lies(satz, gesellschaft, ohneMeldung);

/** The holder as a customer of the file, proposed where the file tells something new about him. */
const alsHalter = (
  beteiligter: Beteiligter,
  lesung: Lesung,
  ziel: Vorschlag[],
): NonNullable<Auskunft['alsHalter']> => {
  const { auskunft } = beteiligter;
  if (auskunft.alsHalter) return auskunft.alsHalter;
  const { kunde, nachweis, teile } = gelesener(beteiligter, lesung);
  const { schluessel, neuerInhalt, wiedererkennbar } = lesung.gedaechtnis.kunden.ordne(kunde);
  if (neuerInhalt) ziel.push({ art: 'kunde', schluessel, kunde, nachweis });
  const halter = {
    schluessel,
    name: nameVon(kunde),
    angaben: weitereAngaben(teile, 'Versicherungsnehmer'),
  };
  // Two of whom only the name is known are two.
  if (wiedererkennbar) auskunft.alsHalter = halter;
  return halter;
};

const alsPerson = (beteiligter: Beteiligter, lesung: Lesung): NonNullable<Auskunft['alsPerson']> => {
  const { auskunft } = beteiligter;
  if (auskunft.alsPerson) return auskunft.alsPerson;
  const gelesen = gelesener(beteiligter, lesung);
  // First the person: it gives back what it has no place for.
  const personen = personAus(gelesen);
  const angaben = weitereAngaben(gelesen.teile, auskunft.rollenText || 'Partner');
  auskunft.alsPerson = { personen, angaben };
  return auskunft.alsPerson;
};

/** Reads all partners of a group; a customer that is new or has something new is put into `ziel`. */
export const leseBeteiligte = (lesung: Lesung, ziel: Vorschlag[]): Beteiligte => {
  const { gruppe, gedaechtnis, melde, key } = lesung;
  const partner: Beteiligter[] = [];
  for (const satz of gruppe.saetze) if (satz.satzart === '0100') partner.push(findeOderLies(lesung, satz));
  const halter = findHalter(partner, melde);
  const personen: Vertrag['personen'] = [];
  const partnerangaben: Vertrag['weitereAngaben'] = [];
  let name: Name | undefined;
  for (const einer of partner) {
    const person = einer === halter ? undefined : alsPerson(einer, lesung);
    if (person) personen.push(...person.personen);
    const alsVn = person ? undefined : alsHalter(einer, lesung, ziel);
    if (alsVn) {
      gedaechtnis.halter.set(key, alsVn.schluessel);
      name = alsVn.name;
    }
    for (const angabe of (person ?? alsVn)?.angaben ?? []) partnerangaben.push(angabe);
  }
  return { personen, partnerangaben, halter: name };
};
