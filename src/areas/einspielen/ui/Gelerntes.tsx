// What this brokerage has confirmed about columns and spellings: to see, to change, to forget.
import { Accordion, ActionIcon, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { formatTag } from '#domain/datum.ts';
import { falteKurz } from '#domain/faltung.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { einspielenContract } from '../contract.ts';
import type { GelernteSpalten, GelernterWert, Spaltenfeld } from '../contract.ts';
import { feldname } from './FeldWahl.tsx';
import { antworten, wertartWorte } from './zuordnung-worte.ts';
import { WertWahl } from './ZuordnungWerte.tsx';
import type { Wertziele } from './ZuordnungWerte.tsx';
import stil from './zuordnung.module.css';

const betrifft = ['gelernt'] as const;
const tagVon = (am: string): string => formatTag(am.slice(0, 10));

const regelworte = ({ dezimal, folge, namen }: GelernteSpalten['spalten'][number]): string =>
  (
    [
      ['dezimal', dezimal],
      ['folge', folge],
      ['namen', namen],
    ] as const
  )
    .flatMap(([art, wert]) => {
      const label = antworten({ art, wert: null }).find((eine) => eine.wert === wert)?.label;
      return label === undefined ? [] : [label.split(':')[0] ?? ''];
    })
    .join(', ');

type SatzProps = {
  readonly satz: GelernteSpalten;
  readonly felder: readonly Spaltenfeld[];
  readonly darfSchreiben: boolean;
};

const Satz = ({ satz, felder, darfSchreiben }: SatzProps) => {
  const frage = useRueckfrage();
  const vergessen = useAktion(einspielenContract.vergissSpalten, {
    betrifft,
    onErfolg: () => meldeErfolg('Vergessen. Die nächste Datei mit diesen Überschriften wird neu erkannt.'),
  });
  const onVergessen = async () => {
    const ja = await frage({
      titel: 'Zuordnung vergessen?',
      text: 'Die nächste Datei mit diesen Überschriften wird neu erkannt. Übernommene Daten bleiben, wie sie sind.',
      ja: 'Vergessen',
    });
    if (ja) vergessen.mutate({ params: { spaltenzuordnungId: satz.id } });
  };
  const koepfe = satz.spalten.map(({ kopf, schluessel }) => kopf || schluessel);
  return (
    <Accordion.Item value={satz.id}>
      <Accordion.Control>
        <Text size="sm" fw={600} lineClamp={1}>
          {koepfe.join(', ')}
        </Text>
        <Text size="xs" c="dimmed">
          Bestätigt am {tagVon(satz.am)} von {satz.von}
          {satz.dateiname ? ` mit „${satz.dateiname}“` : ''}
        </Text>
      </Accordion.Control>
      <Accordion.Panel>
        <ul className={stil['spalten']}>
          {satz.spalten.map((spalte) => (
            <li key={spalte.schluessel} className={stil['gemerkt']}>
              <Text size="sm" fw={600}>
                {spalte.kopf || spalte.schluessel}
              </Text>
              <Text size="sm">
                {spalte.feld === undefined
                  ? 'wie erkannt'
                  : feldname(felder, { feld: spalte.feld, gruppe: spalte.gruppe })}
              </Text>
              <Text size="sm" c="dimmed">
                {regelworte(spalte)}
              </Text>
            </li>
          ))}
        </ul>
        {darfSchreiben && (
          <Button variant="default" size="compact-sm" mt="xs" onClick={() => void onVergessen()}>
            Vergessen
          </Button>
        )}
      </Accordion.Panel>
    </Accordion.Item>
  );
};

type WertProps = {
  readonly wert: GelernterWert;
  readonly ziele: Wertziele;
  readonly darfSchreiben: boolean;
};

const Wert = ({ wert, ziele, darfSchreiben }: WertProps) => {
  const merken = useAktion(einspielenContract.merkeWert, { betrifft });
  const vergessen = useAktion(einspielenContract.vergissWert, { betrifft });
  const { art, roh } = wert;
  return (
    <li className={stil['gemerkterWert']}>
      <div>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {roh}
        </Text>
        <Text size="xs" c="dimmed">
          {wertartWorte[art].label} · {tagVon(wert.am)}, {wert.von}
        </Text>
      </div>
      {darfSchreiben ? (
        <WertWahl
          art={art}
          label={`„${roh}“ bedeutet`}
          wert={wert.ziel}
          ziele={ziele}
          onWahl={(ziel) => ziel !== wert.ziel && merken.mutate({ body: { art, roh, ziel } })}
        />
      ) : (
        <Text size="sm">{wert.label || 'so lassen, wie geschrieben'}</Text>
      )}
      {darfSchreiben && (
        <ActionIcon
          aria-label={`„${roh}“ vergessen`}
          onClick={() => vergessen.mutate({ params: { wertzuordnungId: wert.id } })}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
};

const hoechstens = 200;

type WerteProps = {
  readonly werte: readonly GelernterWert[];
  readonly ziele: ReadonlyMap<string, Wertziele>;
  readonly darfSchreiben: boolean;
};

const Werte = ({ werte, ziele, darfSchreiben }: WerteProps) => {
  const [suche, setSuche] = useState('');
  const gesucht = falteKurz(suche);
  const treffer = werte.filter(({ roh, label }) => falteKurz(`${roh} ${label}`).includes(gesucht));
  return (
    <Stack gap="xs">
      <TextInput
        label="Schreibweise suchen"
        value={suche}
        onChange={(ereignis) => setSuche(ereignis.currentTarget.value)}
        maw={320}
      />
      <ul className={stil['spalten']}>
        {treffer.slice(0, hoechstens).map((wert) => (
          <Wert key={wert.id} wert={wert} ziele={ziele.get(wert.art) ?? []} darfSchreiben={darfSchreiben} />
        ))}
      </ul>
      {treffer.length > hoechstens && (
        <Text size="sm" c="dimmed">
          Gezeigt sind {hoechstens} von {treffer.length}. Bitte grenzen Sie mit der Suche ein.
        </Text>
      )}
    </Stack>
  );
};

const Spalten = ({
  spalten,
  ...props
}: { readonly spalten: readonly GelernteSpalten[] } & Omit<SatzProps, 'satz'>) =>
  spalten.length === 0 ? (
    <Leerzustand
      titel="Noch nichts gemerkt"
      text="Wenn Sie bei einer Datei Spalten zuordnen und den Plan übernehmen, wird die Zuordnung für die nächste Datei mit denselben Überschriften gemerkt."
    />
  ) : (
    <Accordion variant="separated" multiple order={3}>
      {spalten.map((satz) => (
        <Satz key={satz.id} satz={satz} {...props} />
      ))}
    </Accordion>
  );

export const Gelerntes = () => {
  const { darfSchreiben } = useSitzung();
  const gelernt = useAbfrage(einspielenContract.listGelerntes, {});
  const felder = useAbfrage(einspielenContract.listSpaltenfelder, {});
  return (
    <Seite titel="Gemerkte Zuordnungen" pfad={[{ label: 'Einspielen', pfad: '/einspielen' }]}>
      <Geladen abfrage={gelernt} zeilen={8}>
        {({ spalten, werte }) => (
          <Stack gap="md">
            <Abschnitt titel="Spalten" aktion={<Badge color="gray">{spalten.length}</Badge>}>
              <Spalten spalten={spalten} felder={felder.data?.felder ?? []} darfSchreiben={darfSchreiben} />
            </Abschnitt>
            <Abschnitt titel="Schreibweisen" aktion={<Badge color="gray">{werte.length}</Badge>}>
              {werte.length === 0 ? (
                <Leerzustand
                  titel="Noch nichts gemerkt"
                  text="Hier stehen Schreibweisen von Gesellschaften, Sparten und Zahlweisen, die Sie selbst zugeordnet haben."
                />
              ) : (
                <Werte
                  werte={werte}
                  ziele={new Map((felder.data?.werte ?? []).map(({ art, ziele }) => [art, ziele]))}
                  darfSchreiben={darfSchreiben}
                />
              )}
            </Abschnitt>
            <Group>
              <Text size="sm" c="dimmed">
                Gemerktes gilt nur für Ihr Haus.
              </Text>
            </Group>
          </Stack>
        )}
      </Geladen>
    </Seite>
  );
};
