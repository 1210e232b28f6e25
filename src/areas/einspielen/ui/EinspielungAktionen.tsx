import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { adresse } from '#ui/client/call.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { Planaktionen } from './Planaktionen.tsx';
import { Zuruecknehmen } from './Zuruecknehmen.tsx';

/** What can be done with an Einspielung as it stands. */
export const EinspielungAktionen = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { darfSchreiben } = useSitzung();
  const { id, status, offen } = einspielung;
  const entscheidbar = status === 'geplant' || (status === 'uebernommen' && offen > 0);
  return (
    <>
      <Button
        component="a"
        href={adresse(einspielenContract.downloadDatei.path, { einspielungId: id })}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        Herunterladen
      </Button>
      {darfSchreiben && entscheidbar && <Planaktionen einspielung={einspielung} />}
      {darfSchreiben && status === 'uebernommen' && <Zuruecknehmen einspielungId={id} />}
      {status === 'uebernommen' && einspielung.kunden.neu > 0 && (
        <Button
          component={Link}
          to={`/kunden?einspielung=${id}`}
          variant={entscheidbar ? 'default' : 'filled'}
        >
          {formatZahl(einspielung.kunden.neu)} {einspielung.kunden.neu === 1 ? 'neuer Kunde' : 'neue Kunden'}
        </Button>
      )}
    </>
  );
};
