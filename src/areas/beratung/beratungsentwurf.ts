// A record's first draft out of the file, and its values for the printed text. Pure.
import type { Berichtsdaten } from '#berichte/berichtsdaten.ts';
import type { Werte } from '#berichte/vorlagen/platzhalter.ts';
import { entdopple } from '#bedarf/befund.ts';
import { entscheidungen, verzichtLabel } from '#domain/beratung.ts';
import type { Beratung, Rat } from '#domain/beratung.ts';
import { formatTag } from '#domain/datum.ts';
import { briefname } from '#domain/kunde.ts';

/** Open needs first, then what was declined, so that nothing of it is forgotten. */
const hoechstens = 12;

const themaVon = (titel: string, subjekt: string): string => `${titel} (${subjekt})`.slice(0, 300);

const offene = ({ befunde }: Berichtsdaten): Rat[] =>
  entdopple(befunde)
    .filter(({ ergebnis }) => ergebnis === 'luecke' || ergebnis === 'teilweise')
    .slice(0, hoechstens)
    .map(({ titel, subjekt, ergebnis, grund }) => ({
      thema: themaVon(titel, subjekt.bezeichnung),
      rat: ergebnis === 'luecke' ? 'Schutz neu abschließen' : 'Bestehenden Schutz aufstocken',
      gruende: grund,
    }));

const abgelehnte = ({ befunde, abgelehnt }: Berichtsdaten): Rat[] =>
  abgelehnt.slice(0, hoechstens).flatMap(({ regel, subjekt, grund, am }) => {
    const befund = befunde.find((einer) => einer.regel === regel && einer.subjekt.kennung === subjekt);
    if (!befund) return [];
    return [
      {
        thema: themaVon(befund.titel, befund.subjekt.bezeichnung),
        rat: 'Schutz abschließen',
        gruende: befund.grund,
        entscheidung: 'abgelehnt',
        abweichung: `Abgelehnt am ${formatTag(am)}: ${grund}`.slice(0, 10_000),
      } satisfies Rat,
    ];
  });

/** What the file knows; the customer's wishes are the customer's to say. */
export const entwerfeBeratung = (daten: Berichtsdaten): Beratung => {
  const { stichtag, mitglieder, betreuer, haus } = daten;
  const erwachsene = mitglieder.filter(
    ({ geburtsdatum }) => !geburtsdatum || geburtsdatum < `${Number(stichtag.slice(0, 4)) - 18}`,
  );
  return {
    am: stichtag,
    anlass: 'Jahresgespräch',
    teilnehmer: [...(erwachsene.length > 0 ? erwachsene : mitglieder).map(briefname), betreuer ?? haus.name]
      .join(', ')
      .slice(0, 2000),
    ...(haus.marktgrundlage ? { grundlage: haus.marktgrundlage } : {}),
    raete: [...offene(daten), ...abgelehnte(daten)],
  };
};

const zuJedem = (raete: readonly Rat[], lies: (rat: Rat) => string | undefined): string | undefined => {
  const zeilen = raete.flatMap((rat) => {
    const text = lies(rat);
    return text === undefined ? [] : [`${rat.thema}: ${text}`];
  });
  return zeilen.length === 0 ? undefined : zeilen.join('\n');
};

const entscheidungText = (beratung: Beratung): string | undefined => {
  const zeilen = zuJedem(beratung.raete, ({ entscheidung }) => entscheidung && entscheidungen[entscheidung]);
  const verzicht =
    beratung.verzicht &&
    `Verzicht ${verzichtLabel[beratung.verzicht]} mit gesonderter schriftlicher Erklärung (§ 61 Abs. 2 VVG).`;
  return [zeilen, verzicht].filter(Boolean).join('\n') || undefined;
};

/** The record in the words of the text's placeholders. */
export const beratungswerte = (beratung: Beratung): Werte => ({
  'beratung.anlass': beratung.anlass,
  'beratung.datum': formatTag(beratung.am),
  'beratung.ort': beratung.ort,
  'beratung.teilnehmer': beratung.teilnehmer,
  'beratung.wuensche': beratung.wuensche,
  'beratung.risiko': beratung.risiko,
  'beratung.grundlage': beratung.grundlage,
  'beratung.komplexitaet': beratung.komplexitaet,
  'beratung.rat': zuJedem(beratung.raete, ({ rat }) => rat),
  'beratung.gruende': zuJedem(beratung.raete, ({ gruende }) => gruende),
  'beratung.alternativen': beratung.alternativen,
  'beratung.entscheidung': entscheidungText(beratung),
  'beratung.abweichung': zuJedem(beratung.raete, ({ abweichung }) => abweichung),
  'beratung.umdeckung': beratung.umdeckung,
  'beratung.anlage': beratung.anlage,
  'beratung.unterlagen': beratung.unterlagen,
  'beratung.vereinbart': beratung.vereinbart,
});
