// One column: its heading and samples, what it means, how sure that is.
import { Badge, Button, Group, Text } from '@mantine/core';
import type { Spaltenbefund, Spaltenwahl } from '#domain/zuordnung.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import type { Spaltenfeld } from '../contract.ts';
import { FeldWahl, feldname } from './FeldWahl.tsx';
import type { Feldziel } from './FeldWahl.tsx';
import { alsWahl, isOffen } from './zuordnung-entwurf.ts';
import { spaltenbuchstabe, spaltenname } from './zuordnung-worte.ts';
import { ZuordnungFrage } from './ZuordnungFrage.tsx';
import stil from './zuordnung.module.css';

type Props = {
  readonly spalte: Spaltenbefund;
  readonly wahl: Spaltenwahl | undefined;
  readonly felder: readonly Spaltenfeld[];
  readonly vertraege: number;
  readonly gesperrt: boolean;
  readonly onWahl: (wahl: Spaltenwahl) => void;
};

const herkunftWorte = {
  gelernt: { farbe: 'teal', label: 'gemerkt' },
  gewaehlt: { farbe: 'blue', label: 'von Ihnen' },
} as const;

const Sicherheit = ({ spalte, wahl }: Pick<Props, 'spalte' | 'wahl'>) => {
  if (spalte.regeln.some((regel) => isOffen(regel, wahl))) return <Badge color="orange">Frage offen</Badge>;
  if (wahl?.feld !== undefined) return <Badge color="blue">von Ihnen</Badge>;
  if (spalte.herkunft !== 'erkannt') {
    const { farbe, label } = herkunftWorte[spalte.herkunft];
    return <Badge color={farbe}>{label}</Badge>;
  }
  if (spalte.gefuellt === 0) return <Badge color="gray">leer</Badge>;
  return spalte.zweifel ? (
    <Badge color="orange">bitte prüfen</Badge>
  ) : (
    <Badge color="teal">{Math.round(spalte.sicherheit * 100)} % sicher</Badge>
  );
};

/** Other fields that would fit, and that the shown one is right: one click. */
const Schnellwahl = ({ spalte, felder, onWahl }: Pick<Props, 'spalte' | 'felder' | 'onWahl'>) => (
  <Group gap={6} mt={4}>
    <Button size="compact-xs" variant="light" onClick={() => onWahl(alsWahl(spalte))}>
      Stimmt so
    </Button>
    {spalte.alternativen
      .filter((feld) => feld !== spalte.feld)
      .slice(0, 2)
      .map((feld) => (
        <Button
          key={feld}
          size="compact-xs"
          variant="default"
          onClick={() => onWahl({ schluessel: spalte.schluessel, feld })}
        >
          {feldname(felder, { feld })}
        </Button>
      ))}
  </Group>
);

const Kopf = ({ spalte }: Pick<Props, 'spalte'>) => (
  <div>
    <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
      {spaltenname(spalte)}
    </Text>
    <Text size="xs" c="dimmed">
      Spalte {spaltenbuchstabe(spalte.nr)} · {formatZahl(spalte.gefuellt)} gefüllt
    </Text>
  </div>
);

const Beispiele = ({ beispiele }: Pick<Spaltenbefund, 'beispiele'>) => (
  <ul className={stil['beispiele']} aria-label="Beispiele">
    {beispiele.map((text) => (
      <li key={text} title={text}>
        {text}
      </li>
    ))}
    {beispiele.length === 0 && <li data-leer>keine Werte</li>}
  </ul>
);

export const ZuordnungSpalte = ({ spalte, wahl, felder, vertraege, gesperrt, onWahl }: Props) => {
  const ziel: Feldziel = wahl?.feld === undefined ? spalte : { feld: wahl.feld, gruppe: wahl.gruppe };
  const offen = spalte.zweifel && wahl?.feld === undefined;
  const fragt = spalte.regeln.some((regel) => isOffen(regel, wahl));
  const { schluessel } = spalte;
  const antwort = (art: Spaltenbefund['regeln'][number]['art'], wert: string) =>
    onWahl(art === 'je' ? { ...alsWahl(spalte), feld: wert } : { schluessel, [art]: wert });
  return (
    <li className={stil['spalte']} data-offen={offen || fragt || undefined}>
      <Kopf spalte={spalte} />
      <Beispiele beispiele={spalte.beispiele} />
      <div>
        {gesperrt ? (
          <Text size="sm">{feldname(felder, ziel)}</Text>
        ) : (
          <FeldWahl
            label={`Bedeutung der Spalte „${spaltenname(spalte)}“`}
            ziel={ziel}
            felder={felder}
            vertraege={vertraege}
            onWahl={(neu) => onWahl({ schluessel, ...neu })}
          />
        )}
        {offen && !gesperrt && <Schnellwahl spalte={spalte} felder={felder} onWahl={onWahl} />}
      </div>
      <div>
        <Sicherheit spalte={spalte} wahl={wahl} />
        {wahl?.feld === undefined && (
          <Text size="xs" c="dimmed" mt={2}>
            {spalte.grund}
          </Text>
        )}
      </div>
      {spalte.regeln
        .filter(({ frage }) => frage)
        .map((regel) => (
          <ZuordnungFrage
            key={regel.art}
            regel={regel}
            antwort={(regel.art === 'je' ? wahl?.feld : wahl?.[regel.art]) ?? undefined}
            gesperrt={gesperrt}
            onAntwort={(wert) => antwort(regel.art, wert)}
          />
        ))}
    </li>
  );
};
