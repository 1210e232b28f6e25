// Form and page out of field descriptions: a Sparte's details, the facts about a customer.
import { ActionIcon, Button, Fieldset, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Detailfeld } from '#sparten/sparte.ts';
import {
  GeldEingabe,
  JaNeinEingabe,
  TextEingabe,
  WahlEingabe,
  WorteEingabe,
  ZahlEingabe,
} from './Eingaben.tsx';
import { TagEingabe } from './TagEingabe.tsx';
import type { Formular } from './useFormular.ts';

/** As the Sparten gallery describes a field; `worte` is a list of short texts. */
export type Feldbeschreibung = Omit<Detailfeld, 'art' | 'felder'> & {
  readonly art: Detailfeld['art'] | 'worte';
  readonly felder?: readonly Feldbeschreibung[];
};

type FeldProps = { readonly feld: Feldbeschreibung; readonly pfad: string; readonly formular: Formular };

export const FeldEingabe = ({ feld, pfad, formular }: FeldProps) => {
  const props = { label: feld.label, ...formular.feld(pfad) };
  switch (feld.art) {
    case 'geld':
      return <GeldEingabe {...props} />;
    case 'zahl':
      return <ZahlEingabe {...props} einheit={feld.einheit} />;
    case 'prozent':
      return <ZahlEingabe {...props} einheit="%" />;
    case 'tag':
      return <TagEingabe {...props} teil />;
    case 'janein':
      return <JaNeinEingabe {...props} />;
    case 'wahl':
      return <WahlEingabe {...props} werte={feld.werte ?? {}} />;
    case 'worte':
      return <WorteEingabe {...props} />;
    case 'liste':
      return <ListeEingabe feld={feld} pfad={pfad} formular={formular} />;
    case 'text':
      return <TextEingabe {...props} />;
  }
};

const ListeEingabe = ({ feld, pfad, formular }: FeldProps) => {
  const zeilen = formular.lies(pfad);
  const anzahl = Array.isArray(zeilen) ? zeilen.length : 0;
  return (
    <Stack gap="xs" style={{ gridColumn: '1 / -1' }}>
      {Array.from({ length: anzahl }, (_, i) => (
        <Fieldset key={i} legend={`${feld.label} ${i + 1}`} p="sm">
          <Felder felder={feld.felder ?? []} pfad={`${pfad}.${i}.`} formular={formular} />
          <Group justify="flex-end" mt="xs">
            <ActionIcon
              color="red.8"
              aria-label={`${feld.label} ${i + 1} entfernen`}
              onClick={() => formular.entferne(pfad, i)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Fieldset>
      ))}
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => formular.fuegeAn(pfad, {})}
        >
          {feld.label} hinzufügen
        </Button>
        {anzahl === 0 && (
          <Text size="xs" c="dimmed">
            noch keine Angaben
          </Text>
        )}
      </Group>
    </Stack>
  );
};

type FelderProps = {
  readonly felder: readonly Feldbeschreibung[];
  /** Path before each field's name, with its dot: `vertrag.details.`. */
  readonly pfad: string;
  readonly formular: Formular;
};

export const Felder = ({ felder, pfad, formular }: FelderProps) => (
  <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="xs">
    {felder.map((feld) => (
      <FeldEingabe key={feld.name} feld={feld} pfad={pfad + feld.name} formular={formular} />
    ))}
  </SimpleGrid>
);

/** Fields under their headings, in the order of the description. */
export const gruppiere = <T extends { readonly gruppe?: string }>(
  felder: readonly T[],
  sonst: string,
): [string, T[]][] => {
  const gruppen = new Map<string, T[]>();
  for (const feld of felder) {
    const titel = feld.gruppe ?? sonst;
    gruppen.set(titel, [...(gruppen.get(titel) ?? []), feld]);
  }
  return [...gruppen];
};
