import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useAktion } from '#ui/client/abfrage.ts';
import { beratungsaktContract } from '../../beratung.contract.ts';

type Props = {
  readonly kundeId: string;
  /** The closed record to correct. */
  readonly korrigiertId?: string;
};

/** Makes a draft out of the file, or out of the record to correct, and opens it. */
export const NeueBeratung = ({ kundeId, korrigiertId }: Props) => {
  const navigate = useNavigate();
  const anlegen = useAktion(beratungsaktContract.createBeratung, {
    betrifft: ['kunden'],
    onErfolg: ({ id }) => void navigate({ to: `/beratungen/${id}` }),
  });
  return (
    <Button
      size="xs"
      variant={korrigiertId ? 'default' : 'filled'}
      loading={anlegen.isPending}
      onClick={() => anlegen.mutate({ params: { kundeId }, body: korrigiertId ? { korrigiertId } : {} })}
    >
      {korrigiertId ? 'Korrektur anlegen' : 'Gespräch festhalten'}
    </Button>
  );
};
