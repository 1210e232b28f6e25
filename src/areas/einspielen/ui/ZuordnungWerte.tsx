// Spellings of insurers, Sparten and the like: what each was read as, set to another entry where it is wrong.
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Wertart, Wertbefund } from '#domain/zuordnung.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { findeEintraege } from '#ui/eingabe/finde-eintraege.ts';
import { TippWahl } from '#ui/eingabe/TippWahl.tsx';
import { useKataloge } from '#ui/kataloge.ts';
import type { Entwurfprops } from './ZuordnungBlatt.tsx';
import { isUnverstanden, setzeWert, wertwahlVon } from './zuordnung-entwurf.ts';
import { wertartWorte } from './zuordnung-worte.ts';
import stil from './zuordnung.module.css';

export type Wertziele = readonly { readonly ziel: string; readonly label: string }[];
const wieGeschrieben = '=';

/** Other words under which people look for an entry. */
const useSuchworte = (art: Wertart): ReadonlyMap<string, readonly string[]> => {
  const { sparten, versicherer } = useKataloge();
  const eintraege = art === 'sparte' ? sparten : art === 'gesellschaft' ? versicherer : [];
  return new Map(eintraege.map(({ schluessel, schreibweisen }) => [schluessel, schreibweisen]));
};

type WahlProps = {
  readonly art: Wertart;
  readonly label: string;
  readonly wert: string | null;
  readonly ziele: Wertziele;
  readonly onWahl: (ziel: string) => void;
};

const alsPunkt = ({ ziel, label }: Wertziele[number]) => ({ value: ziel, label });

export const WertWahl = ({ art, label, wert, ziele, onWahl }: WahlProps) => {
  const worte = useSuchworte(art);
  const punkte = [...ziele.map(alsPunkt), { value: wieGeschrieben, label: 'so lassen, wie geschrieben' }];
  return (
    <TippWahl
      aria-label={label}
      value={wert === '' ? wieGeschrieben : wert}
      onWahl={(neu) => onWahl(neu === wieGeschrieben ? '' : neu)}
      data={punkte}
      finde={(text) =>
        text.trim() === ''
          ? punkte
          : findeEintraege(ziele, text, ({ ziel, label: name }) => ({
              name,
              worte: worte.get(ziel) ?? [],
            })).map(alsPunkt)
      }
      onFocus={({ currentTarget }) => currentTarget.select()}
      placeholder="Bitte zuordnen"
      nothingFoundMessage="Nichts gefunden"
      maxDropdownHeight={280}
    />
  );
};

const Zeichen = ({ wert, gewaehlt }: { readonly wert: Wertbefund; readonly gewaehlt: boolean }) => {
  if (gewaehlt || wert.herkunft === 'gewaehlt') return <Badge color="blue">von Ihnen</Badge>;
  if (wert.herkunft === 'gelernt') return <Badge color="teal">gemerkt</Badge>;
  if (wert.sicherheit === 'unsicher') return <Badge color="orange">nicht erkannt</Badge>;
  return wert.sicherheit === 'sicher' ? (
    <Badge color="teal">sicher</Badge>
  ) : (
    <Badge color="gray">wahrscheinlich</Badge>
  );
};

type ZeileProps = Entwurfprops & { readonly wert: Wertbefund; readonly ziele: Wertziele };

const Zeile = ({ wert, ziele, entwurf, gesperrt, onEntwurf }: ZeileProps) => {
  const wahl = wertwahlVon(entwurf, wert);
  return (
    <li className={stil['wert']} data-offen={(isUnverstanden(wert) && !wahl) || undefined}>
      <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
        {wert.roh}
      </Text>
      <Text size="sm" c="dimmed" className="mw-zahl">
        {formatZahl(wert.anzahl)}×
      </Text>
      {gesperrt ? (
        <Text size="sm">{wert.label ?? '–'}</Text>
      ) : (
        <WertWahl
          art={wert.art}
          label={`„${wert.roh}“ bedeutet`}
          wert={wahl?.ziel ?? (wert.herkunft === 'erkannt' ? wert.ziel : (wert.ziel ?? ''))}
          ziele={ziele}
          onWahl={(ziel) => onEntwurf(setzeWert(entwurf, { art: wert.art, roh: wert.roh, ziel }))}
        />
      )}
      <Zeichen wert={wert} gewaehlt={wahl !== undefined} />
    </li>
  );
};

type ArtProps = Entwurfprops & {
  readonly art: Wertart;
  readonly werte: readonly Wertbefund[];
  readonly ziele: Wertziele;
};

const auffaellig = (wert: Wertbefund): boolean => wert.sicherheit !== 'sicher' || wert.herkunft !== 'erkannt';

const EineArt = ({ art, werte, ...props }: ArtProps) => {
  const vorn = werte.filter(auffaellig);
  const [alle, setAlle] = useState(false);
  const gezeigt = alle ? werte : vorn;
  const sichere = werte.length - vorn.length;
  return (
    <div>
      <Group gap="xs">
        <Title order={3}>{wertartWorte[art].mehrzahl}</Title>
        {sichere > 0 && (
          <Button variant="subtle" size="compact-sm" aria-expanded={alle} onClick={() => setAlle(!alle)}>
            {alle ? 'Nur auffällige' : `${formatZahl(sichere)} sicher erkannte anzeigen`}
          </Button>
        )}
      </Group>
      {gezeigt.length > 0 && (
        <ul className={stil['spalten']}>
          {gezeigt.map((wert) => (
            <Zeile key={wert.roh} wert={wert} {...props} />
          ))}
        </ul>
      )}
    </div>
  );
};

type Props = Entwurfprops & {
  readonly werte: readonly Wertbefund[];
  readonly ziele: readonly { readonly art: Wertart; readonly ziele: Wertziele }[];
};

/** Kinds with something to look at come first. */
export const ZuordnungWerte = ({ werte, ziele, ...props }: Props) => {
  const jeArt = ziele
    .map((eine) => ({ ...eine, werte: werte.filter(({ art }) => art === eine.art) }))
    .filter((eine) => eine.werte.length > 0)
    .sort((a, b) => b.werte.filter(auffaellig).length - a.werte.filter(auffaellig).length);
  return (
    <Stack gap="sm">
      {jeArt.map((eine) => (
        <EineArt key={eine.art} {...eine} {...props} />
      ))}
    </Stack>
  );
};
