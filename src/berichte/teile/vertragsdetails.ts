import { formatTag } from '#domain/datum.ts';
import { formatCents } from '#domain/geld.ts';
import { briefname } from '#domain/kunde.ts';
import { findSparte } from '#sparten/index.ts';
import { detailgruppen } from '../detailwert.ts';
import type { Karte, Paar } from '../seitenmodell.ts';
import type { Teil } from '../teil.ts';
import { ablaufVon, alleVertraege, formatZahlung, statuswort } from '../vertragsbild.ts';
import type { Vertragsbild } from '../vertragsbild.ts';

/** Cards in one report; more would be a book. */
const hoechstens = 500;

const versicherte = new Set(['versicherte-person', 'mitversichert', 'fahrer', 'bezugsberechtigt']);

/** `01-07` -> `07.01.` */
const tagMonat = (wert: string): string => `${wert.slice(3)}.${wert.slice(0, 2)}.`;

const eckdaten = (bild: Vertragsbild): Paar[] => {
  const { vertrag, halter } = bild;
  const ablauf = ablaufVon(vertrag);
  const personen = vertrag.personen.filter(({ rolle }) => versicherte.has(rolle)).map(({ name }) => name);
  const paare: [string, string | undefined][] = [
    ['Versicherungsnehmer', briefname(halter)],
    ['Versicherte Personen', [...new Set(personen)].slice(0, 20).join(', ') || undefined],
    ['Produkt', vertrag.produkt],
    ['Stand', statuswort(bild)],
    ['Beginn', vertrag.beginn && formatTag(vertrag.beginn)],
    ['Ablauf', ablauf && formatTag(ablauf)],
    ['Hauptfälligkeit', vertrag.hauptfaelligkeit && tagMonat(vertrag.hauptfaelligkeit)],
    ['Betreuung', vertrag.fremdvertrag ? 'durch einen anderen Vermittler' : 'durch unser Haus'],
  ];
  return paare.flatMap(([label, wert]) => (wert ? [{ label, wert }] : []));
};

const toKarte = (bild: Vertragsbild): Karte => {
  const { vertrag, sparte, jahrCents } = bild;
  return {
    art: 'karte',
    titel: sparte,
    unterzeile: [vertrag.gesellschaft, vertrag.versicherungsscheinnummer].filter(Boolean).join(' · '),
    rechts: jahrCents === undefined ? formatZahlung(vertrag) : `${formatCents(jahrCents)} im Jahr`,
    ...(jahrCents === undefined ? {} : { rechtsUnten: formatZahlung(vertrag) }),
    ...(vertrag.fremdvertrag ? { marke: 'Fremdvertrag' } : {}),
    gruppen: [
      { paare: eckdaten(bild) },
      ...detailgruppen(findSparte(vertrag.sparte).felder, vertrag.details),
    ],
  };
};

export const vertragsdetails: Teil = {
  schluessel: 'vertragsdetails',
  titel: 'Details je Vertrag',
  beschreibung: 'Leistungen, Summen und Eckdaten jedes Vertrags',
  gruppe: 'Bericht',
  vorausgewaehlt: false,
  baue: (daten) => {
    const bilder = alleVertraege(daten);
    const karten = bilder.slice(0, hoechstens).map(toKarte);
    const text =
      bilder.length === 0
        ? 'Zu Ihrem Haushalt sind noch keine Verträge erfasst.'
        : bilder.length > hoechstens
          ? `Gezeigt sind die ersten ${hoechstens} von ${bilder.length} Verträgen.`
          : 'Was uns zu Ihren Verträgen vorliegt. Maßgeblich sind Versicherungsschein und Bedingungen.';
    return {
      seite: {
        titel: 'Ihre Verträge im Einzelnen',
        neueSeite: true,
        bloecke: [{ art: 'absatz', leise: true, laeufe: [{ text }] }, ...karten],
      },
    };
  },
};
