import { Badge, Stack, Table, Text } from '@mantine/core';
import { buchungsartLabel } from '#domain/buchung.ts';
import { formatCents } from '#domain/geld.ts';
import { Angabe, Angaben, GeldAnzeige, TagAnzeige, ZeitraumAnzeige } from '#ui/anzeige/Werte.tsx';
import { useSeiten } from '#ui/client/abfrage.ts';
import { Abschnitt, Fehlerzustand, Ladezustand, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { WeitereLaden } from '#ui/tabelle/WeitereLaden.tsx';
import { vertraegeContract } from '../contract.ts';
import type { Buchungszeile } from '../contract.ts';
import { Bewegungsangaben } from './Bewegungsangaben.tsx';

const satz = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

/** Euro as usual; another currency is named and never added up. */
const Betrag = ({ buchung: { betragCents, waehrung } }: { readonly buchung: Buchungszeile }) => (
  <Text span size="sm" className="mw-zahl" c={betragCents < 0 ? 'red.8' : undefined}>
    {waehrung === 'EUR' ? formatCents(betragCents) : formatCents(betragCents).replace('€', waehrung)}
  </Text>
);

const Zusammensetzung = ({ buchung }: { readonly buchung: Buchungszeile }) => {
  const { nettoCents, steuerCents, courtagesatz, bemessungCents, code, sparteGeliefert } = buchung;
  const teile = [
    nettoCents === undefined ? '' : `netto ${formatCents(nettoCents)}`,
    steuerCents === undefined ? '' : `Steuer ${formatCents(steuerCents)}`,
    courtagesatz === undefined ? '' : `${satz.format(courtagesatz)} %`,
    bemessungCents === undefined ? '' : `aus ${formatCents(bemessungCents)}`,
    sparteGeliefert ? `Sparte ${sparteGeliefert}` : '',
    code ? `Schlüssel ${code}` : '',
  ].filter(Boolean);
  return (
    <>
      {buchung.bezeichnung}
      {teile.length > 0 && (
        <Text size="xs" c="dimmed">
          {teile.join(' · ')}
        </Text>
      )}
      <Bewegungsangaben angaben={buchung.weitereAngaben} />
    </>
  );
};

const Zeile = ({ buchung }: { readonly buchung: Buchungszeile }) => (
  <Table.Tr>
    <Table.Td>
      <TagAnzeige wert={buchung.buchungAm ?? buchung.von} />
    </Table.Td>
    <Table.Td>
      <Badge color={buchung.art === 'courtage' ? 'petrol' : 'gray'}>{buchungsartLabel[buchung.art]}</Badge>
    </Table.Td>
    <Table.Td>
      <Zusammensetzung buchung={buchung} />
    </Table.Td>
    <Table.Td>
      {(buchung.von ?? buchung.bis) && (
        <ZeitraumAnzeige von={buchung.von ?? null} bis={buchung.bis ?? null} />
      )}
    </Table.Td>
    <Table.Td ta="right">
      <Betrag buchung={buchung} />
    </Table.Td>
  </Table.Tr>
);

const Tabelle = ({ zeilen }: { readonly zeilen: readonly Buchungszeile[] }) => (
  <Table.ScrollContainer minWidth={560}>
    <Table fz="sm" verticalSpacing={4} aria-label="Buchungen">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Gebucht am</Table.Th>
          <Table.Th scope="col">Art</Table.Th>
          <Table.Th scope="col">Buchung</Table.Th>
          <Table.Th scope="col">Zeitraum</Table.Th>
          <Table.Th scope="col" ta="right">
            Betrag
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {zeilen.map((buchung) => (
          <Zeile key={buchung.id} buchung={buchung} />
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

/** What the insurer has booked on the contract, newest first, with the sums of all postings. */
export const Buchungen = ({ vertragId }: { readonly vertragId: string }) => {
  const liste = useSeiten(vertraegeContract.listBuchungen, { params: { vertragId }, query: {} });
  if (liste.fehler) return <Fehlerzustand fehler={liste.fehler} onNochmal={liste.neu} />;
  if (liste.laedt) return <Ladezustand />;
  const zeilen = liste.seiten?.flatMap((seite) => seite.zeilen) ?? [];
  const summen = liste.seiten?.[0]?.summen;
  if (zeilen.length === 0)
    return (
      <Leerzustand
        titel="Noch keine Buchungen"
        text="Beiträge und Courtagen erscheinen hier, sobald eine Gesellschaft sie mit einer Datei liefert."
      />
    );
  return (
    <Stack gap="md">
      <Abschnitt titel="Summen">
        <Angaben>
          <Angabe label="Beiträge">
            <GeldAnzeige wert={summen?.beitragCents} />
          </Angabe>
          <Angabe label="Courtagen">
            <GeldAnzeige wert={summen?.courtageCents} />
          </Angabe>
        </Angaben>
      </Abschnitt>
      <Abschnitt titel={summen ? `Buchungen (${summen.anzahl})` : 'Buchungen'}>
        <Tabelle zeilen={zeilen} />
        <WeitereLaden {...liste} wort="Ältere Buchungen laden" />
      </Abschnitt>
    </Stack>
  );
};
