import { Anchor, Autocomplete, Box, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { pools } from '#versicherer/pools.ts';

type Props = { readonly value: string; readonly onChange: (pool: string) => void };

/** Which Maklerpool supplies, for files that don't say so themselves; folded away, most files need none. */
export const Poolwahl = ({ value, onChange }: Props) => {
  const [offen, { toggle }] = useDisclosure(false);
  const pool = value.trim();
  return (
    <Box className="mw-nicht-drucken">
      <Anchor component="button" type="button" size="sm" aria-expanded={offen} onClick={toggle}>
        {pool ? `Geliefert über ${pool}` : 'Die Datei kommt von einem Maklerpool?'}
      </Anchor>
      <Collapse expanded={offen}>
        <Autocomplete
          mt="xs"
          maw={420}
          size="sm"
          label="Welcher Pool liefert?"
          description="Nur nötig, wenn die Datei ihn nicht selbst nennt. Er steht dann an jedem Vertrag als Bezugsweg."
          placeholder="kein Pool"
          data={pools.map(({ name }) => name)}
          value={value}
          onChange={onChange}
          maxLength={200}
          limit={8}
        />
      </Collapse>
    </Box>
  );
};
