import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dublettenContract } from '#areas/dubletten/contract.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';

/** Other files that may be the same customer, with the way to the comparison; nothing where there is none. */
export const Dublettenhinweis = ({ kundeId }: { readonly kundeId: string }) => {
  const { data } = useAbfrage(dublettenContract.listDublettenVon, { params: { kundeId } });
  const paare = data?.paare ?? [];
  if (paare.length === 0) return null;
  return (
    <Alert color="orange" mb="md" py="xs" className="mw-nicht-drucken" role="note">
      <Text size="sm" span fw={600}>
        Mögliche Dublette:{' '}
      </Text>
      {paare.map(({ aId, bId, aName, bName, gruende }, i) => (
        <Text key={`${aId}/${bId}`} size="sm" span>
          {i > 0 && ' · '}
          <Anchor
            component={Link}
            to={`/dubletten?ids=${kundeId},${aId === kundeId ? bId : aId}`}
            size="sm"
            underline="always"
          >
            {aId === kundeId ? bName : aName}
          </Anchor>{' '}
          ({gruende.slice(0, 3).join(', ')})
        </Text>
      ))}
    </Alert>
  );
};
