// Values by field descriptions: only what is known is shown.
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { Feldbeschreibung } from '../beschreibung/feldbeschreibung.ts';
import { HerkunftZeichen } from './Herkunft.tsx';
import { formatTagMonat } from './tagmonat.ts';
import {
  Angabe,
  Angaben,
  EmailAnzeige,
  GeldAnzeige,
  IbanAnzeige,
  JaNeinAnzeige,
  Strich,
  TagAnzeige,
  TelefonAnzeige,
} from './Werte.tsx';
import { formatZahl } from './zeitpunkt.ts';

type Satz = Readonly<Record<string, unknown>>;
const isSatz = (wert: unknown): wert is Satz =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** Value at `reise.tageAuslandJahr`. */
export const liesFeld = (satz: Satz, name: string): unknown =>
  name.split('.').reduce<unknown>((teil, schritt) => (isSatz(teil) ? teil[schritt] : undefined), satz);

const isDa = (wert: unknown): boolean =>
  wert !== undefined && wert !== null && wert !== '' && !(Array.isArray(wert) && wert.length === 0);

/** One value in the form of its datatype. */
export const zeigeFeld = (feld: Feldbeschreibung, wert: unknown): ReactNode => {
  if (!isDa(wert)) return <Strich />;
  if (feld.art === 'geld' && typeof wert === 'number') return <GeldAnzeige wert={wert} />;
  if (feld.art === 'tag' && typeof wert === 'string') return <TagAnzeige wert={wert} />;
  if (feld.art === 'janein' && typeof wert === 'boolean') return <JaNeinAnzeige wert={wert} />;
  if (feld.art === 'wahl') return feld.werte?.[String(wert)] ?? String(wert);
  if (feld.art === 'worte' && Array.isArray(wert)) return wert.join(', ');
  if (typeof wert === 'number') {
    const einheit = feld.art === 'prozent' ? '%' : feld.einheit;
    const zahl =
      /jahr/i.test(feld.name) && feld.art === 'zahl' && !einheit && wert > 999
        ? String(wert)
        : formatZahl(wert);
    return <span className="mw-zahl">{einheit ? `${zahl} ${einheit}` : zahl}</span>;
  }
  if (typeof wert === 'string') {
    if (feld.art === 'iban') return <IbanAnzeige wert={wert} />;
    if (feld.art === 'tagmonat') return formatTagMonat(wert) ?? wert;
    if (feld.art === 'telefon') return <TelefonAnzeige wert={wert} />;
    return feld.art === 'email' ? <EmailAnzeige wert={wert} /> : wert;
  }
  return isSatz(wert) || Array.isArray(wert) ? JSON.stringify(wert) : String(wert as boolean);
};

/** Three columns stand beside each other on a phone, four in half a page. */
const listenklasse = (spalten: number): { className?: string } => {
  if (spalten > 4) return { className: 'mw-liste mw-breit' };
  return spalten > 3 ? { className: 'mw-liste' } : {};
};

const Liste = ({ feld, zeilen }: { readonly feld: Feldbeschreibung; readonly zeilen: readonly Satz[] }) => {
  const spalten = (feld.felder ?? []).filter(({ name }) => zeilen.some((zeile) => isDa(zeile[name])));
  return (
    <div className="mw-quer" role="region" aria-label={feld.label} tabIndex={0}>
      <Table
        fz="sm"
        verticalSpacing={3}
        role="table"
        aria-label={feld.label}
        {...listenklasse(spalten.length)}
      >
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {spalten.map(({ name, label }) => (
              <Table.Th key={name} scope="col" role="columnheader">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {zeilen.map((zeile, i) => (
            <Table.Tr key={i} role="row">
              {spalten.map((spalte) => (
                <Table.Td
                  key={spalte.name}
                  role="cell"
                  data-spalte={spalte.label}
                  data-leer={!isDa(zeile[spalte.name])}
                >
                  {zeigeFeld(spalte, zeile[spalte.name])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};

const keine: Herkuenfte = {};

type Props = {
  readonly felder: readonly Feldbeschreibung[];
  readonly satz: Satz;
  readonly herkunft?: Herkuenfte;
  /** Path of the record for the origin: `fakten.`. */
  readonly pfad?: string;
};

export const bekannteFelder = (felder: readonly Feldbeschreibung[], satz: Satz): Feldbeschreibung[] =>
  felder.filter(({ name }) => isDa(liesFeld(satz, name)));

export const FelderAnzeige = ({ felder, satz, herkunft = keine, pfad = '' }: Props) => {
  const bekannt = bekannteFelder(felder, satz);
  const einzeln = bekannt.filter(({ art }) => art !== 'liste');
  const listen = bekannt.filter(({ art }) => art === 'liste');
  return (
    <>
      {einzeln.length > 0 && (
        <Angaben>
          {einzeln.map((feld) => (
            <Angabe key={feld.name} label={feld.label}>
              {zeigeFeld(feld, liesFeld(satz, feld.name))}
              <HerkunftZeichen herkunft={herkunft[pfad + feld.name]} />
            </Angabe>
          ))}
        </Angaben>
      )}
      {listen.map((feld) => {
        const zeilen = liesFeld(satz, feld.name);
        return (
          <Liste key={feld.name} feld={feld} zeilen={Array.isArray(zeilen) ? zeilen.filter(isSatz) : []} />
        );
      })}
    </>
  );
};
