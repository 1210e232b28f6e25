// How the file as a whole is read: character set, sheets, the row of the headings.
import { NativeSelect, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { Blattbefund, Zuordnung } from '#domain/zuordnung.ts';
import type { Entwurfprops } from './ZuordnungBlatt.tsx';
import { setzeBlatt } from './zuordnung-entwurf.ts';
import { isBlatt, zeilenzahl } from './zuordnung-worte.ts';

const zeichensaetze = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows (Westeuropa)' },
  { value: 'iso-8859-15', label: 'ISO 8859-15' },
  { value: 'cp850', label: 'DOS (Codepage 850)' },
  { value: 'macintosh', label: 'Macintosh' },
  { value: 'utf-16le', label: 'UTF-16, LE' },
  { value: 'utf-16be', label: 'UTF-16, BE' },
];

type Props = Entwurfprops & { readonly zuordnung: Zuordnung };
type Blattprops = Entwurfprops & { readonly blatt: Blattbefund; readonly mitName: boolean };

const vorschau = (zellen: readonly string[]): string => {
  const text = zellen.filter(Boolean).slice(0, 6).join(' · ');
  return text.length > 70 ? `${text.slice(0, 70)} …` : text;
};

const Kopfzeile = ({ blatt, mitName, entwurf, gesperrt, onEntwurf }: Blattprops) => {
  const gewaehlt = entwurf.blaetter.find(({ name }) => name === blatt.name)?.kopfzeile;
  const [erkannt = 0] = blatt.kopfzeilen;
  return (
    <NativeSelect
      label={mitName ? `Überschriften im Blatt „${blatt.name}“` : 'Überschriften'}
      value={String(gewaehlt ?? erkannt)}
      disabled={gesperrt}
      onChange={({ currentTarget: { value } }) =>
        onEntwurf(setzeBlatt(entwurf, blatt.name, { kopfzeile: Number(value) }))
      }
      data={[
        { value: '0', label: 'Die Tabelle hat keine Überschriften' },
        ...blatt.anfang.map(({ zeile, zellen }) => ({
          value: String(zeile),
          label: `Zeile ${zeile}: ${vorschau(zellen)}`,
        })),
        ...(erkannt > 0 && !blatt.anfang.some(({ zeile }) => zeile === erkannt)
          ? [{ value: String(erkannt), label: `Zeile ${erkannt}` }]
          : []),
      ]}
    />
  );
};

const Blattschalter = ({ blatt, entwurf, gesperrt, onEntwurf }: Omit<Blattprops, 'mitName'>) => {
  const gewaehlt = entwurf.blaetter.find(({ name }) => name === blatt.name)?.lesen;
  return (
    <Switch
      label={`Blatt „${blatt.name}“ lesen`}
      description={blatt.versteckt ? 'In der Datei ausgeblendet' : (blatt.grund ?? zeilenzahl(blatt.zeilen))}
      checked={gewaehlt ?? (blatt.gelesen || blatt.spalten.length > 0)}
      disabled={gesperrt}
      onChange={({ currentTarget: { checked } }) =>
        onEntwurf(setzeBlatt(entwurf, blatt.name, { lesen: checked }))
      }
    />
  );
};

export const ZuordnungDatei = ({ zuordnung, ...props }: Props) => {
  const { entwurf, gesperrt, onEntwurf } = props;
  const { blaetter, zeichensatz } = zuordnung;
  const ganze = blaetter.filter(isBlatt);
  const mehrere = ganze.length > 1;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {mehrere && (
        <Stack gap="xs">
          {ganze.map((blatt) => (
            <Blattschalter key={blatt.name} {...props} blatt={blatt} />
          ))}
        </Stack>
      )}
      <Stack gap="xs">
        {zeichensatz !== undefined && (
          <NativeSelect
            label="Zeichensatz (bei falschen Umlauten)"
            data={zeichensaetze}
            value={entwurf.zeichensatz ?? zeichensatz}
            disabled={gesperrt}
            onChange={({ currentTarget: { value } }) => onEntwurf({ ...entwurf, zeichensatz: value })}
          />
        )}
        {ganze
          .filter(({ anfang }) => anfang.length > 0)
          .map((blatt) => (
            <Kopfzeile key={blatt.name} {...props} blatt={blatt} mitName={mehrere} />
          ))}
      </Stack>
    </SimpleGrid>
  );
};
