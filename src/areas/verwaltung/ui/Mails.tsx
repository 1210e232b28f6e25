import { Anchor, Box, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Marke } from '#ui/rahmen/Marke.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../contract.ts';
import klassen from './verwaltung.module.css';

const adresse = /(https?:\/\/\S+)/;

/** Plain text of a mail; its links can be followed, those to this installation without leaving the window. */
const Mailtext = ({ text }: { readonly text: string }) => (
  <p className={klassen['mail']}>
    {text.split(adresse).map((teil, i) =>
      adresse.test(teil) ? (
        <a key={i} href={teil} className="mw-link mw-textlink">
          {teil}
        </a>
      ) : (
        teil
      ),
    )}
  </p>
);

/** Demo and development: mail that would have gone out. Open to all, for invited people have no account yet. */
export const Mails = () => (
  <Box component="main" p="lg" maw={860} mx="auto">
    <Box mb="lg">
      <Link
        to="/"
        aria-label="Maklerwerk, zur Startseite"
        style={{ textDecoration: 'none', color: 'inherit' }}
      >
        <Marke gross />
      </Link>
    </Box>
    <Seite
      titel="Nicht versendete E-Mails"
      unterzeile="In der Demo gehen keine E-Mails hinaus. Hier steht, was versendet worden wäre."
      aktionen={
        <Anchor component={Link} to="/" size="sm">
          Zurück zu Maklerwerk
        </Anchor>
      }
    >
      <Geladen abfrage={useAbfrage(verwaltungContract.listMails, {}, { solange: () => 10_000 })}>
        {(mails) =>
          mails.length === 0 ? (
            <Leerzustand
              titel="Noch keine E-Mail"
              text="Laden Sie zum Beispiel eine Person ein: Die Einladung erscheint dann hier."
            />
          ) : (
            <Stack gap="md">
              {mails.map(({ id, an, betreff, am, text }) => (
                <Paper key={id} component="article" aria-label={betreff} className="mw-flaeche">
                  <Title order={2}>{betreff}</Title>
                  <Text size="sm" c="dimmed" mb="sm">
                    an {an}, {formatZeitpunkt(am)}
                  </Text>
                  <Mailtext text={text} />
                </Paper>
              ))}
            </Stack>
          )
        }
      </Geladen>
    </Seite>
  </Box>
);
