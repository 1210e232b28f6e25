import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconLinkPlus, IconUnlink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { alterAm } from '#domain/datum.ts';
import { beziehungsartSchema, beziehungslabel } from '#domain/kunde.ts';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { KundeEingabe } from '#ui/eingabe/KundeEingabe.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { idSchema, kundenContract } from '../contract.ts';
import type { Kundenakte } from '../contract.ts';

const { firma: _gegenart, ...waehlbar } = beziehungslabel;

const schema = z.object({
  zuKundeId: z.string('Bitte einen Kunden wählen.').pipe(idSchema),
  art: beziehungsartSchema.exclude(['firma']),
});

const NeueBeziehung = ({ akte, onFertig }: { readonly akte: Kundenakte; readonly onFertig: () => void }) => {
  const verbinden = useAktion(kundenContract.createBeziehung, { betrifft: ['kunden'], onErfolg: onFertig });
  const form = useFormular({
    anfang: { art: akte.kunde.art === 'firma' ? 'geschaeftsfuehrer' : 'ehepartner' },
    schema,
    speichern: (body) =>
      verbinden.mutateAsync({ params: { kundeId: akte.id }, body: { ...body, umgekehrt: true } }),
  });
  return (
    <Formularrahmen {...form} speichern="Verbinden" onAbbrechen={onFertig}>
      <KundeEingabe
        liste={kundenContract.listKunden}
        label="Kunde"
        autoFocus
        {...form.formular.feld('zuKundeId')}
      />
      <WahlEingabe
        label={`ist zu ${akte.name}`}
        leer={false}
        werte={waehlbar}
        {...form.formular.feld('art')}
      />
    </Formularrahmen>
  );
};

/** Household and other relations. */
export const Beziehungen = ({ akte }: { readonly akte: Kundenakte }) => {
  const { darfSchreiben } = useSitzung();
  const [neu, setNeu] = useState(false);
  const frage = useRueckfrage();
  const loesen = useAktion(kundenContract.removeBeziehung, { betrifft: ['kunden'] });
  const onLoesen = async (beziehung: Kundenakte['beziehungen'][number]) => {
    const ja = await frage({
      titel: 'Verbindung lösen?',
      text: `${akte.name} und ${beziehung.name} sind danach nicht mehr verbunden. Beide Akten bleiben erhalten.`,
      ja: 'Verbindung lösen',
    });
    if (ja) loesen.mutate({ params: { kundeId: akte.id, zuKundeId: beziehung.kundeId, art: beziehung.art } });
  };
  return (
    <Abschnitt
      titel="Haushalt und Beziehungen"
      aktion={
        darfSchreiben &&
        !neu && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconLinkPlus size={14} aria-hidden />}
            onClick={() => setNeu(true)}
          >
            Verbinden
          </Button>
        )
      }
    >
      <Stack gap="xs">
        {neu && <NeueBeziehung akte={akte} onFertig={() => setNeu(false)} />}
        {akte.beziehungen.length === 0 && !neu && (
          <Text size="sm" c="dimmed">
            Noch keine Verbindungen.
          </Text>
        )}
        {akte.beziehungen.map((beziehung) => (
          <Group key={beziehung.kundeId + beziehung.art} justify="space-between" wrap="nowrap">
            <div>
              <Link to={`/kunden/${beziehung.kundeId}`} className="mw-link">
                {beziehung.name}
              </Link>
              <Text size="xs" c="dimmed">
                {beziehungslabel[beziehung.gegenart]}
                {beziehung.geburtsdatum ? `, ${alterAm(beziehung.geburtsdatum, heute())} Jahre` : ''}
              </Text>
            </div>
            {darfSchreiben && (
              <ActionIcon
                color="gray"
                size="sm"
                aria-label={`Verbindung zu ${beziehung.name} lösen`}
                onClick={() => void onLoesen(beziehung)}
              >
                <IconUnlink size={15} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
    </Abschnitt>
  );
};
