import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatTag } from '#domain/datum.ts';
import { parseCents } from '#domain/geld.ts';
import { feld, groupSaetze, pruefe, readSaetze, teil } from '#formats/gdv/index.ts';
import type { Gruppe, Wert } from '#formats/gdv/index.ts';
import { erkenneSparte, sparteZuGdv } from '#sparten/erkennung.ts';
import { findSparte, sparten } from '#sparten/index.ts';
import type { Akte } from './bestand.ts';
import { createSeedBestand, createSeedDateien } from './dateien.ts';
import { demoMandanten, demoPersonen } from './mandanten.ts';

const dateien = createSeedDateien();
const buecher = new Map(demoMandanten.map((mandant) => [mandant.schluessel, createSeedBestand(mandant)]));
const gdvDateien = dateien.filter(({ name }) => name.endsWith('.gdv'));
const listen = dateien.filter(({ name }) => name.endsWith('.csv'));

const bytesVon = async function* (bytes: Uint8Array) {
  yield bytes;
};
const gruppenVon = async (bytes: Uint8Array): Promise<Gruppe[]> => {
  const gruppen: Gruppe[] = [];
  for await (const gruppe of groupSaetze(readSaetze(bytesVon(bytes))))
    if (gruppe.art === 'vertrag') gruppen.push(gruppe);
  return gruppen;
};
/** One field of a contract's records, from the first Satz of that kind that fills it. */
const wertIn = ({ saetze }: Gruppe, satz: string, td: number, name: string): Wert => {
  for (const kandidat of saetze.filter((s) => s.satz === satz)) {
    const stelle = teil(kandidat, td);
    const wert = stelle ? feld(stelle, name) : null;
    if (wert !== null) return wert;
  }
  return null;
};

/** Contracts by number, of one insurer. */
const vertraegeVon = (akten: readonly Akte[]) =>
  new Map(
    akten.flatMap(({ kunde, vertraege }) =>
      vertraege.map((vertrag) => [vertrag.versicherungsscheinnummer ?? '', { kunde, vertrag }] as const),
    ),
  );

describe('the whole', () => {
  test('is the same at every call', () => {
    const summe = (liste: typeof dateien) =>
      liste.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    expect(summe(createSeedDateien())).toEqual(summe(dateien));
  });
  test('two brokerages, about 300 customers, no number in both', () => {
    const nummern = [...buecher.values()].map((akten) => akten.map(({ kunde }) => kunde.kundennummer));
    expect(nummern.flat()).toHaveLength(300);
    expect(new Set(nummern.flat()).size).toBe(300);
    expect(new Set(dateien.map(({ mandant }) => mandant))).toEqual(
      new Set(demoMandanten.map(({ schluessel }) => schluessel)),
    );
  });
  test('every Sparte occurs', () => {
    const vorhanden = new Set(
      [...buecher.values()].flat().flatMap(({ vertraege }) => vertraege.map(({ sparte }) => sparte)),
    );
    expect(
      sparten.map(({ schluessel }) => schluessel).filter((schluessel) => !vorhanden.has(schluessel)),
    ).toEqual([]);
  });
  test('each brokerage has families, firms and twins', () => {
    for (const akten of buecher.values()) {
      const kinder = akten.filter(({ beziehungen }) => beziehungen.some(({ art }) => art === 'kind'));
      const geburten = kinder.map(({ haushalt, kunde }) => `${haushalt} ${kunde.geburtsdatum}`);
      expect(new Set(geburten).size).toBeLessThan(geburten.length);
      expect(akten.filter(({ kunde }) => kunde.art === 'firma').length).toBeGreaterThan(5);
    }
  });
  test('every role signs in, one person in both brokerages, one operator', () => {
    for (const { schluessel } of demoMandanten)
      expect(new Set(demoPersonen.map(({ rollen }) => rollen[schluessel]))).toEqual(
        new Set(['inhaber', 'mitarbeiter', 'lesend', undefined]),
      );
    expect(demoPersonen.filter(({ rollen }) => Object.keys(rollen).length === 2)).toHaveLength(1);
    expect(demoPersonen.filter(({ betreiber }) => betreiber)).toHaveLength(1);
  });
});

const name = (wert: Wert): string => (typeof wert === 'string' ? wert : '');

