// Importer for the GDV-Datensatz VU-Vermittler: records of the codec become Vorschlaege and Hinweise, in file order.
import type { Importauftrag, Importer, Lieferung } from '../importer.ts';
import type { Abweisung, Importschritt, VertragVorschlag } from '#domain/vorschlag.ts';
import {
  abbruchHinweis,
  createGdvLeser,
  createGruppierer,
  createKontrolle,
  erkenneGdv,
  feld,
  parseZeichensatz,
  readMit,
} from '#formats/gdv/index.ts';
import type { Gruppe, Hinweis as GdvHinweis, Satz, Teildatensatz } from '#formats/gdv/index.ts';
import { einzeln } from './einzeln.ts';
import { createGedaechtnis } from './gedaechtnis.ts';
import { gesellschaftVon } from './gesellschaft.ts';
import { leseGruppe } from './gruppe.ts';
import { ablehnung, isAbbruch, uebersetze } from './hinweise.ts';
import { notiereOhneVertrag } from './ohne-vertrag.ts';

type Schritt = Importschritt | { readonly art: 'lieferung'; readonly lieferung: Lieferung };

/** So many contracts whose partner has not been named yet are remembered, to name him at the end of the file. */
const hoechstensWartend = 100_000;

/** What remains of a contract to say again whose it is. */
const alsNachtrag = ({ schluessel, vertrag, nachweis }: VertragVorschlag): VertragVorschlag => {
  const { gesellschaft, versicherungsscheinnummer, sparte, sparteGeliefert, waehrung } = vertrag;
  const nummer = versicherungsscheinnummer === undefined ? {} : { versicherungsscheinnummer };
  const leer = { fremdvertrag: false, details: {}, personen: [], weitereAngaben: [] };
  return {
    art: 'vertrag',
    schluessel,
    vertrag: { gesellschaft, ...nummer, sparte, sparteGeliefert, waehrung, ...leer },
    nachweis: { zeile: nachweis.zeile, felder: {} },
  };
};

type Zeitraum = { readonly von: string | null; readonly bis: string | null };

/** Vorsaetze of the file taken together: first insurer, all agency numbers, the widest period. */
const createLieferung = () => {
  let gesellschaft: string | undefined;
  const nummern = new Set<string>();
  const tage: string[] = [];
  const bis: string[] = [];
  const nimmVorsatz = (satz: Satz): void => {
    const [td] = satz.teile;
    if (!td) return;
    gesellschaft ??= gesellschaftVon(td.text.slice(4, 9).trim(), td.text);
    const zeitraum = feld(td, 'ErstellungsDatumZeitraumVomZeitraumBis') as Zeitraum | null;
    if (zeitraum?.von) tage.push(zeitraum.von);
    if (zeitraum?.bis) bis.push(zeitraum.bis);
  };
  const nimmNummer = (nummer: string): void => {
    if (nummer && nummern.size < 200) nummern.add(nummer);
  };
  const fertig = (): Lieferung => ({
    ...(gesellschaft ? { gesellschaft } : {}),
    vermittlernummern: [...nummern],
    ...(tage.length > 0 ? { von: tage.sort()[0] ?? '' } : {}),
    ...(bis.length > 0 ? { bis: bis.sort().at(-1) ?? '', erstellt: bis.at(-1) ?? '' } : {}),
  });
  return { nimmVorsatz, nimmNummer, fertig };
};

const abweisung = (td: Teildatensatz, grund: GdvHinweis): Abweisung => ({
  art: 'abgewiesen',
  zeile: td.zeile,
  ...(td.satzart === '0100' ? { gegenstand: 'kunde' as const } : {}),
  grund: grund.text,
  roh: td.text.replaceAll('\0', '·').trimEnd().slice(0, 300),
});

