// Divides a GDV file by insurer and agency number (bytes 5-9 and 33-42 of every record, else the Vorsatz): each part is a
// whole GDV file again, its data records byte for byte those of the original.
import {
  createGdvLeser,
  createKontrolle,
  createSummen,
  feld,
  readMit,
  rohBytes,
  textAt,
  vertragsschluessel,
  writeNachsatz,
} from '#formats/gdv/index.ts';
import type { Hinweis, Teildatensatz, Vertragsschluessel, Zeitraum } from '#formats/gdv/index.ts';
import { gesellschaftVon } from '../gdv/gesellschaft.ts';
import { createAdresse, createZaehlwerk } from './adresse.ts';
import type { Schreibe, Verteilstand, Waehle } from './adresse.ts';

/** A part within one Datenpaket of the original. */
type Teil = { readonly summen: ReturnType<typeof createSummen> };

type Paket = {
  readonly vorsatz: Teildatensatz[];
  readonly teile: Map<string, Teil>;
};

/** What the Nachsatz of the original is measured by; a part's own vouches for it, so it is written only where these are silent. */
const nachsatzmaengel: ReadonlySet<string> = new Set([
  'nachsatz_anzahl',
  'nachsatz_summe',
  'nachsatz_fehlt',
  'abgeschnitten',
]);
const maengelcodes: ReadonlySet<string> = new Set([
  ...nachsatzmaengel,
  'vorsatz_fehlt',
  'leer',
  'keine_gdv_datei',
]);
const hoechstensMaengel = 50;

/** Lines of one contract stand together: where a record names no number, the contract's holds. */
const createNummern = () => {
  let [key, nummer] = ['', ''];
  return ({ vuNr, sparte, vsNr, vermittler }: Vertragsschluessel, paket: Paket): string => {
    const dieser = [vuNr, sparte, vsNr].join('|');
    const eigene = vermittler || (dieser === key ? nummer : '');
    [key, nummer] = [dieser, eigene];
    const [kopf] = paket.vorsatz;
    return eigene || (kopf ? vertragsschluessel(kopf).vermittler : '');
  };
};

const zeilenendeVon = ({ vorsatz }: Paket): string => vorsatz[0]?.rahmen.ende ?? '\r\n';

/** The record as it stands; the last line of a file gets the line end that the others have. */
const bytesVon = (td: Teildatensatz, ende: string): Uint8Array =>
  td.rahmen.ende === '' && ende !== '' ? rohBytes({ ...td, rahmen: { ...td.rahmen, ende } }) : rohBytes(td);

const createLieferung = () => {
  let gesellschaft: string | undefined;
  const tage = { von: [] as string[], bis: [] as string[] };
  return {
    nimm: (td: Teildatensatz): void => {
      if (td.td !== 1) return;
      gesellschaft ??= textAt(td, 10, 30).replaceAll(/\p{C}/gu, ' ').trim() || undefined;
      const zeitraum = feld(td, 'ErstellungsDatumZeitraumVomZeitraumBis') as Zeitraum | null;
      if (zeitraum?.von) tage.von.push(zeitraum.von);
      if (zeitraum?.bis) tage.bis.push(zeitraum.bis);
    },
    fertig: (): Verteilstand['lieferung'] => {
      const [von, bis] = [tage.von.toSorted()[0], tage.bis.toSorted().at(-1)];
      return {
        ...(gesellschaft === undefined ? {} : { gesellschaft }),
        ...(von === undefined ? {} : { von }),
        ...(bis === undefined ? {} : { bis }),
      };
    },
  };
};

