import { Grid, Stack, Text } from '@mantine/core';
import { elementSchluessel } from '#domain/flach.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { bekannteFelder, FelderAnzeige } from '#ui/anzeige/FelderAnzeige.tsx';
import { HerkunftZeichen } from '#ui/anzeige/Herkunft.tsx';
import {
  Angabe,
  Angaben,
  EmailAnzeige,
  formatAnschrift,
  IbanAnzeige,
  Strich,
  TelefonAnzeige,
} from '#ui/anzeige/Werte.tsx';
import { faktengruppen } from '#ui/beschreibung/fakten.daten.ts';
import {
  anschriftfelder,
  emailfelder,
  firmenfelder,
  personfelder,
  telefonfelder,
} from '#ui/beschreibung/kunde.daten.ts';
import type { Feldbeschreibung } from '#ui/beschreibung/feldbeschreibung.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Schutzhinweis } from '#ui/seite/Schutzhinweis.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { kundenContract } from '../contract.ts';
import type { Kundenakte } from '../contract.ts';
import { Aufgaben } from './Aufgaben.tsx';
import { Beziehungen } from './Beziehungen.tsx';
import { Nachweise } from './Nachweise.tsx';

const artLabel = (felder: readonly Feldbeschreibung[], art: string | undefined, sonst: string): string =>
  (art && felder.find(({ name }) => name === 'art')?.werte?.[art]) || sonst;

/** `Telefon (mobil)`; a kind that says nothing is left out. */
const mitArt = (wort: string, art: string): string => (art && art !== 'sonstige' ? `${wort} (${art})` : wort);

/** Origin of a list element, found by its content key. */
const herkunftVon = (herkunft: Herkuenfte, liste: string, element: unknown) =>
  herkunft[`${liste}:${elementSchluessel(element)}`];

const Person = ({ akte }: { readonly akte: Kundenakte }) => {
  const { data } = useAbfrage(kundenContract.getFilterwerte, {});
  const { kunde, herkunft } = akte;
  const betreuer = data?.betreuer.find(({ id }) => id === kunde.betreuer)?.name;
  return (
    <Abschnitt titel={kunde.art === 'firma' ? 'Firma' : 'Person'}>
      <FelderAnzeige
        felder={kunde.art === 'firma' ? [...firmenfelder, ...personfelder] : personfelder}
        satz={kunde}
        herkunft={herkunft}
      />
      <Angaben>
        <Angabe label="Kundennummer">{kunde.kundennummer ?? <Strich />}</Angabe>
        <Angabe label="Betreuer">{betreuer ?? <Strich />}</Angabe>
        {kunde.fremdnummern.map((nummer) => (
          <Angabe key={nummer.gesellschaft + nummer.nummer} label={`Nr. bei ${nummer.gesellschaft}`}>
            {nummer.nummer}
            <HerkunftZeichen herkunft={herkunftVon(herkunft, 'fremdnummern', nummer)} />
          </Angabe>
        ))}
      </Angaben>
    </Abschnitt>
  );
};

const Kontakt = ({ akte: { kunde, herkunft } }: { readonly akte: Kundenakte }) => (
  <Abschnitt titel="Anschrift und Kontakt">
    {kunde.anschriften.length + kunde.telefonnummern.length + kunde.emails.length === 0 && (
      <Text size="sm" c="dimmed">
        Noch nichts eingetragen.
      </Text>
    )}
    <Angaben>
      {kunde.anschriften.map((anschrift) => (
        <Angabe
          key={elementSchluessel(anschrift)}
          label={artLabel(anschriftfelder, anschrift.art, 'Anschrift')}
        >
          {formatAnschrift(anschrift)}
          <HerkunftZeichen herkunft={herkunftVon(herkunft, 'anschriften', anschrift)} />
        </Angabe>
      ))}
      {kunde.telefonnummern.map((telefon) => (
        <Angabe
          key={elementSchluessel(telefon)}
          label={telefon.art === 'fax' ? 'Fax' : mitArt('Telefon', artLabel(telefonfelder, telefon.art, ''))}
        >
          <TelefonAnzeige wert={telefon.nummer} />
          <HerkunftZeichen herkunft={herkunftVon(herkunft, 'telefonnummern', telefon)} />
        </Angabe>
      ))}
      {kunde.emails.map((email) => (
        <Angabe key={elementSchluessel(email)} label={mitArt('E-Mail', artLabel(emailfelder, email.art, ''))}>
          <EmailAnzeige wert={email.adresse} />
          <HerkunftZeichen herkunft={herkunftVon(herkunft, 'emails', email)} />
        </Angabe>
      ))}
    </Angaben>
  </Abschnitt>
);

const Bank = ({ akte: { kunde, herkunft } }: { readonly akte: Kundenakte }) =>
  kunde.bankverbindungen.length === 0 ? null : (
    <Abschnitt titel="Bankverbindung">
      <Angaben>
        {kunde.bankverbindungen.map((bank) => (
          <Angabe key={elementSchluessel(bank)} label={bank.bank ?? 'Konto'}>
            {bank.iban ? (
              <IbanAnzeige wert={bank.iban} />
            ) : (
              [bank.kontonummer, bank.blz && `BLZ ${bank.blz}`].filter(Boolean).join(', ')
            )}
            <HerkunftZeichen herkunft={herkunftVon(herkunft, 'bankverbindungen', bank)} />
            {bank.inhaber && (
              <Text size="xs" c="dimmed">
                Inhaber: {bank.inhaber}
              </Text>
            )}
          </Angabe>
        ))}
      </Angaben>
    </Abschnitt>
  );

/** Everything known about the customer on one page; each value with its origin. */
export const Uebersicht = ({ akte }: { readonly akte: Kundenakte }) => {
  const fakten = faktengruppen.filter(({ felder }) => bekannteFelder(felder, akte.kunde.fakten).length > 0);
  return (
    <>
      <Grid gap="md" mb="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <Person akte={akte} />
            <Kontakt akte={akte} />
            <Bank akte={akte} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <Aufgaben kundeId={akte.id} />
            <Nachweise kundeId={akte.id} />
            <Beziehungen akte={akte} />
            {akte.kunde.bemerkung && (
              <Abschnitt titel="Bemerkung">
                <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {akte.kunde.bemerkung}
                </Text>
              </Abschnitt>
            )}
          </Stack>
        </Grid.Col>
      </Grid>
      <Schutzhinweis />
      <div className="mw-spalten">
        {fakten.map(({ titel, felder }) => (
          <Abschnitt key={titel} titel={titel}>
            <FelderAnzeige felder={felder} satz={akte.kunde.fakten} herkunft={akte.herkunft} pfad="fakten." />
          </Abschnitt>
        ))}
      </div>
    </>
  );
};
