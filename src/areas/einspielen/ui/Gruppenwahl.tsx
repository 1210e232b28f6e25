import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import type { Einspielung } from '../contract.ts';
import { gruppeSchema, sprungVorgabe } from '../plan/plan.contract.ts';
import type { Auswahl } from '../plan/plan.contract.ts';
import { Sprungschwelle } from './Sprungschwelle.tsx';

type Gruppen = Extract<Auswahl, { art: 'gruppen' }>;
type Gruppe = Gruppen['gruppen'][number];

const alleGruppen: Gruppen = {
  art: 'gruppen',
  gruppen: [...gruppeSchema.options],
  ohneKonflikte: false,
  ohneBeendete: false,
};

const worte: Readonly<Record<Gruppe, string>> = {
  'kunde-neu': 'Neue Kunden',
  'kunde-geaendert': 'Geänderte Kunden',
  'vertrag-neu': 'Neue Verträge',
  'vertrag-geaendert': 'Geänderte Verträge',
  bewegungen: 'Buchungen und Schäden',
};

const zahlVon = (gruppe: Gruppe, { kunden, vertraege, buchungen, schaeden }: Einspielung): number =>
  ({
    'kunde-neu': kunden.neu,
    'kunde-geaendert': kunden.geaendert,
    'vertrag-neu': vertraege.neu,
    'vertrag-geaendert': vertraege.geaendert,
    bewegungen: buchungen.neu + buchungen.geaendert + schaeden.neu + schaeden.geaendert,
  })[gruppe];

const Ausnahmen = ({
  gruppen,
  onGruppen,
}: {
  readonly gruppen: Gruppen;
  readonly onGruppen: (neu: Gruppen) => void;
}) => (
  <Stack gap={6}>
    <Checkbox
      label="ohne Einträge mit Konflikten"
      checked={gruppen.ohneKonflikte}
      onChange={({ currentTarget }) => onGruppen({ ...gruppen, ohneKonflikte: currentTarget.checked })}
    />
    <Checkbox
      label="ohne Verträge, die beendet werden"
      checked={gruppen.ohneBeendete}
      onChange={({ currentTarget }) => onGruppen({ ...gruppen, ohneBeendete: currentTarget.checked })}
    />
    <Group gap="xs">
      <Checkbox
        label="ohne große Sprünge beim Beitrag"
        checked={gruppen.ohneSpruengeAb !== undefined}
        onChange={({ currentTarget }) => {
          const { ohneSpruengeAb: _ab, ...rest } = gruppen;
          onGruppen(currentTarget.checked ? { ...rest, ohneSpruengeAb: sprungVorgabe } : rest);
        }}
      />
      {gruppen.ohneSpruengeAb !== undefined && (
        <Sprungschwelle
          ab={gruppen.ohneSpruengeAb}
          onAb={(ohneSpruengeAb) => onGruppen({ ...gruppen, ohneSpruengeAb })}
        />
      )}
    </Group>
  </Stack>
);

type Props = {
  readonly einspielung: Einspielung;
  readonly auswahl: Auswahl;
  readonly onAuswahl: (neu: Auswahl) => void;
};

/** Everything, or groups of entries with exceptions. */
export const Gruppenwahl = ({ einspielung, auswahl, onAuswahl }: Props) => {
  const gruppen = auswahl.art === 'gruppen' ? auswahl : undefined;
  const waehle = (gruppe: Gruppe, an: boolean) =>
    gruppen &&
    onAuswahl({
      ...gruppen,
      gruppen: gruppeSchema.options.filter((eine) => (eine === gruppe ? an : gruppen.gruppen.includes(eine))),
    });
  return (
    <Stack gap="xs">
      <Radio.Group
        label="Was soll übernommen werden?"
        value={auswahl.art}
        onChange={(art) => onAuswahl(art === 'alle' ? { art: 'alle' } : alleGruppen)}
      >
        <Stack gap={6} mt={6}>
          <Radio value="alle" label={einspielung.status === 'geplant' ? 'Alles' : 'Alles, was offen ist'} />
          <Radio value="gruppen" label="Nur bestimmte Gruppen; der Rest bleibt offen" />
        </Stack>
      </Radio.Group>
      {gruppen && (
        <Group align="flex-start" gap="xl" pl="lg">
          <Stack gap={6}>
            {gruppeSchema.options
              .filter((gruppe) => zahlVon(gruppe, einspielung) > 0)
              .map((gruppe) => (
                <Checkbox
                  key={gruppe}
                  label={`${worte[gruppe]} (${formatZahl(zahlVon(gruppe, einspielung))})`}
                  checked={gruppen.gruppen.includes(gruppe)}
                  onChange={({ currentTarget }) => waehle(gruppe, currentTarget.checked)}
                />
              ))}
          </Stack>
          <Ausnahmen gruppen={gruppen} onGruppen={onAuswahl} />
        </Group>
      )}
    </Stack>
  );
};
