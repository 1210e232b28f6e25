// Blocks of a legal text on the screen: what platform/pdf draws on paper.
import { List, Stack, Text, Title } from '@mantine/core';
import type { Lauf, Textblock } from '#berichte/seitenmodell.ts';
import klassen from './texte.module.css';

const Laeufe = ({ laeufe }: { readonly laeufe: readonly Lauf[] }) =>
  laeufe.map(({ text, fett, fehlt }, stelle) => {
    const wort = fehlt ? <mark className={klassen['platzhalter']}>{text}</mark> : text;
    return fett ? <strong key={stelle}>{wort}</strong> : <span key={stelle}>{wort}</span>;
  });

const Kaestchen = () => <span aria-hidden className={klassen['kaestchen']} />;

const Entscheidung = ({ zweck, antworten }: Extract<Textblock, { art: 'entscheidung' }>) => (
  <div>
    <Text size="sm" fw={550}>
      {zweck}
    </Text>
    <List size="sm" listStyleType="none">
      {antworten.map((antwort) => (
        <List.Item key={antwort} icon={<Kaestchen />}>
          {antwort}
        </List.Item>
      ))}
    </List>
  </div>
);

const Block = ({ block }: { readonly block: Textblock }) => {
  switch (block.art) {
    case 'ueberschrift':
      return (
        <Title order={3} mt="xs">
          {block.text}
        </Title>
      );
    case 'absatz':
      return (
        <Text size="sm" className={klassen['absatz']}>
          <Laeufe laeufe={block.laeufe} />
        </Text>
      );
    case 'liste':
    case 'ankreuzen':
      return (
        <List size="sm" spacing={2}>
          {block.punkte.map((laeufe, stelle) => (
            <List.Item key={stelle} {...(block.art === 'ankreuzen' ? { icon: <Kaestchen /> } : {})}>
              <Laeufe laeufe={laeufe} />
            </List.Item>
          ))}
        </List>
      );
    case 'entscheidung':
      return <Entscheidung {...block} />;
    case 'unterschriften':
      return (
        <Text size="sm" c="dimmed">
          Unterschrift: {block.felder.join(', ')}
        </Text>
      );
  }
};

export const Textbloecke = ({ bloecke }: { readonly bloecke: readonly Textblock[] }) => (
  <Stack gap="sm">
    {bloecke.map((block, stelle) => (
      <Block key={stelle} block={block} />
    ))}
  </Stack>
);
