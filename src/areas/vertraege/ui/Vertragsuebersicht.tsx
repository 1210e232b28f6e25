import { Grid, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { zahlweiseLabel } from '#domain/geld.ts';
import { elementSchluessel } from '#domain/flach.ts';
import { bekannteFelder, FelderAnzeige } from '#ui/anzeige/FelderAnzeige.tsx';
import { formatTagMonat } from '#ui/anzeige/tagmonat.ts';
import { HerkunftZeichen } from '#ui/anzeige/Herkunft.tsx';
import { Angabe, Angaben, GeldAnzeige, Strich, TagAnzeige, ZeitraumAnzeige } from '#ui/anzeige/Werte.tsx';
import { rollenWerte, vertragsfelder } from '#ui/beschreibung/vertrag.daten.ts';
import { gruppiere } from '#ui/eingabe/Felder.tsx';
import { useSparte } from '#ui/kataloge.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import type { Vertragsakte } from '../contract.ts';

type Props = { readonly akte: Vertragsakte };

const nebenfelder = vertragsfelder.filter(({ name }) =>
  [
    'sparteGeliefert',
    'lieferstatus',
    'stornoAm',
    'abgangsgrund',
    'vermittlernummer',
    'bezugsweg.art',
    'bezugsweg.pool',
  ].includes(name),
);

const Vertragsdaten = ({ akte: { vertrag, herkunft, kunde, kundeId } }: Props) => (
  <Abschnitt titel="Vertrag">
    <Angaben>
      <Angabe label="Versicherungsnehmer">
        <Link to={`/kunden/${kundeId}`} className="mw-link">
          {kunde}
        </Link>
      </Angabe>
      <Angabe label="Gesellschaft">
        {vertrag.gesellschaft}
        <HerkunftZeichen herkunft={herkunft['gesellschaft']} />
      </Angabe>
      <Angabe label="Versicherungsscheinnummer">
        {vertrag.versicherungsscheinnummer ? (
          <span className="mw-zahl">{vertrag.versicherungsscheinnummer}</span>
        ) : (
          <Strich />
        )}
        <HerkunftZeichen herkunft={herkunft['versicherungsscheinnummer']} />
      </Angabe>
      <Angabe label="Produkt">
        {vertrag.produkt ?? <Strich />}
        <HerkunftZeichen herkunft={herkunft['produkt']} />
      </Angabe>
      <Angabe label="Laufzeit">
        <ZeitraumAnzeige von={vertrag.beginn ?? null} bis={vertrag.ablauf ?? null} />
        <HerkunftZeichen herkunft={herkunft['beginn']} />
      </Angabe>
      <Angabe label="Hauptfälligkeit">
        {formatTagMonat(vertrag.hauptfaelligkeit) ?? <Strich />}
        <HerkunftZeichen herkunft={herkunft['hauptfaelligkeit']} />
      </Angabe>
    </Angaben>
    <FelderAnzeige felder={nebenfelder} satz={vertrag} herkunft={herkunft} />
  </Abschnitt>
);

const Beitrag = ({ akte: { vertrag, herkunft, jahresbeitragCents } }: Props) => (
  <Abschnitt titel="Beitrag">
    <Angaben>
      <Angabe label="Zahlweise">
        {vertrag.zahlweise ? zahlweiseLabel[vertrag.zahlweise] : <Strich />}
        <HerkunftZeichen herkunft={herkunft['zahlweise']} />
      </Angabe>
      <Angabe label="Beitrag je Zahlung">
        <GeldAnzeige wert={vertrag.beitragCents} />
        <HerkunftZeichen herkunft={herkunft['beitragCents']} />
      </Angabe>
      <Angabe label="Jahresbeitrag">
        <strong>
          <GeldAnzeige wert={jahresbeitragCents} />
        </strong>
        <HerkunftZeichen herkunft={herkunft['jahresbeitragCents']} />
      </Angabe>
      {vertrag.nettoJahresbeitragCents !== undefined && (
        <Angabe label="davon netto">
          <GeldAnzeige wert={vertrag.nettoJahresbeitragCents} />
          <HerkunftZeichen herkunft={herkunft['nettoJahresbeitragCents']} />
        </Angabe>
      )}
      {vertrag.waehrung !== 'EUR' && <Angabe label="Währung">{vertrag.waehrung}</Angabe>}
    </Angaben>
  </Abschnitt>
);

const Deckung = ({ akte: { vertrag, herkunft } }: Props) => {
  const sparte = useSparte(vertrag.sparte);
  const bekannt = bekannteFelder(sparte?.felder ?? [], vertrag.details);
  return gruppiere(bekannt, 'Leistungen').map(([titel, felder]) => (
    <Abschnitt key={titel} titel={titel}>
      <FelderAnzeige felder={felder} satz={vertrag.details} herkunft={herkunft} pfad="details." />
    </Abschnitt>
  ));
};

const Personen = ({ akte: { vertrag, herkunft } }: Props) =>
  vertrag.personen.length === 0 ? null : (
    <Abschnitt titel="Personen">
      <div className="mw-quer" role="region" aria-label="Personen des Vertrags" tabIndex={0}>
        <Table fz="sm" verticalSpacing={3} aria-label="Personen">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Name</Table.Th>
              <Table.Th scope="col">Rolle</Table.Th>
              <Table.Th scope="col" ta="right">
                Geboren
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {vertrag.personen.map((person) => (
              <Table.Tr key={elementSchluessel(person)}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {person.name}
                  <HerkunftZeichen herkunft={herkunft[`personen:${elementSchluessel(person)}`]} />
                  {person.bemerkung && (
                    <Text size="xs" c="dimmed">
                      {person.bemerkung}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{person.rolleText ?? rollenWerte[person.rolle]}</Table.Td>
                <Table.Td ta="right">
                  <TagAnzeige wert={person.geburtsdatum} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Abschnitt>
  );

/** The contract on one page; each value with its origin. */
export const Vertragsuebersicht = ({ akte }: Props) => (
  <>
    <Grid gap="md" mb="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Vertragsdaten akte={akte} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="md">
          <Beitrag akte={akte} />
          {akte.vertrag.bemerkung && (
            <Abschnitt titel="Bemerkung">
              <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {akte.vertrag.bemerkung}
              </Text>
            </Abschnitt>
          )}
        </Stack>
      </Grid.Col>
    </Grid>
    <div className="mw-spalten">
      <Deckung akte={akte} />
      <Personen akte={akte} />
    </div>
  </>
);
