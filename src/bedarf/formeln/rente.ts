// Pension models: statutory pension, gap at 67, care, promoted savings. Coarse by nature; stated as such in the texts.
import { erste, formel, oder, param } from '../ausdruck.ts';
import { personFakt } from '../fakten/fakt.ts';
import {
  alter,
  beamte,
  berufsstatus,
  bruttoJahr,
  bruttoVorjahr,
  entgeltpunkte,
  gesetzlicheRente,
  isVersichert,
  nettoMonat,
  pensionNetto,
  rentenversicherungspflichtig,
  selbststaendige,
} from '../fakten/person.ts';

const rentenalter = 67;
/** After health and care insurance of pensioners, before tax. */
const nettofaktor = 0.87;
const inflation = 0.02;
const anpassung = 0.01;

const jahreBisRente = formel([alter], (jahre) => Math.max(0, rentenalter - jahre));

/** Points so far plus those to come, times the pension value (§ 64 SGB VI); cents a month. */
const ausEntgeltpunkten = formel(
  [
    entgeltpunkte,
    bruttoJahr,
    jahreBisRente,
    param('beitragsbemessungsgrenzeRv'),
    param('durchschnittsentgelt'),
    param('rentenwert'),
  ],
  (punkte, brutto, jahre, grenze, durchschnitt, rentenwert) =>
    Math.round((punkte + (Math.min(brutto, grenze) / durchschnitt) * jahre) * rentenwert),
);

/** No claim of civil servants on recall (§ 4 BeamtVG). */
const versorgung = personFakt(
  'pensionNettoMonatCents',
  'Welche Versorgung (netto) hat {wer} zu erwarten?',
  ({ fakten }) =>
    fakten.pensionNettoMonatCents ?? (fakten.berufsstatus === 'beamter-auf-widerruf' ? 0 : undefined),
);

const ohnePflicht = personFakt('gesetzlicheRenteErwartetMonatCents', '', ({ fakten }, sicht) => {
  const status = berufsstatus.lies(sicht);
  if (status && beamte.includes(status)) return versorgung.lies(sicht);
  return status && selbststaendige.includes(status) && fakten.rentenversicherungspflichtig === false
    ? 0
    : undefined;
});

/** Net pension a month in today's terms: the customer's own Renteninformation goes before any model. */
const renteErwartet = erste(
  formel([gesetzlicheRente], (rente) => Math.round(rente * nettofaktor)),
  ohnePflicht,
  pensionNetto,
  formel([ausEntgeltpunkten], (rente) => Math.round(rente * nettofaktor)),
);

/** Civil servants are asked for their own scheme. */
const renteNetto: typeof renteErwartet = {
  ...renteErwartet,
  fehlt: (sicht, melde) => {
    const status = berufsstatus.lies(sicht);
    (status && beamte.includes(status) ? versorgung : gesetzlicheRente).fehlt(sicht, melde);
  },
};

/** 80 % of today's net income grown with prices, less the net pension grown with its adjustment; cents a month at 67. */
export const rentenluecke = formel([nettoMonat, jahreBisRente, renteNetto], (netto, jahre, rente) =>
  Math.round(Math.max(0, 0.8 * netto * (1 + inflation) ** jahre - rente * (1 + anpassung) ** jahre)),
);

export const versorgungsluecke = formel([nettoMonat, versorgung], (netto, pension) =>
  Math.round(Math.max(0, 0.85 * netto - pension)),
);
export const dienstunfaehigkeitsluecke = formel([nettoMonat, versorgung], (netto, pension) =>
  Math.round(Math.max(0, 0.75 * netto - pension)),
);

/** Own part in a nursing home less 90 % of the net pension; cents a month. */
export const pflegeluecke = formel([param('eigenanteilPflegeheim'), renteNetto], (eigenanteil, rente) =>
  Math.round(Math.max(0, eigenanteil - 0.9 * rente)),
);

/** Tax-free and free of social contributions; cents a month. */
export const entgeltumwandlungMonat = formel([param('entgeltumwandlungSvFrei')], (jahr) =>
  Math.round(jahr / 12),
);

const rvBeitrag = personFakt('rentenbeitraege', '', (_, sicht) => {
  const status = berufsstatus.lies(sicht);
  if (status === undefined) return undefined;
  if (selbststaendige.includes(status))
    return rentenversicherungspflichtig.lies(sicht) === false ? 0 : undefined;
  return beitragAngestellt.lies(sicht);
});
const beitragAngestellt = formel(
  [bruttoJahr, param('beitragsbemessungsgrenzeRv'), param('rvSatz')],
  (brutto, grenze, satz) => Math.round((Math.min(brutto, grenze) * satz) / 100),
);
const rvBeitragBekannt = { ...rvBeitrag, fehlt: rentenversicherungspflichtig.fehlt };

/** Room below the ceiling of § 10 Abs. 3 EStG after statutory contributions (both halves); cents a year. */
export const basisrenteRaum = formel(
  [param('basisrenteHoechstbetrag'), rvBeitragBekannt],
  (hoechst, beitrag) => Math.max(0, hoechst - beitrag),
);

const riesterKinder = personFakt('kinderMitZulage', '', (person, { lage }) => {
  let kinder = 0;
  for (const eine of lage.vertraege) {
    const { kinderMitZulage } = eine.vertrag.details;
    if (isVersichert(eine, person) && typeof kinderMitZulage === 'number')
      kinder = Math.max(kinder, kinderMitZulage);
  }
  return kinder;
});

/** Mindesteigenbeitrag (Altrecht, § 86 EStG): 4 % of last year's gross, at most the ceiling, less the bonuses; at least the base; cents a year. */
export const riesterMindestbeitrag = formel(
  [
    bruttoVorjahr,
    riesterKinder,
    param('riester.quote'),
    param('riester.hoechstbeitrag'),
    param('riester.grundzulage'),
    param('riester.kinderzulage'),
    param('riester.sockelbeitrag'),
  ],
  (vorjahr, kinder, quote, hoechst, grund, jeKind, sockel) =>
    Math.max(sockel, Math.round(Math.min((vorjahr * quote) / 100, hoechst)) - grund - kinder * jeKind),
);

/** Own contribution that earns the whole Grundzulage of the new law; cents a year. */
export const vollerEigenbeitrag = oder(param('altersvorsorge2027.stufe2Bis'), 180_000);
