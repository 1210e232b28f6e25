import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ApiFehler, adresse, sendeDateien } from '#ui/client/call.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { verwaltungContract } from '../../contract.ts';
import klassen from '../verwaltung.module.css';
import { findBildfehler } from './bilddatei.ts';

const quelle = adresse(verwaltungContract.getLogo.path);

/** Address of a picture that was chosen and is not sent yet. */
const useVorschau = (datei: File | null): string | undefined => {
  const url = useMemo(() => (datei ? URL.createObjectURL(datei) : undefined), [datei]);
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return url;
};

/** Chosen picture, its sending and what went wrong. */
const useLogo = () => {
  const abfragen = useQueryClient();
  const [datei, setDatei] = useState<File | null>(null);
  const [fehler, setFehler] = useState<string>();
  const [sendet, setSendet] = useState(false);
  /** A new address after each upload, or the browser would show the old picture. */
  const [stand, setStand] = useState(0);
  const waehle = (neu: File | null) => {
    const grund = neu ? findBildfehler(neu) : undefined;
    setFehler(grund);
    setDatei(grund ? null : neu);
  };
  const sende = async () => {
    if (!datei) return;
    setSendet(true);
    try {
      await sendeDateien(verwaltungContract.putLogo, [datei]);
      await abfragen.invalidateQueries({ queryKey: ['mandant'] });
      setStand(Date.now());
      setDatei(null);
      meldeErfolg('Das Logo ist gespeichert.');
    } catch (grund) {
      setFehler(grund instanceof ApiFehler ? grund.detail : 'Das hat nicht geklappt.');
    } finally {
      setSendet(false);
    }
  };
  return { datei, fehler, sendet, stand, waehle, sende, vorschau: useVorschau(datei) };
};

type Props = { readonly vorhanden: boolean };

const Bild = ({ vorschau, vorhanden, stand }: Props & { vorschau: string | undefined; stand: number }) => (
  <div className={klassen['logo']}>
    {vorschau ? (
      <img src={vorschau} alt="Vorschau des neuen Logos" />
    ) : vorhanden ? (
      <img src={`${quelle}?stand=${stand}`} alt="Logo des Hauses" key={stand} />
    ) : (
      <p>Noch kein Logo hinterlegt</p>
    )}
  </div>
);

/** The logo with a preview before it is sent. */
export const Logo = ({ vorhanden }: Props) => {
  const { istInhaber } = useSitzung();
  const { datei, fehler, sendet, stand, waehle, sende, vorschau } = useLogo();
  return (
    <Abschnitt titel="Logo">
      <Stack gap="sm">
        <Bild vorschau={vorschau} vorhanden={vorhanden} stand={stand} />
        {fehler && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {fehler}
          </Text>
        )}
        {istInhaber && datei && (
          <Group gap="xs">
            <Button onClick={() => void sende()} loading={sendet}>
              Logo speichern
            </Button>
            <Button variant="default" onClick={() => waehle(null)}>
              Verwerfen
            </Button>
          </Group>
        )}
        {istInhaber && !datei && (
          <div>
            <FileButton
              onChange={waehle}
              accept="image/png,image/jpeg"
              inputProps={{ 'aria-label': 'Logodatei' }}
            >
              {(knopf) => (
                <Button {...knopf} variant="default" leftSection={<IconPhoto size={16} aria-hidden />}>
                  {vorhanden ? 'Anderes Logo auswählen' : 'Logo auswählen'}
                </Button>
              )}
            </FileButton>
            <Text size="xs" c="dimmed" mt={4}>
              PNG oder JPEG, höchstens 1 MB
            </Text>
          </div>
        )}
      </Stack>
    </Abschnitt>
  );
};
