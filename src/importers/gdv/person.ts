// Partners who are not the holder: persons of the contract. A person has few places; all else of a partner stays readable.
import { anzeigename, briefname } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { rollen } from './codes.daten.ts';
import { markiere } from './teil.ts';
import type { Teil } from './teil.ts';
import type { Partner } from './partner.ts';

export type GelesenerPartner = Partner & { readonly teile: readonly Teil[] };

/** What a person of a contract says as well, in role, name, birthday and remark. */
const inPerson = ['Adresskennzeichen', 'Name1', 'Name2', 'Name3', 'Titel', 'Geburtsdatum'];
const inAnschrift = ['Str', 'PLZ', 'Ort'];

/** Accounts, numbers, connections that a customer would hold go back among the other values. */
const gibFrei = ({ kunde, teile }: GelesenerPartner): void => {
  const genommen = kunde.anschriften[0]?.art === undefined ? [...inPerson, ...inAnschrift] : inPerson;
  for (const teil of teile) {
    teil.benutzt.fill(0);
    if (teil.td.td === 1) for (const feld of genommen) markiere(teil, feld);
  }
};

/** Without a name nobody comes out, and all values stay among the others. */
export const personAus = (partner: GelesenerPartner): Vertrag['personen'] => {
  const { kunde, rolle, rollenText, teile } = partner;
  const name = briefname(kunde) || anzeigename(kunde);
  if (!name) {
    for (const teil of teile) teil.benutzt.fill(0);
    return [];
  }
  gibFrei(partner);
  const [anschrift] = kunde.anschriften;
  const wo = anschrift ? [anschrift.strasse, [anschrift.plz, anschrift.ort].filter(Boolean).join(' ')] : [];
  const wie = [
    ...kunde.telefonnummern.map(({ nummer }) => nummer),
    ...kunde.emails.map(({ adresse }) => adresse),
  ];
  const bemerkung = [...wo, ...wie].filter(Boolean).join(', ').slice(0, 500);
  return [
    {
      rolle: rollen[String(rolle)] ?? 'sonstige',
      ...(rollenText ? { rolleText: rollenText.slice(0, 100) } : {}),
      name: name.slice(0, 300),
      ...(kunde.geburtsdatum ? { geburtsdatum: kunde.geburtsdatum } : {}),
      ...(bemerkung ? { bemerkung } : {}),
    },
  ];
};
