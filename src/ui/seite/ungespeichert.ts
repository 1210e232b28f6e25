import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';
import { useRueckfrage } from './Rueckfrage.tsx';

/** Asks before a page with changed inputs is left. Call `frei()` right before leaving after a save. */
export const useUngespeichert = (geaendert: boolean): { frei: () => void } => {
  const frage = useRueckfrage();
  const erlaubt = useRef(false);
  useBlocker({
    disabled: !geaendert,
    enableBeforeUnload: () => geaendert && !erlaubt.current,
    shouldBlockFn: async () =>
      !erlaubt.current &&
      !(await frage({
        titel: 'Ungespeicherte Änderungen',
        text: 'Ihre Eingaben sind noch nicht gespeichert. Möchten Sie die Seite wirklich verlassen?',
        ja: 'Eingaben verwerfen',
        nein: 'Weiter bearbeiten',
        gefahr: true,
      })),
  });
  return {
    frei: () => {
      erlaubt.current = true;
    },
  };
};
