import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import type { Seiteneintrag } from '#ui/seitenliste.ts';
import { useSitzung } from '#ui/sitzung.ts';

type Props = { readonly zugang: Seiteneintrag['zugang']; readonly children: ReactNode };

/** Says in plain words why a page is not for this person; the server refuses its data anyway. */
export const Zugangspruefung = ({ zugang, children }: Props) => {
  const { rolle, betreiber } = useSitzung();
  if (zugang === 'mandant' && rolle === null && betreiber) return <Navigate to="/betreiber" replace />;
  if (zugang === 'mandant' && rolle === null)
    return (
      <Seite titel="Kein Mandant">
        <Leerzustand
          titel="Sie gehören noch zu keinem Maklerhaus."
          text="Bitte lassen Sie sich von der Inhaberin oder dem Inhaber einladen."
          aktion={
            betreiber && (
              <Button component={Link} to="/betreiber">
                Mandanten verwalten
              </Button>
            )
          }
        />
      </Seite>
    );
  if (zugang === 'betreiber' && !betreiber)
    return (
      <Seite titel="Nicht erlaubt">
        <Leerzustand titel="Diese Seite ist dem Betreiber der Installation vorbehalten." />
      </Seite>
    );
  return children;
};