const createVerteiler = (waehle: Waehle, schreibe: Schreibe) => {
  const werk = createZaehlwerk(waehle);
  const eintraege = new Map<string, ReturnType<typeof werk.merke>>();
  const nummerVon = createNummern();
  const lieferung = createLieferung();
  const maengel: string[] = [];
  let paket: Paket = { vorsatz: [], teile: new Map() };
  let [gelesen, rahmen, unlesbar, beanstandet] = [0, 0, 0, false];

  const melde = ({ code, text, zeile }: Hinweis): void => {
    if (nachsatzmaengel.has(code)) beanstandet = true;
    if (maengelcodes.has(code) && maengel.length < hoechstensMaengel)
      maengel.push(zeile === undefined ? text : `Zeile ${zeile}: ${text}`);
  };
  const kontrolle = createKontrolle(melde);

  const eintragFuer = (td: Teildatensatz) => {
    const schluessel = vertragsschluessel(td);
    const nummer = nummerVon(schluessel, paket);
    const key = `${schluessel.vuNr}|${nummer}|${paket.vorsatz[0]?.text.slice(4, 39) ?? ''}`;
    const bekannt = eintraege.get(key);
    if (bekannt) return bekannt;
    const [kopf] = paket.vorsatz;
    const absender = kopf ? gesellschaftVon(textAt(kopf, 5, 5).trim(), kopf.text) : '';
    const neu = werk.merke(createAdresse(gesellschaftVon(schluessel.vuNr, kopf?.text), nummer, absender));
    if (eintraege.size < 200_000) eintraege.set(key, neu);
    return neu;
  };

  const teilFuer = (ziel: string): Teil => {
    const bekannt = paket.teile.get(ziel);
    if (bekannt) return bekannt;
    const neu = { summen: createSummen() };
    paket.teile.set(ziel, neu);
    for (const td of paket.vorsatz) schreibe(ziel, bytesVon(td, zeilenendeVon(paket)));
    return neu;
  };

  const nimmDaten = (td: Teildatensatz): void => {
    const eintrag = eintragFuer(td);
    werk.zaehle(eintrag, td.zeile, td.satzart === '0200' && td.td === 1);
    if (eintrag.ziel === undefined) return;
    teilFuer(eintrag.ziel).summen.add(td);
    schreibe(eintrag.ziel, bytesVon(td, zeilenendeVon(paket)));
  };

  /** A Nachsatz vouches that nothing is missing: where the original's does not, the parts get none and every brokerage is asked. */
  const schliesse = (): void => {
    const [kopf] = paket.vorsatz;
    if (!beanstandet && kopf)
      for (const [ziel, { summen }] of paket.teile)
        schreibe(
          ziel,
          writeNachsatz(vertragsschluessel(kopf).vermittler, summen, {
            zeichensatz: kopf.zeichensatz,
            zeilenende: zeilenendeVon(paket),
          }),
        );
    paket = { vorsatz: [], teile: new Map() };
    beanstandet = false;
  };

  const nimmVorsatz = (td: Teildatensatz): void => {
    rahmen += 1;
    if (paket.teile.size > 0) {
      beanstandet = true;
      schliesse();
    } else if (td.td === 1) paket = { vorsatz: [], teile: new Map() };
    paket.vorsatz.push(td);
    lieferung.nimm(td);
  };

  return {
    nimm: (td: Teildatensatz): void => {
      gelesen += 1;
      for (const hinweis of td.hinweise) melde(hinweis);
      kontrolle.satz(td);
      if (td.satz === '') unlesbar += 1;
      else if (td.satzart === '0001') nimmVorsatz(td);
      else if (td.satzart === '9999') {
        rahmen += 1;
        schliesse();
      } else nimmDaten(td);
    },
    ende: (): Verteilstand => {
      kontrolle.ende();
      return {
        gelesen,
        rahmen,
        unlesbar,
        adressen: werk.adressen(),
        teile: werk.teile(),
        lieferung: lieferung.fertig(),
        maengel,
      };
    },
  };
};

/** Reads the file once, in constant memory. `fortschritt` is told the records so far. @throws GdvAbbruch for what is no GDV file */
export const verteileGdv = async (
  bytes: AsyncIterable<Uint8Array>,
  {
    waehle,
    schreibe,
    takt,
  }: {
    readonly waehle: Waehle;
    readonly schreibe: Schreibe;
    readonly takt: (gelesen: number) => Promise<void>;
  },
): Promise<Verteilstand> => {
  const verteiler = createVerteiler(waehle, schreibe);
  let gelesen = 0;
  for await (const batch of readMit(createGdvLeser(), bytes)) {
    for (const td of batch) verteiler.nimm(td);
    gelesen += batch.length;
    await takt(gelesen);
  }
  return verteiler.ende();
};