const createUebersetzer = () => {
  const gedaechtnis = createGedaechtnis();
  const lieferung = createLieferung();
  const gruppierer = createGruppierer();
  let schritte: Schritt[] = [];
  let wartend: VertragVorschlag[] = [];
  let abbruch: string | undefined;

  const melde = (hinweis: GdvHinweis): void => {
    if (isAbbruch(hinweis)) abbruch ??= hinweis.text;
    else schritte.push({ art: 'hinweis', hinweis: uebersetze(hinweis) });
  };
  const kontrolle = createKontrolle(melde);

  const nimmGruppe = (gruppe: Gruppe | undefined): void => {
    if (!gruppe) return;
    for (const hinweis of gruppe.hinweise) melde(hinweis);
    const [erster] = gruppe.saetze;
    if (gruppe.art === 'vorsatz' && erster) lieferung.nimmVorsatz(erster);
    if (gruppe.art !== 'vertrag') return;
    lieferung.nimmNummer(gruppe.schluessel.vermittler);
    const vorschlaege = leseGruppe(gruppe, gedaechtnis, (hinweis) =>
      schritte.push({ art: 'hinweis', hinweis }),
    );
    for (const vorschlag of vorschlaege) {
      schritte.push(vorschlag);
      if (vorschlag.art === 'vertrag' && vorschlag.kunde === undefined && wartend.length < hoechstensWartend)
        wartend.push(alsNachtrag(vorschlag));
    }
  };

  const nimmSatz = (td: Teildatensatz): void => {
    kontrolle.satz(td);
    for (const hinweis of td.hinweise) melde(hinweis);
    const grund = ablehnung(td.hinweise);
    if (grund && !(grund.code === 'abgeschnitten' && td.satzart === '9999'))
      schritte.push(abweisung(td, grund));
    else nimmGruppe(gruppierer.push(td));
  };

  /** Contracts whose partner the file has named since. */
  const loeseWartende = (): void => {
    for (const vorschlag of wartend) {
      const key = vorschlag.schluessel.split('|').slice(0, 4).join('|');
      const kunde = gedaechtnis.halter.get(key);
      if (kunde !== undefined) schritte.push({ ...vorschlag, kunde });
    }
    wartend = [];
  };

  const notiereVorab = (): void => {
    const { schritte: noten, verloren } = notiereOhneVertrag(gedaechtnis.vorab, gedaechtnis.halter);
    schritte.push(...noten);
    for (const zeile of verloren)
      schritte.push({
        art: 'hinweis',
        hinweis: {
          code: 'partner-ohne-vertrag',
          schwere: 'warnung',
          text: 'Zu diesem Partner steht kein Vertrag in der Datei; nicht alle seiner Angaben passen in die Bemerkung.',
          zeile,
        },
      });
  };

  const ende = (): void => {
    nimmGruppe(gruppierer.ende());
    kontrolle.ende();
    loeseWartende();
    notiereVorab();
    schritte.push({ art: 'lieferung', lieferung: lieferung.fertig() });
  };

  const hole = (): Schritt[] => {
    const fertige = schritte;
    schritte = [];
    return fertige;
  };

  return { nimmSatz, ende, hole, abbruch: () => abbruch };
};

async function* readPakete(auftrag: Importauftrag): AsyncGenerator<readonly Schritt[]> {
  const zeichensatz = parseZeichensatz(String(auftrag.wahl?.['zeichensatz'] ?? ''));
  const leser = createGdvLeser(zeichensatz ? { zeichensatz } : {});
  const uebersetzer = createUebersetzer();
  let gelesen = 0;
  try {
    for await (const batch of readMit(leser, auftrag.bytes)) {
      for (const td of batch) uebersetzer.nimmSatz(td);
      gelesen += batch.length;
      const schritte = uebersetzer.hole();
      schritte.push({ art: 'stand', gelesen });
      yield schritte;
    }
  } catch (error) {
    yield [{ art: 'abbruch', grund: abbruchHinweis(error).text }];
    return;
  }
  uebersetzer.ende();
  yield uebersetzer.hole();
  const abbruch = uebersetzer.abbruch();
  if (abbruch !== undefined) yield [{ art: 'abbruch', grund: abbruch }];
}

/** Recognised by its records, never by its name; a zip is opened before. */
export const gdv: Importer = {
  schluessel: 'gdv',
  label: 'GDV-Datensatz (VU-Vermittler)',
  erkenne: (anfang) => erkenneGdv(anfang),
  read: (auftrag) => einzeln(readPakete(auftrag)),
};
