import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useAktion } from '#ui/client/abfrage.ts';
import { beratungsaktContract } from '../../beratung.contract.ts';

type Props = {
  readonly kundeId: string;
  /** The closed record to correct. */
  readonly korrigiertId?: string;
  readonly gross?: boolean;
};

/** Makes a draft out of the file, or out of the record to correct, and opens it. */
export const NeueBeratung = ({ kundeId, korrigiertId, gross = false }: Props) => {
  const navigate = useNavigate();
  const anlegen = useAktion(beratungsaktContract.createBeratung, {
    betrifft: ['kunden'],
    onErfolg: ({ id }) => void navigate({ to: `/beratungen/${id}` }),
  });
  return (
    <Button
      size={gross ? 'sm' : 'xs'}
      variant={gross ? 'filled' : 'default'}
      loading={anlegen.isPending}
      onClick={() => anlegen.mutate({ params: { kundeId }, body: korrigiertId ? { korrigiertId } : {} })}
    >
      {korrigiertId ? 'Korrektur anlegen' : 'Gespräch festhalten'}
    </Button>
  );
};
