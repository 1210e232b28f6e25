// Persons and children of a household: who is whose partner, which child stands in which file.
import { alterAm } from '#domain/datum.ts';
import type { Tag } from '#domain/datum.ts';
import { falteKurz } from '#domain/faltung.ts';
import type { Haushalt, Mitglied } from '../haushalt.ts';
import type { Kind, Person } from './subjekte.ts';

const rufname = ({ vorname, nachname, firma }: Mitglied): string =>
  vorname && nachname ? `${vorname} ${nachname}` : (vorname ?? nachname ?? firma ?? 'Unbekannte Person');

const isKindVon = (mitglied: Mitglied, haushalt: Haushalt): boolean =>
  mitglied.beziehungen.some(
    ({ art, kundeId }) => art === 'kind' && haushalt.some(({ id }) => id === kundeId),
  ) ||
  haushalt.some(({ beziehungen }) =>
    beziehungen.some(({ art, kundeId }) => art === 'elternteil' && kundeId === mitglied.id),
  );

/** A birth day after the day looked at is none that could be counted with. */
const alterVon = (geburtsdatum: string | undefined, stichtag: Tag): number | undefined =>
  geburtsdatum === undefined || geburtsdatum > stichtag ? undefined : alterAm(geburtsdatum, stichtag);

const toPerson = (mitglied: Mitglied, haushalt: Haushalt, stichtag: Tag): Person => ({
  art: 'person',
  kennung: mitglied.id,
  bezeichnung: rufname(mitglied),
  halter: mitglied,
  stelle: undefined,
  offen: false,
  fakten: mitglied.fakten,
  alter: alterVon(mitglied.geburtsdatum, stichtag),
  partner: undefined,
  istKind: haushalt.length > 1 && isKindVon(mitglied, haushalt),
});

const connectPartner = (personen: readonly Person[]): void => {
  for (const person of personen)
    for (const { art, kundeId } of person.halter?.beziehungen ?? []) {
      if (art !== 'ehepartner' && art !== 'lebenspartner') continue;
      const partner = personen.find(({ kennung }) => kennung === kundeId);
      if (!partner) continue;
      person.partner = partner;
      partner.partner = person;
    }
};

/** The persons among the members, each with age and partner. */
export const findPersonen = (haushalt: Haushalt, stichtag: Tag): Person[] => {
  const personen: Person[] = [];
  for (const mitglied of haushalt)
    if (mitglied.art === 'person') personen.push(toPerson(mitglied, haushalt, stichtag));
  if (personen.length > 1) connectPartner(personen);
  return personen;
};

/** Completed months of a full birth date; undefined for a partial one. */
const monateVon = (geburtsdatum: string | undefined, stichtag: Tag): number | undefined => {
  if (geburtsdatum === undefined || geburtsdatum.includes('-00')) return undefined;
  const [j = 0, m = 0, t = 0] = geburtsdatum.split('-').map(Number);
  const [sj = 0, sm = 0, st = 0] = stichtag.split('-').map(Number);
  return (sj - j) * 12 + sm - m - (st < t ? 1 : 0);
};

type Angabe = { readonly vorname?: string | undefined; readonly geburtsdatum?: string | undefined };

const istDasselbe = (kind: Kind, { vorname, geburtsdatum }: Angabe): boolean => {
  const einer = kind.vorname && falteKurz(kind.vorname).split(' ')[0];
  const anderer = vorname && falteKurz(vorname).split(' ')[0];
  if (einer && anderer && einer !== anderer) return false;
  if (kind.geburtsdatum && geburtsdatum) return kind.geburtsdatum === geburtsdatum;
  return Boolean(einer && anderer);
};

const toKind = (
  kennung: string,
  { vorname, geburtsdatum }: Angabe,
  stichtag: Tag,
  woher: Pick<Kind, 'halter' | 'stelle' | 'person'>,
): Kind => ({
  art: 'kind',
  kennung,
  bezeichnung: vorname ?? 'Kind',
  vorname,
  geburtsdatum,
  alter: alterVon(geburtsdatum, stichtag),
  alterMonate: monateVon(geburtsdatum, stichtag),
  offen: false,
  ...woher,
});

const offenesKind = (person: Person, bezeichnung: string): Kind => ({
  ...toKind('kinder', {}, '', { halter: person.halter, stelle: undefined, person: undefined }),
  bezeichnung,
  offen: true,
});

/** Children that were counted but not named, or nothing told at all: one entry that asks; undefined where all are known. */
const fehlendeKinder = (personen: readonly Person[], genannt: number, bekannt: boolean): Kind | undefined => {
  const [erste] = personen;
  const zahlen = personen.flatMap(({ fakten, istKind }) => (istKind ? [] : (fakten.kinderzahl ?? [])));
  if (!erste || (zahlen.length === 0 && bekannt)) return undefined;
  if (zahlen.length === 0) return offenesKind(erste, 'Kinder');
  const fehlen = Math.max(...zahlen) - genannt;
  return fehlen > 0 ? offenesKind(erste, fehlen === 1 ? 'ein Kind' : `${fehlen} Kinder`) : undefined;
};

const isGeboren = ({ geburtsdatum }: Angabe, stichtag: Tag): boolean =>
  geburtsdatum === undefined || geburtsdatum <= stichtag;

/** Children by relation and by the parents' facts; one that both parents name is one. */
export const findKinder = (personen: readonly Person[], stichtag: Tag): Kind[] => {
  const kinder: Kind[] = [];
  let bekannt = false;
  for (const person of personen)
    if (person.istKind) {
      const { vorname, geburtsdatum } = person.halter ?? {};
      kinder.push(
        toKind(person.kennung, { vorname, geburtsdatum }, stichtag, {
          halter: person.halter,
          stelle: undefined,
          person,
        }),
      );
      bekannt = true;
    }
  for (const { fakten, halter, kennung, istKind } of personen) {
    if (istKind || !fakten.kinder) continue;
    bekannt = true;
    // Only against what others told: two unnamed children of one list are two.
    const andere = kinder.length;
    for (const [stelle, angabe] of fakten.kinder.entries())
      if (
        isGeboren(angabe, stichtag) &&
        !kinder.some((kind, nummer) => nummer < andere && istDasselbe(kind, angabe))
      )
        kinder.push(
          toKind(`${kennung}/kinder/${stelle}`, angabe, stichtag, { halter, stelle, person: undefined }),
        );
  }
  const fehlende = fehlendeKinder(personen, kinder.length, bekannt);
  if (fehlende) kinder.push(fehlende);
  return kinder;
};
