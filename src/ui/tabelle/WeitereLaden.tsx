import { Button } from '@mantine/core';

type Props = {
  /** Absent when everything is there: then nothing is shown. */
  readonly mehr: (() => void) | undefined;
  readonly laedtMehr: boolean;
  readonly wort?: string;
};

/** The next page of a list that grows downwards. */
export const WeitereLaden = ({ mehr, laedtMehr, wort = 'Weitere laden' }: Props) =>
  mehr && (
    <Button
      variant="default"
      onClick={mehr}
      loading={laedtMehr}
      display="block"
      mx="auto"
      className="mw-nicht-drucken"
    >
      {wort}
    </Button>
  );
