import { Text } from '@mantine/core';
import type { Vertrag } from '#domain/vertrag.ts';

/** What else was delivered with a posting or movement, folded away. */
export const Bewegungsangaben = ({ angaben }: { readonly angaben: Vertrag['weitereAngaben'] }) =>
  angaben.length === 0 ? null : (
    <details>
      <Text component="summary" size="xs" c="dimmed">
        {angaben.length === 1 ? '1 weitere Angabe' : `${angaben.length} weitere Angaben`}
      </Text>
      {angaben.map(({ gruppe, bezeichnung, wert }, i) => (
        <Text key={`${bezeichnung}${i}`} size="xs">
          {gruppe ? `${gruppe}: ` : ''}
          {bezeichnung}: {wert}
        </Text>
      ))}
    </details>
  );
