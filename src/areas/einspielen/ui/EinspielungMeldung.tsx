import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Einspielung } from '../contract.ts';

/** States that need a sentence: colour and title. */
const meldungen: Partial<Record<Einspielung['status'], readonly [farbe: string, titel: string]>> = {
  fehlgeschlagen: ['red', 'Die Datei konnte nicht eingespielt werden.'],
  'schon-eingelesen': ['blue', 'Diese Datei ist schon eingelesen.'],
  zurueckgenommen: ['blue', 'Diese Einspielung ist zurückgenommen.'],
};

/** One sentence about a state that needs it. */
export const EinspielungMeldung = ({
  einspielung: { status, grund, gleicheWie },
}: {
  readonly einspielung: Einspielung;
}) => {
  const meldung = meldungen[status];
  if (!meldung) return null;
  const [farbe, titel] = meldung;
  return (
    <Alert color={farbe} title={titel}>
      {grund}
      {gleicheWie && (
        <>
          {' '}
          <Link to={`/einspielen/${gleicheWie}`} className="mw-link mw-textlink">
            Zur früheren Einspielung
          </Link>
        </>
      )}
    </Alert>
  );
};
