// Insurer and Sparte by type-ahead: two or three letters and Tab.
import { Autocomplete } from '@mantine/core';
import { falteKurz } from '#domain/faltung.ts';
import { useKataloge } from '../kataloge.ts';
import type { SparteEintrag, VersichererEintrag } from '../kataloge.ts';
import { melde, rahmenprops } from './feld.ts';
import type { Feldprops } from './feld.ts';
import { findeEintraege, rang } from './finde-eintraege.ts';
import type { Suchbar } from './finde-eintraege.ts';
import { TippWahl } from './TippWahl.tsx';

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

const alsPunkt = ({ schluessel, label }: SparteEintrag) => ({ value: schluessel, label });

export const SparteEingabe = (props: Feldprops) => {
  const { sparten } = useKataloge();
  return (
    <TippWahl
      {...rahmenprops(props)}
      value={typeof props.value === 'string' ? props.value : null}
      onWahl={(neu) => melde(props.onChange, neu)}
      data={sparten.map(alsPunkt)}
      finde={(text) => findeEintraege(sparten, text, spartenSuchbar, 60).map(alsPunkt)}
      nothingFoundMessage="Keine Sparte gefunden"
      placeholder="z. B. Kfz, PHV, Hausrat"
      maxDropdownHeight={260}
    />
  );
};
