import { formatTag } from '#domain/datum.ts';
import { formatCents } from '#domain/geld.ts';
import { briefname } from '#domain/kunde.ts';
import type { Berichtsdaten, Berichtsmitglied } from '../berichtsdaten.ts';
import type { Absatz, Kennzahlen, Tabelle, Zeile } from '../seitenmodell.ts';
import type { Teil } from '../teil.ts';
import {
  alleVertraege,
  formatZahlung,
  monatlich,
  statuswort,
  summeJahr,
  vertraegeVon,
} from '../vertragsbild.ts';
import type { Vertragsbild } from '../vertragsbild.ts';

const betraege = (jahrCents: number | undefined) =>
  jahrCents === undefined
    ? [{ text: '–' }, { text: '–' }]
    : [{ text: formatCents(monatlich(jahrCents)) }, { text: formatCents(jahrCents) }];

const toZeile = (bild: Vertragsbild): Zeile => {
  const { vertrag, sparte, jahrCents } = bild;
  const unter = [vertrag.produkt, statuswort(bild)].filter(Boolean).join(' · ');
  return {
    zellen: [
      {
        text: sparte,
        ...(unter === '' ? {} : { leise: unter }),
        ...(vertrag.fremdvertrag ? { marke: 'Fremdvertrag' } : {}),
      },
      {
        text: vertrag.gesellschaft,
        ...(vertrag.versicherungsscheinnummer ? { leise: vertrag.versicherungsscheinnummer } : {}),
      },
      { text: formatZahlung(vertrag) },
      ...betraege(jahrCents),
    ],
  };
};

const summe = (text: string, bilder: readonly Vertragsbild[]): Zeile => ({
  art: 'summe',
  zellen: [{ text }, { text: '' }, { text: '' }, ...betraege(summeJahr(bilder))],
});

const zeilenVon = (mitglied: Berichtsmitglied, { stichtag, mitglieder }: Berichtsdaten): Zeile[] => {
  const bilder = vertraegeVon(mitglied, stichtag);
  if (bilder.length === 0) return [];
  if (mitglieder.length === 1) return bilder.map(toZeile);
  const name = briefname(mitglied);
  return [
    { art: 'gruppe', zellen: [{ text: name }] },
    ...bilder.map(toZeile),
    summe(`Summe ${name}`, bilder),
  ];
};

const tabelle = (daten: Berichtsdaten, bilder: readonly Vertragsbild[]): Tabelle => ({
  art: 'tabelle',
  spalten: [
    { titel: 'Sparte und Produkt', breite: 1.35 },
    { titel: 'Versicherer und Nummer', breite: 1.1 },
    { titel: 'Beitrag und Zahlweise', breite: 0.95, zahl: true },
    { titel: 'im Monat', breite: 'auto', zahl: true },
    { titel: 'im Jahr', breite: 'auto', zahl: true },
  ],
  zeilen: [
    ...daten.mitglieder.flatMap((mitglied) => zeilenVon(mitglied, daten)),
    summe(daten.mitglieder.length === 1 ? 'Summe' : 'Summe des Haushalts', bilder),
  ],
});

const kennzahlen = (bilder: readonly Vertragsbild[]): Kennzahlen => {
  const jahr = summeJahr(bilder);
  const fremde = bilder.filter(({ vertrag }) => vertrag.fremdvertrag);
  return {
    art: 'kennzahlen',
    zahlen: [
      { label: 'Verträge', wert: String(bilder.length) },
      { label: 'Beitrag im Monat', wert: formatCents(monatlich(jahr)) },
      { label: 'Beitrag im Jahr', wert: formatCents(jahr) },
      { label: 'Anderswo betreut', wert: String(fremde.length), zusatz: 'Fremdverträge' },
    ],
  };
};

const stand = ({ stichtag }: Berichtsdaten, bilder: readonly Vertragsbild[]): Absatz => {
  const ohne = bilder.filter(({ jahrCents }) => jahrCents === undefined).length;
  const offen =
    ohne === 0
      ? ''
      : ` ${ohne === 1 ? 'Ein Vertrag' : `${ohne} Verträge`} ohne laufenden Beitrag in Euro ${ohne === 1 ? 'ist' : 'sind'} nicht in den Summen.`;
  return {
    art: 'absatz',
    leise: true,
    laeufe: [
      {
        text: `Monatswerte sind ein Zwölftel des Jahresbeitrags.${offen}`,
        fussnote: `Datenstand ${formatTag(stichtag)}: Angaben der Versicherer und des Kunden, wie sie an diesem Tag vorlagen. Maßgeblich sind Versicherungsschein und Nachträge.`,
      },
    ],
  };
};

export const vertragsuebersicht: Teil = {
  schluessel: 'vertragsuebersicht',
  titel: 'Ihre Verträge',
  beschreibung: 'Je Person und Sparte, Beitrag im Monat und im Jahr, Fremdverträge gekennzeichnet',
  gruppe: 'Bericht',
  vorausgewaehlt: true,
  baue: (daten) => {
    const bilder = alleVertraege(daten);
    const bloecke =
      bilder.length === 0
        ? [
            {
              art: 'absatz',
              laeufe: [{ text: 'Zu Ihrem Haushalt sind noch keine Verträge erfasst.' }],
            } as const,
          ]
        : [kennzahlen(bilder), tabelle(daten, bilder), stand(daten, bilder)];
    return { seite: { titel: 'Ihre Verträge im Überblick', neueSeite: true, bloecke } };
  },
};