describe.each(gdvDateien.map((datei) => [`${datei.mandant}/${datei.name}`, datei] as const))(
  '%s',
  (_, datei) => {
    const soll = vertraegeVon(buecher.get(datei.mandant) ?? []);

    test('has no findings, and its sums are right', async () => {
      const funde: unknown[] = [];
      for await (const fund of pruefe(bytesVon(datei.bytes))) if ('code' in fund) funde.push(fund);
      expect(funde).toEqual([]);
    });

    test('read by the codec it gives the same customers, contracts and Sparten', async () => {
      const gruppen = await gruppenVon(datei.bytes);
      expect(gruppen.length).toBeGreaterThan(50);
      for (const gruppe of gruppen) {
        const { kunde, vertrag } = soll.get(gruppe.schluessel.vsNr) ?? {};
        const lies = (satz: string, td: number, feldname: string) => wertIn(gruppe, satz, td, feldname);
        expect(`${name(lies('0100', 1, 'Name1'))} ${name(lies('0100', 1, 'Name2'))}`.trim()).toBe(
          kunde?.firma ?? kunde?.nachname,
        );
        expect(lies('0100', 1, 'Name3')).toBe(kunde?.vorname ?? null);
        expect(lies('0100', 1, 'Geburtsdatum')).toBe(kunde?.geburtsdatum ?? null);
        expect(lies('0100', 1, 'PLZ')).toBe(kunde?.anschriften[0]?.plz);
        expect(lies('0100', 4, 'IBAN1')).toBe(kunde?.bankverbindungen[0]?.iban ?? null);
        expect(lies('0200', 1, 'Vertragsbeginn')).toBe(vertrag?.beginn);
        expect(lies('0200', 2, 'GesbeitragBruttoInWE')).toEqual({ wert: vertrag?.beitragCents, stellen: 2 });
        const texte = [lies('0200', 2, 'Produktname'), lies('0220.040', 2, 'Wagnistext')]
          .map(name)
          .filter(Boolean);
        const erste = gruppe.saetze.find(({ satz }) => satz === '0200')?.teile[0];
        const code = erste ? name(feld(erste, 'Sparte')) : '';
        expect(sparteZuGdv(code, { texte }).sparte.schluessel, `${code} ${texte.join()}`).toBe(
          vertrag?.sparte,
        );
      }
    });
  },
);

describe.each(listen.map((datei) => [datei.mandant, datei] as const))('Kundenliste of %s', (_, datei) => {
  const soll = vertraegeVon(buecher.get(datei.mandant) ?? []);
  const { data, errors } = Papa.parse<Record<string, string>>(
    iconv.decode(Buffer.from(datei.bytes), 'win1252'),
    {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    },
  );

  test('gives the same customers and contracts', () => {
    expect(errors).toEqual([]);
    expect(data.length).toBeGreaterThan(20);
    for (const zeile of data) {
      const { kunde, vertrag } = soll.get(zeile['Vertragsnr.'] ?? '') ?? {};
      expect(zeile['Name / Firma']).toBe(kunde?.firma ?? kunde?.nachname);
      expect(zeile['Vorname']).toBe(kunde?.vorname ?? '');
      expect(zeile['Geb.-Datum']).toBe(kunde?.geburtsdatum ? formatTag(kunde.geburtsdatum) : '');
      expect(zeile['Straße']).toBe(kunde?.anschriften[0]?.strasse);
      expect(erkenneSparte(zeile['Sparte'] ?? '').sparte).toBe(findSparte(vertrag?.sparte ?? ''));
      expect(parseCents(zeile['Beitrag (€)'] ?? '')).toBe(vertrag?.beitragCents);
    }
  });

  test('all contracts of the brokerage are in one of its files', async () => {
    const gruppen = await Promise.all(
      gdvDateien.filter(({ mandant }) => mandant === datei.mandant).map(({ bytes }) => gruppenVon(bytes)),
    );
    const geliefert = [
      ...gruppen.flat().map(({ schluessel }) => schluessel.vsNr),
      ...data.map((zeile) => zeile['Vertragsnr.'] ?? ''),
    ];
    expect(geliefert.toSorted()).toEqual([...soll.keys()].toSorted());
  });
});
