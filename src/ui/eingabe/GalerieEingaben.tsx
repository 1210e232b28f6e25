// Insurer and Sparte by type-ahead: two or three letters and Tab.
import { Autocomplete, Select } from '@mantine/core';
import type { ComboboxItem } from '@mantine/core';
import { falteKurz } from '#domain/faltung.ts';
import { useKataloge } from '../kataloge.ts';
import type { SparteEintrag, VersichererEintrag } from '../kataloge.ts';
import { melde, rahmenprops } from './feld.ts';
import type { Feldprops } from './feld.ts';

type Suchbar = { readonly name: string; readonly worte: readonly string[] };

/** Best first: whole spelling, beginning of the name, beginning of a word, anywhere. */
const rang = (suche: string, { name, worte }: Suchbar): number => {
  const formen = [name, ...worte].map(falteKurz);
  if (formen.includes(suche)) return 0;
  if (formen.some((form) => form.startsWith(suche))) return 1;
  if (formen.some((form) => form.split(' ').some((wort) => wort.startsWith(suche)))) return 2;
  return formen.some((form) => form.includes(suche)) ? 3 : 9;
};

/** Entries that fit, best first, at most `anzahl`; all of them for an empty search. */
export const findeEintraege = <T,>(
  eintraege: readonly T[],
  text: string,
  alsSuchbar: (eintrag: T) => Suchbar,
  anzahl = 30,
): T[] => {
  const suche = falteKurz(text);
  if (!suche) return eintraege.slice(0, anzahl);
  return eintraege
    .map((eintrag) => ({ eintrag, rang: rang(suche, alsSuchbar(eintrag)) }))
    .filter((treffer) => treffer.rang < 9)
    .sort((a, b) => a.rang - b.rang)
    .slice(0, anzahl)
    .map(({ eintrag }) => eintrag);
};

const versichererSuchbar = ({ name, schreibweisen }: VersichererEintrag): Suchbar => ({
  name,
  worte: schreibweisen,
});
const spartenSuchbar = ({ label, kurz, schreibweisen }: SparteEintrag): Suchbar => ({
  name: label,
  worte: [kurz, ...schreibweisen],
});

/** Free text with the gallery's names offered; a known spelling becomes the gallery's name when the field is left. */
export const VersichererEingabe = (props: Feldprops) => {
  const { versicherer } = useKataloge();
  const wert = typeof props.value === 'string' ? props.value : '';
  const richtigStellen = () => {
    const gleich = versicherer.find(
      (eintrag) => wert !== '' && rang(falteKurz(wert), versichererSuchbar(eintrag)) === 0,
    );
    if (gleich && gleich.name !== wert) melde(props.onChange, gleich.name);
  };
  return (
    <Autocomplete
      {...rahmenprops(props)}
      value={wert}
      onChange={(neu) => melde(props.onChange, neu)}
      onBlur={richtigStellen}
      data={versicherer.map(({ name }) => name)}
      filter={({ search }) =>
        findeEintraege(versicherer, search, versichererSuchbar).map(({ name }) => ({
          value: name,
          label: name,
        }))
      }
      placeholder="z. B. Allianz"
      openOnFocus={false}
      selectFirstOptionOnChange
      autoSelectOnBlur
      autoComplete="off"
      maxDropdownHeight={260}
    />
  );
};

export const SparteEingabe = (props: Feldprops) => {
  const { sparten } = useKataloge();
  /** A quick Tab comes before the list has marked its first entry: what was typed still counts. */
  const nimmGetipptes = (text: string) => {
    if (sparten.some(({ schluessel, label }) => schluessel === props.value && label === text)) return;
    const [bester] = text.trim() ? findeEintraege(sparten, text, spartenSuchbar, 1) : [];
    if (bester) melde(props.onChange, bester.schluessel);
  };
  return (
    <Select
      {...rahmenprops(props)}
      value={typeof props.value === 'string' ? props.value : null}
      onChange={(neu) => melde(props.onChange, neu ?? undefined)}
      onBlur={(ereignis) => nimmGetipptes(ereignis.currentTarget.value)}
      data={sparten.map(({ schluessel, label }) => ({ value: schluessel, label }))}
      filter={({ search }): ComboboxItem[] =>
        findeEintraege(sparten, search, spartenSuchbar, 60).map(({ schluessel, label }) => ({
          value: schluessel,
          label,
        }))
      }
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      autoSelectOnBlur
      allowDeselect={false}
      nothingFoundMessage="Keine Sparte gefunden"
      placeholder="z. B. Kfz, PHV, Hausrat"
      maxDropdownHeight={260}
    />
  );
};
