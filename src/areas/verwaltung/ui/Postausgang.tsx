import { Container, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../contract.ts';

/** Links of our own pages become links; everything else stays text. */
const mitLinks = (text: string): ReactNode[] =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((teil, i) => {
    if (!/^https?:\/\//.test(teil) || !URL.canParse(teil)) return teil;
    const { pathname, search } = new URL(teil);
    return (
      <Link key={`${teil}${i}`} to={pathname + search} className="mw-link mw-textlink">
        {teil}
      </Link>
    );
  });

/** Demo and development: the mail that would have gone out. */
export const Postausgang = () => {
  const mails = useAbfrage(verwaltungContract.listMails, {});
  return (
    <Container component="main" size="md" py="lg">
      <Seite
        titel="Postausgang der Demo"
        unterzeile="Diese E-Mails wären verschickt worden. Sie verlassen diesen Rechner nicht."
        pfad={[{ label: 'Maklerwerk', pfad: '/' }]}
      >
        <Geladen abfrage={mails}>
          {(liste) => (
            <Stack gap="md">
              {liste.length === 0 && <Leerzustand titel="Noch keine E-Mails" />}
              {liste.map(({ id, an, betreff, am, text }) => (
                <Paper key={id} component="article" aria-label={betreff} className="mw-flaeche">
                  <Text fw={600}>{betreff}</Text>
                  <Text size="sm" c="dimmed" mb="xs">
                    an {an}, {formatZeitpunkt(am)}
                  </Text>
                  <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {mitLinks(text)}
                  </Text>
                </Paper>
              ))}
            </Stack>
          )}
        </Geladen>
      </Seite>
    </Container>
  );
};
