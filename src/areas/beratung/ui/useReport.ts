// What is picked, what stands on the agenda, and what becomes of it.
import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAktion } from '#ui/client/abfrage.ts';
import { adresse, ladeHerunter } from '#ui/client/call.ts';
import { meldeErfolg, meldeFehler } from '#ui/client/meldung.tsx';
import { finanzreportContract } from '../finanzreport.contract.ts';
import type { Reportteil } from '../finanzreport.contract.ts';

/** One point a line. */
const punkte = (text: string): string[] =>
  text
    .split('\n')
    .map((zeile) => zeile.trim())
    .filter((zeile) => zeile !== '');

type Anfang = { readonly teile: readonly Reportteil[]; readonly tagesordnung: readonly string[] };

export const useReport = (kundeId: string, anfang: Anfang) => {
  const abfragen = useQueryClient();
  const [gewaehlt, setGewaehlt] = useState<readonly string[]>(() =>
    anfang.teile.filter((teil) => teil.gewaehlt).map(({ schluessel }) => schluessel),
  );
  const [punktetext, setPunktetext] = useState(anfang.tagesordnung.join('\n'));
  const [gemerkt, setGemerkt] = useState(punktetext);
  const [erstellt, setErstellt] = useState<string>();
  const [laeuft, setLaeuft] = useState(false);
  const [ruhig] = useDebouncedValue(gewaehlt, 350);
  const merken = useAktion(finanzreportContract.putFinanzreport, {
    onErfolg: ({ tagesordnung }) => setGemerkt(tagesordnung.join('\n')),
  });
  const anfrage = { params: { kundeId }, body: { teile: [...gewaehlt], tagesordnung: punkte(punktetext) } };

  /** The preview draws what is stored. */
  const merkePunkte = () => {
    if (gewaehlt.length > 0 && punkte(punktetext).join('\n') !== gemerkt) merken.mutate(anfrage);
  };
  const erstelle = async () => {
    setLaeuft(true);
    try {
      const name = await ladeHerunter(finanzreportContract.createFinanzreport, anfrage);
      setErstellt(name);
      setGemerkt(punkte(punktetext).join('\n'));
      meldeErfolg(`„${name}“ liegt unter Dokumente.`);
      await abfragen.invalidateQueries({ queryKey: ['kunden'] });
    } catch (grund) {
      meldeFehler(grund);
    } finally {
      setLaeuft(false);
    }
  };
  const vorschau = (teile: readonly string[]) =>
    adresse(finanzreportContract.previewFinanzreport.path, { kundeId }, { teile: teile.join(',') });
  return {
    gewaehlt,
    setGewaehlt,
    punktetext,
    setPunktetext,
    merkePunkte,
    erstelle,
    laeuft,
    erstellt,
    /** Empty: nothing is picked. The agenda's words stand behind the `#`, so that the preview is drawn anew for them. */
    vorschau: ruhig.length === 0 ? undefined : `${vorschau(ruhig)}#${encodeURIComponent(gemerkt)}`,
    download: gewaehlt.length === 0 ? undefined : vorschau(gewaehlt),
  };
};
