import { Badge, Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { formatTagVon, formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { standVon, useAbfrage } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import { verwaltungContract } from '../../contract.ts';
import type { Mandantzeile } from '../../contract.ts';
import { MandantFormular } from './MandantFormular.tsx';

const spalten: readonly Spalte<Mandantzeile>[] = [
  {
    schluessel: 'name',
    titel: 'Name',
    immer: true,
    handy: 'titel',
    text: ({ name }) => name,
    zelle: ({ name, demo }) => (
      <>
        {name}
        {demo && (
          <Badge ml={6} size="sm" color="gray">
            Demo
          </Badge>
        )}
      </>
    ),
  },
  {
    schluessel: 'schluessel',
    titel: 'Schlüssel',
    handy: 'text',
    text: ({ schluessel }) => schluessel,
    zelle: ({ schluessel }) => schluessel,
  },
  {
    schluessel: 'angelegt',
    titel: 'Angelegt',
    rechts: true,
    handy: 'rechts',
    text: ({ angelegtAm }) => formatTagVon(angelegtAm),
    zelle: ({ angelegtAm }) => <span className="mw-zahl">{formatTagVon(angelegtAm)}</span>,
  },
];

/** The operator's list of brokerages; their data stays closed to him. */
export const Mandanten = () => {
  const [offen, { open, close }] = useDisclosure(false);
  const mandanten = useAbfrage(verwaltungContract.listMandanten, {});
  const neu = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      Neuer Mandant
    </Button>
  );
  return (
    <Seite
      titel="Mandanten"
      unterzeile={
        mandanten.data
          ? `${formatZahl(mandanten.data.length)} ${mandanten.data.length === 1 ? 'Haus' : 'Häuser'} in dieser Installation. Deren Kunden und Verträge sehen Sie hier nicht.`
          : ' '
      }
      aktionen={neu}
      breite={1120}
    >
      <Datentabelle
        name="mandanten"
        beschriftung="Mandanten"
        flach
        spalten={spalten}
        zeilen={mandanten.data ?? []}
        kennung={({ id }) => String(id)}
        stand={standVon(mandanten)}
        leer={
          <Leerzustand
            titel="Noch kein Mandant"
            text="Legen Sie das erste Maklerhaus an und laden Sie seine Inhaberin oder seinen Inhaber ein."
            aktion={neu}
          />
        }
      />
      <Modal opened={offen} onClose={close} title="Neuer Mandant">
        <MandantFormular onFertig={close} />
      </Modal>
    </Seite>
  );
};
