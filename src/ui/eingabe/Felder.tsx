// Form and page out of field descriptions: a Sparte's details, the facts about a customer.
import { ActionIcon, Box, Button, Fieldset, Group, SimpleGrid, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { isSchutzbeduerftigerSchluessel } from '#domain/schutz.ts';
import type { Feldbeschreibung } from '../beschreibung/feldbeschreibung.ts';
import {
  EmailEingabe,
  FarbEingabe,
  GeldEingabe,
  IbanEingabe,
  JaNeinEingabe,
  LangtextEingabe,
  TelefonEingabe,
  TextEingabe,
  WahlEingabe,
  WorteEingabe,
  ZahlEingabe,
} from './Eingaben.tsx';
import { TagEingabe } from './TagEingabe.tsx';
import { TagMonatEingabe } from './TagMonatEingabe.tsx';
import { useSitzung } from '../sitzung.ts';
import type { Formular } from './useFormular.ts';

type FeldProps = { readonly feld: Feldbeschreibung; readonly pfad: string; readonly formular: Formular };

/** Health and income have no input for people who do not see them. */
export const FeldEingabe = (props: FeldProps) => {
  const { siehtSchutzbeduerftiges } = useSitzung();
  if (!siehtSchutzbeduerftiges && isSchutzbeduerftigerSchluessel(props.feld.name)) return null;
  return <EineEingabe {...props} />;
};

const EineEingabe = ({ feld, pfad, formular }: FeldProps) => {
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
    case 'iban':
      return <IbanEingabe {...props} />;
    case 'telefon':
      return <TelefonEingabe {...props} />;
    case 'email':
      return <EmailEingabe {...props} />;
    case 'langtext':
      return <LangtextEingabe {...props} />;
    case 'farbe':
      return <FarbEingabe {...props} />;
    case 'tagmonat':
      return <TagMonatEingabe {...props} />;
    case 'text':
      return <TextEingabe {...props} />;
  }
};

type ZeileProps = FeldProps & { readonly stelle: number };

const Entfernen = ({ feld, pfad, formular, stelle }: ZeileProps) => (
  <ActionIcon
    color="gray"
    aria-label={`${feld.label} ${stelle + 1} entfernen`}
    onClick={() => formular.entferne(pfad, stelle)}
  >
    <IconTrash size={16} aria-hidden />
  </ActionIcon>
);

/** Two or three fields fit in one line; more get a frame with a heading. */
const ListenZeile = (props: ZeileProps) => {
  const { feld, pfad, formular, stelle } = props;
  const felder = <Felder felder={feld.felder ?? []} pfad={`${pfad}.${stelle}.`} formular={formular} />;
  if ((feld.felder ?? []).length <= 3)
    return (
      <Group role="group" aria-label={`${feld.label} ${stelle + 1}`} align="flex-end" wrap="nowrap" gap="xs">
        <Box flex={1}>{felder}</Box>
        <Box pb={4}>
          <Entfernen {...props} />
        </Box>
      </Group>
    );
  return (
    <Fieldset legend={`${feld.label} ${stelle + 1}`} p="sm" pt={4} mx={0} pos="relative">
      {felder}
      <Box pos="absolute" top={-16} right={8} className="mw-flaeche">
        <Entfernen {...props} />
      </Box>
    </Fieldset>
  );
};

const ListeEingabe = ({ feld, pfad, formular }: FeldProps) => {
  const zeilen = formular.lies(pfad);
  const anzahl = Array.isArray(zeilen) ? zeilen.length : 0;
  return (
    <Stack gap="xs" style={{ gridColumn: '1 / -1' }}>
      {Array.from({ length: anzahl }, (_, stelle) => (
        <ListenZeile key={stelle} feld={feld} pfad={pfad} formular={formular} stelle={stelle} />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => formular.fuegeAn(pfad, {})}
        style={{ alignSelf: 'flex-start' }}
        className="mw-buendig"
      >
        {feld.label} hinzufügen
      </Button>
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
    {felder.map((feld) => {
      const eingabe = <FeldEingabe key={feld.name} feld={feld} pfad={pfad + feld.name} formular={formular} />;
      return feld.art === 'langtext' ? (
        <Box key={feld.name} style={{ gridColumn: '1 / -1' }}>
          {eingabe}
        </Box>
      ) : (
        eingabe
      );
    })}
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
