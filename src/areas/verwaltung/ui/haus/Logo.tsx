import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { adresse, sendeDateien } from '#ui/client/call.ts';
import { meldeErfolg, meldeFehler } from '#ui/client/meldung.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { verwaltungContract } from '../../contract.ts';

/** The logo for letters and reports. */
export const Logo = ({ vorhanden }: { readonly vorhanden: boolean }) => {
  const { istInhaber } = useSitzung();
  const client = useQueryClient();
  const [stand, setStand] = useState(0);
  const senden = useMutation({
    mutationFn: (datei: File) => sendeDateien(verwaltungContract.putLogo, [datei]),
    onSuccess: async () => {
      setStand((alt) => alt + 1);
      meldeErfolg('Das Logo ist gespeichert.');
      await client.invalidateQueries({ queryKey: ['mandant'] });
    },
    onError: meldeFehler,
  });
  return (
    <Abschnitt titel="Logo">
      <Group gap="md">
        {vorhanden && (
          <img
            src={`${adresse(verwaltungContract.getLogo.path)}?stand=${stand}`}
            alt="Logo des Hauses"
            style={{ maxHeight: 80, maxWidth: 260, background: '#fff', padding: 6, borderRadius: 4 }}
          />
        )}
        {istInhaber && (
          <div>
            <FileButton accept="image/png,image/jpeg" onChange={(datei) => datei && senden.mutate(datei)}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={senden.isPending}
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  {vorhanden ? 'Anderes Logo hochladen' : 'Logo hochladen'}
                </Button>
              )}
            </FileButton>
            <Text size="xs" c="dimmed" mt={4}>
              PNG oder JPEG bis 1 MB
            </Text>
          </div>
        )}
      </Group>
    </Abschnitt>
  );
};
