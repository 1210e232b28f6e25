import { Badge, Stack, Table, Text } from '@mantine/core';
import { schadenstatusLabel } from '#domain/schaden.ts';
import { Angabe, Angaben, GeldAnzeige, Strich, TagAnzeige } from '#ui/anzeige/Werte.tsx';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Abschnitt, Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { vertraegeContract } from '../contract.ts';
import type { Schadenzeile } from '../contract.ts';
import { Bewegungsangaben } from './Bewegungsangaben.tsx';

type Bewegung = Schadenzeile['bewegungen'][number];

const farben = { offen: 'orange', erledigt: 'teal', unbekannt: 'gray' } as const;

const Bewegungszeile = ({ bewegung }: { readonly bewegung: Bewegung }) => (
  <Table.Tr>
    <Table.Td>
      <TagAnzeige wert={bewegung.bearbeitetAm} />
    </Table.Td>
    <Table.Td>
      {bewegung.laufendeNummer === undefined ? 'Bewegung' : `Vorgang ${bewegung.laufendeNummer}`}
      {bewegung.code && (
        <Text span size="xs" c="dimmed">
          {` · Zahlungsart ${bewegung.code}`}
        </Text>
      )}
      <Bewegungsangaben angaben={bewegung.weitereAngaben} />
    </Table.Td>
    {[bewegung.betragCents, bewegung.kostenCents, bewegung.rueckstellungCents].map((wert, i) => (
      <Table.Td key={i} ta="right">
        <GeldAnzeige wert={wert} />
      </Table.Td>
    ))}
  </Table.Tr>
);

const Bewegungen = ({ schaden }: { readonly schaden: Schadenzeile }) => (
  <Table.ScrollContainer minWidth={560}>
    <Table
      fz="sm"
      verticalSpacing={4}
      aria-label={`Bewegungen zum Schaden ${schaden.schadennummer ?? 'ohne Nummer'}`}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Bearbeitet am</Table.Th>
          <Table.Th scope="col">Bewegung</Table.Th>
          {['Zahlung', 'Kosten', 'Rückstellung'].map((titel) => (
            <Table.Th key={titel} scope="col" ta="right">
              {titel}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {schaden.bewegungen.map((bewegung, i) => (
          <Bewegungszeile
            key={`${bewegung.bearbeitetAm} ${bewegung.laufendeNummer} ${i}`}
            bewegung={bewegung}
          />
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

const Schadenkarte = ({ schaden }: { readonly schaden: Schadenzeile }) => (
  <Abschnitt
    titel={`Schaden ${schaden.schadennummer ?? 'ohne Nummer'}`}
    aktion={<Badge color={farben[schaden.status]}>{schadenstatusLabel[schaden.status]}</Badge>}
  >
    <Angaben>
      <Angabe label="Schadentag">
        <TagAnzeige wert={schaden.schadentag} />
      </Angabe>
      <Angabe label="Gemeldet am">
        <TagAnzeige wert={schaden.gemeldetAm} />
      </Angabe>
      <Angabe label="Ursache">{schaden.ursache ? `Schlüssel ${schaden.ursache}` : <Strich />}</Angabe>
      {schaden.beschreibung && <Angabe label="Beschreibung">{schaden.beschreibung}</Angabe>}
      {schaden.eigeneNummer && <Angabe label="Eigene Schadennummer">{schaden.eigeneNummer}</Angabe>}
      <Angabe label="Gezahlt">
        <GeldAnzeige wert={schaden.gezahltCents} />
      </Angabe>
      <Angabe label="Rückstellung">
        <GeldAnzeige wert={schaden.rueckstellungCents} />
      </Angabe>
    </Angaben>
    <Bewegungen schaden={schaden} />
  </Abschnitt>
);

/** The claims of the contract, newest first, each with its movements, and what they come to. */
export const Schaeden = ({ vertragId }: { readonly vertragId: string }) => {
  const abfrage = useAbfrage(vertraegeContract.listSchaeden, { params: { vertragId } });
  return (
    <Geladen abfrage={abfrage}>
      {({ zeilen, summen }) =>
        zeilen.length === 0 ? (
          <Leerzustand
            titel="Keine Schäden"
            text="Schäden erscheinen hier, sobald eine Gesellschaft sie mit einer Datei liefert."
          />
        ) : (
          <Stack gap="md">
            <Abschnitt titel="Summen">
              <Angaben>
                <Angabe label="Schäden">{`${summen.anzahl}, davon nicht erledigt ${summen.offen}`}</Angabe>
                <Angabe label="Gezahlt">
                  <GeldAnzeige wert={summen.gezahltCents} />
                </Angabe>
                <Angabe label="Rückstellungen">
                  <GeldAnzeige wert={summen.rueckstellungCents} />
                </Angabe>
              </Angaben>
            </Abschnitt>
            {zeilen.map((schaden) => (
              <Schadenkarte key={schaden.id} schaden={schaden} />
            ))}
          </Stack>
        )
      }
    </Geladen>
  );
};
