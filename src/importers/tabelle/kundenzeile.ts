// What one line of text says of a customer: "Eva Ott, geb. 01.02.1980, Gasse 1, 80331 München".
import { textZelle } from '#formats/tabelle/zelle.ts';
import type { Tabellenfeld, Zellinhalt } from './felder.ts';
import { INHALTE } from './inhalt.ts';
import { deuteKopf } from './ueberschrift.ts';

export type Angabe = { readonly feld: Tabellenfeld; readonly text: string };

const TEILER = /\s*[;|·•\n\t]\s*|\s+\/\s+|,\s+|\s+[–-]\s+|\s{3,}|\s*\((?=\s*(?:geb|\*|\d))|\)\s*/u;
const BEZEICHNUNG = /^(?<wort>\p{L}[\p{L}\s./-]{1,30}?)(?::\s*|\s+(?=[\d+*]))(?<text>\S.*)$/su;
const GEBURT = /^(?:geb(?:oren)?\.?(?:\s+am)?|\*)\s*(?=\d)/iu;

/** Contents that speak for themselves, in the order in which they are tried. */
const NACH_INHALT: readonly (readonly [Zellinhalt, Tabellenfeld])[] = [
  ['email', 'kunde.email'],
  ['iban', 'kunde.iban'],
  ['plzOrt', 'kunde.plzOrt'],
  ['datum', 'kunde.geburtsdatum'],
  ['telefon', 'kunde.telefon'],
  ['strasse', 'kunde.strasse'],
  ['anrede', 'kunde.anrede'],
];

const nachInhalt = (text: string): Angabe | undefined => {
  const rein = text.replace(GEBURT, '');
  const treffer = NACH_INHALT.find(([inhalt]) => INHALTE[inhalt]?.(textZelle(rein), rein));
  return treffer && { feld: treffer[1], text: rein };
};

/** "Tel.: 089 1234", "Kd-Nr. 4711"; undefined where the word before is none of a customer's. */
const nachBezeichnung = (teil: string): Angabe | undefined => {
  const { wort = '', text = '' } = BEZEICHNUNG.exec(teil)?.groups ?? {};
  const deutung = wort === '' ? undefined : deuteKopf(wort);
  const feld = deutung?.genau ? deutung.felder.find((eines) => eines.startsWith('kunde.')) : undefined;
  // "Straße des 17. Juni 2" is no street called 17. Juni.
  return feld === undefined || (feld === 'kunde.strasse' && !teil.includes(':')) ? undefined : { feld, text };
};

/** Parts in the order of the line; what comes before the first known part is the name. */
export const teileKundenzeile = (zeile: string): Angabe[] => {
  const teile = zeile.split(TEILER).map((teil) => teil.trim());
  const angaben = teile.filter(Boolean).map((teil) => nachBezeichnung(teil) ?? nachInhalt(teil) ?? teil);
  const anrede = angaben.filter((eine) => typeof eine !== 'string' && eine.feld === 'kunde.anrede');
  const uebrige = angaben.filter((eine) => !anrede.includes(eine));
  const ab = uebrige.findIndex((eine) => typeof eine !== 'string' && eine.feld !== 'kunde.name');
  const vorne = uebrige.slice(0, ab < 0 ? undefined : ab);
  const name = vorne.map((eine) => (typeof eine === 'string' ? eine : eine.text)).join(', ');
  const rest = [...(ab < 0 ? [] : uebrige.slice(ab)), ...anrede];
  return [
    ...(name ? [{ feld: 'kunde.name' as const, text: name }] : []),
    ...rest.map((eine) =>
      typeof eine === 'string' ? { feld: 'kunde.bemerkung' as const, text: eine } : eine,
    ),
  ];
};
