// One row per rule: facts under which it asks, the fact without which nothing can be said, and what covers the need.
import type { Fakten } from '#domain/fakten.ts';
import type { Mitglied } from '../haushalt.ts';
import { createVertrag } from './haushalt.ts';

export type Fall = {
  readonly regel: string;
  readonly fakten: Fakten;
  readonly mitglied?: Partial<Mitglied>;
  /** Keys of the facts (or `geburtsdatum`, `vertragsdetails`) that are taken away for the unknown case. */
  readonly ohne: readonly string[];
  /** Contracts that cover; or facts; or a note that it was settled. */
  readonly deckung: { readonly vertraege?: Mitglied['vertraege']; readonly fakten?: Fakten; readonly erledigt?: true };
  /** Where a contract is part of the situation, nothing is quite open. */
  readonly offen?: 'luecke' | 'teilweise';
};

const v = createVertrag;
const mitAlter = (jahr: number): Partial<Mitglied> => ({ geburtsdatum: `${jahr}-03-01` });
const angestellt: Fakten = { berufsstatus: 'angestellt', nettoeinkommenMonatCents: 300_000, bruttoeinkommenJahrCents: 5_400_000 };
const selbststaendig: Fakten = { berufsstatus: 'selbststaendig', nettoeinkommenMonatCents: 300_000 };
const beamter: Fakten = { berufsstatus: 'beamter', nettoeinkommenMonatCents: 300_000, pensionNettoMonatCents: 100_000 };
const vorsorge = (sparte: string) => v(sparte, { renteMonatCents: 900_000 });
const haus: Fakten = { wohnstatus: 'eigentuemer-haus', gebaeude: [{ gebaeudeart: 'einfamilienhaus' }] };
const bau: Fakten = { gebaeude: [{ gebaeudeart: 'einfamilienhaus', imBau: true, eigenleistung: true, baukostenCents: 40_000_000 }] };
const firma: Partial<Mitglied> = { art: 'firma', firma: 'Tischlerei Nord GmbH', rechtsform: 'GmbH' };
const summe = (sparte: string, details: Record<string, unknown> = {}) => v(sparte, { deckungssummeCents: 5_000_000_000, ...details });

export const faelle: readonly Fall[] = [
  { regel: 'KV-01', fakten: { krankenversicherung: 'keine' }, ohne: ['krankenversicherung'], deckung: { fakten: { krankenversicherung: 'gkv-pflicht' } } },
  { regel: 'KV-02', fakten: { berufsstatus: 'angestellt', bruttoeinkommenJahrCents: 8_000_000, krankenversicherung: 'gkv-freiwillig' }, ohne: ['bruttoeinkommenJahrCents'], deckung: { vertraege: [v('krankenvoll')] } },
  { regel: 'KV-03', fakten: { berufsstatus: 'angestellt', bruttoeinkommenJahrCents: 7_000_000, krankenversicherung: 'pkv' }, ohne: ['krankenversicherung'], deckung: { vertraege: [v('gesetzliche-krankenversicherung')] } },
  { regel: 'KV-04', fakten: { berufsstatus: 'beamter', krankenversicherung: 'beihilfe-pkv', beihilfesatzProzent: 50 }, ohne: ['krankenversicherung'], deckung: { vertraege: [v('beihilfe', { beihilfesatzProzent: 50 })] } },
  { regel: 'KV-05', fakten: { ...selbststaendig, krankenversicherung: 'gkv-freiwillig' }, ohne: ['berufsstatus'], deckung: { erledigt: true } },
  { regel: 'KV-06', fakten: { berufsstatus: 'student' }, mitglied: mitAlter(2000), ohne: ['geburtsdatum'], deckung: { vertraege: [v('gesetzliche-krankenversicherung')] } },
  { regel: 'KV-07', fakten: { krankenversicherung: 'gkv-familie', bruttoeinkommenJahrCents: 1_200_000 }, ohne: ['bruttoeinkommenJahrCents'], deckung: { vertraege: [v('gesetzliche-krankenversicherung')] } },
  { regel: 'KV-08', fakten: { krankenversicherung: 'pkv' }, mitglied: mitAlter(1973), ohne: ['geburtsdatum'], deckung: { vertraege: [v('gesetzliche-krankenversicherung')] } },
  { regel: 'KV-09', fakten: { krankenversicherung: 'pkv' }, mitglied: mitAlter(1980), ohne: ['geburtsdatum'], deckung: { vertraege: [v('krankenvoll', { beitragsentlastung: true })] } },
  { regel: 'KT-01', fakten: { ...angestellt, krankenversicherung: 'gkv-pflicht' }, ohne: ['krankenversicherung'], deckung: { vertraege: [v('krankentagegeld', { tagessatzCents: 3_000, leistungAbTag: 43 })] } },
  { regel: 'KT-02', fakten: { ...selbststaendig, krankengeldWahlerklaerung: false }, ohne: ['krankengeldWahlerklaerung'], deckung: { vertraege: [v('krankentagegeld', { tagessatzCents: 11_000, leistungAbTag: 22 })] } },
  { regel: 'KT-03', fakten: { ...angestellt, krankenversicherung: 'pkv' }, ohne: ['krankenversicherung'], deckung: { vertraege: [v('krankentagegeld', { tagessatzCents: 15_000 })] } },
  { regel: 'PHV-01', fakten: {}, ohne: ['vertragsdetails'], deckung: { vertraege: [summe('privathaftpflicht')] } },
  { regel: 'PHV-02', fakten: { kinder: [{ vorname: 'Max', geburtsdatum: '2020-01-01' }] }, ohne: ['kinder'], deckung: { vertraege: [summe('privathaftpflicht', { deliktunfaehigeKinder: true })] } },
  { regel: 'PHV-03', fakten: { berufsstatus: 'beamter' }, ohne: ['berufsstatus'], deckung: { vertraege: [summe('privathaftpflicht', { diensthaftpflicht: true })] } },
  { regel: 'PHV-04', fakten: { familienstand: 'verheiratet' }, mitglied: { vertraege: [v('privathaftpflicht'), v('privathaftpflicht')] }, ohne: ['familienstand'], deckung: { erledigt: true } },
  { regel: 'BU-01', fakten: angestellt, mitglied: mitAlter(1990), ohne: ['geburtsdatum'], deckung: { vertraege: [v('berufsunfaehigkeit', { buRenteMonatCents: 200_000, endalter: 67 })] } },
  { regel: 'BU-02', fakten: beamter, ohne: ['berufsstatus'], deckung: { vertraege: [v('dienstunfaehigkeit', { buRenteMonatCents: 150_000, duKlausel: true })] } },
  { regel: 'BU-03', fakten: selbststaendig, mitglied: mitAlter(1985), ohne: ['berufsstatus'], deckung: { vertraege: [v('berufsunfaehigkeit', { buRenteMonatCents: 200_000 })] } },
  { regel: 'BU-04', fakten: { berufsstatus: 'schueler' }, mitglied: mitAlter(2010), ohne: ['berufsstatus'], deckung: { vertraege: [v('berufsunfaehigkeit', { buRenteMonatCents: 100_000 })] } },
  { regel: 'BU-05', fakten: { ...angestellt, gefahrgeneigterBeruf: true }, mitglied: mitAlter(1990), ohne: ['gefahrgeneigterBeruf'], deckung: { vertraege: [v('grundfaehigkeit', { grundfaehigkeitRenteMonatCents: 150_000 })] } },
  { regel: 'BU-06', fakten: angestellt, mitglied: { vertraege: [v('berufsunfaehigkeit', { buRenteMonatCents: 50_000 })] }, ohne: ['nettoeinkommenMonatCents'], deckung: { vertraege: [v('berufsunfaehigkeit', { buRenteMonatCents: 200_000 })] }, offen: 'teilweise' },
  { regel: 'PF-01', fakten: { gesetzlicheRenteErwartetMonatCents: 150_000 }, mitglied: mitAlter(1980), ohne: ['geburtsdatum'], deckung: { vertraege: [v('pflegezusatz', { renteMonatCents: 300_000 })] } },
  { regel: 'PF-02', fakten: {}, mitglied: mitAlter(2000), ohne: ['geburtsdatum'], deckung: { vertraege: [v('pflegezusatz')] } },
  { regel: 'RL-01', fakten: { ...angestellt, familienstand: 'verheiratet', kinder: [{ vorname: 'Max', geburtsdatum: '2020-01-01' }], haushaltsnettoMonatCents: 400_000 }, ohne: ['haushaltsnettoMonatCents'], deckung: { vertraege: [v('risikoleben', { todesfallsummeCents: 30_000_000 })] } },
  { regel: 'RL-02', fakten: { darlehen: [{ darlehensart: 'immobilie', restschuldCents: 20_000_000 }] }, ohne: ['darlehen'], deckung: { vertraege: [v('restschuld', { todesfallsummeCents: 20_000_000 })] } },
  { regel: 'RL-03', fakten: { ...selbststaendig, betrieb: { inhaber: true, gesellschafter: true } }, ohne: ['betrieb'], deckung: { vertraege: [v('risikoleben-gewerblich')] } },
  { regel: 'RL-04', fakten: {}, mitglied: mitAlter(1960), ohne: ['geburtsdatum'], deckung: { vertraege: [v('sterbegeld', { todesfallsummeCents: 500_000 })] } },
  { regel: 'KFZ-01', fakten: { fahrzeuge: [{ fahrzeugart: 'pkw', kennzeichen: 'K-AB 1' }] }, ohne: ['fahrzeuge'], deckung: { vertraege: [v('kraftfahrt', { kennzeichen: 'K AB 1' })] } },
  { regel: 'KFZ-02', fakten: { fahrzeuge: [{ fahrzeugart: 'pkw', finanzierung: 'leasing' }] }, ohne: ['fahrzeuge'], deckung: { vertraege: [v('kraftfahrt', { vollkasko: true, gapDeckung: true })] } },
  { regel: 'KFZ-03', fakten: { fahrzeuge: [{ fahrzeugart: 'pkw', erstzulassung: '2016-01-01', wertCents: 800_000 }] }, ohne: ['fahrzeuge'], deckung: { vertraege: [v('kraftfahrt', { teilkasko: true })] } },
  { regel: 'KFZ-04', fakten: { fahrzeuge: [{ fahrzeugart: 'pkw' }] }, ohne: ['fahrzeuge'], deckung: { vertraege: [v('schutzbrief')] } },
  { regel: 'KFZ-05', fakten: { fahrzeuge: [{ fahrzeugart: 'e-scooter' }] }, ohne: ['fahrzeuge'], deckung: { vertraege: [v('versicherungskennzeichen', { verkehrsjahr: 2026 })] } },
  { regel: 'KFZ-06', fakten: { fahrzeuge: [{ fahrzeugart: 'pkw' }] }, ohne: ['fahrzeuge'], deckung: { vertraege: [v('kraftfahrt', { fahrerschutz: true })] } },
  { regel: 'TIER-01', fakten: { tiere: [{ tierart: 'hund', name: 'Bello' }], bundesland: 'Berlin' }, ohne: ['bundesland'], deckung: { vertraege: [summe('hundehalterhaftpflicht', { tiere: [{ name: 'Bello' }] })] } },
  { regel: 'TIER-02', fakten: { tiere: [{ tierart: 'hund', name: 'Bello' }] }, ohne: ['tiere'], deckung: { vertraege: [summe('hundehalterhaftpflicht')] } },
  { regel: 'TIER-03', fakten: { tiere: [{ tierart: 'pferd' }] }, ohne: ['tiere'], deckung: { vertraege: [summe('pferdehalterhaftpflicht')] } },
  { regel: 'TIER-04', fakten: { tiere: [{ tierart: 'katze', name: 'Minka' }] }, ohne: ['tiere'], deckung: { vertraege: [v('tierkranken', { tiere: [{ name: 'Minka' }] })] } },
  { regel: 'TIER-05', fakten: { tiere: [{ tierart: 'katze' }] }, ohne: ['tiere'], deckung: { vertraege: [summe('privathaftpflicht')] } },
  { regel: 'HG-01', fakten: { gebaeude: [{ gebaeudeart: 'mehrfamilienhaus', vermietet: true }] }, ohne: ['gebaeude'], deckung: { vertraege: [summe('haus-und-grundbesitzerhaftpflicht')] } },
  { regel: 'BAU-01', fakten: bau, ohne: ['gebaeude'], deckung: { vertraege: [summe('privathaftpflicht', { bauherr: true, bausummeBisCents: 50_000_000 })] } },
  { regel: 'BAU-02', fakten: bau, ohne: ['gebaeude'], deckung: { vertraege: [v('bauleistung', { versicherungssummeCents: 40_000_000 })] } },
  { regel: 'BAU-03', fakten: bau, ohne: ['gebaeude'], deckung: { vertraege: [v('wohngebaeude', { rohbau: true })] } },
  { regel: 'BAU-04', fakten: bau, ohne: ['gebaeude'], deckung: { vertraege: [v('bauhelferunfall')] } },
  { regel: 'OEL-01', fakten: { gebaeude: [{ gebaeudeart: 'einfamilienhaus', oeltank: true }] }, ohne: ['gebaeude'], deckung: { vertraege: [summe('gewaesserschadenhaftpflicht')] } },
  { regel: 'PV-01', fakten: { gebaeude: [{ gebaeudeart: 'einfamilienhaus', pvKwp: 9.8, pvKostenCents: 1_800_000 }] }, ohne: ['gebaeude'], deckung: { vertraege: [v('wohngebaeude', { photovoltaik: true })] } },
  { regel: 'PV-02', fakten: { gebaeude: [{ gebaeudeart: 'einfamilienhaus', pvKwp: 9.8 }] }, ohne: ['gebaeude'], deckung: { vertraege: [v('photovoltaikhaftpflicht')] } },
  { regel: 'WG-01', fakten: haus, ohne: ['wohnstatus'], deckung: { vertraege: [v('wohngebaeude', { feuer: true, leitungswasser: true, sturmHagel: true })] } },
  { regel: 'WG-02', fakten: haus, ohne: ['wohnstatus'], deckung: { vertraege: [v('wohngebaeude', { elementar: true })] } },
  { regel: 'WG-03', fakten: { gebaeude: [{ gebaeudeart: 'einfamilienhaus', leerstehend: true }] }, ohne: ['gebaeude'], deckung: { erledigt: true } },
  { regel: 'WG-04', fakten: { gebaeude: [{ gebaeudeart: 'einfamilienhaus', saniert: true }] }, ohne: ['gebaeude'], deckung: { erledigt: true } },
  { regel: 'WEG-01', fakten: { wohnstatus: 'eigentuemer-wohnung' }, ohne: ['wohnstatus'], deckung: { vertraege: [v('wohngebaeude', {}, { fremdvertrag: true })] } },
  { regel: 'HR-01', fakten: { wohnstatus: 'mieter', wohnflaecheQm: 80 }, ohne: ['wohnstatus'], deckung: { vertraege: [v('hausrat', { versicherungssummeCents: 5_200_000 })] } },
  { regel: 'HR-02', fakten: { fahrradwertCents: 300_000 }, ohne: ['fahrradwertCents'], deckung: { vertraege: [v('hausrat', { fahrradsummeCents: 300_000 })] } },
  { regel: 'HR-03', fakten: { wohnstatus: 'mieter', erdgeschossOderKeller: true }, ohne: ['erdgeschossOderKeller'], deckung: { vertraege: [v('hausrat', { elementar: true })] } },
  { regel: 'HR-04', fakten: { wertsachenCents: 5_000_000 }, ohne: ['wertsachenCents'], deckung: { vertraege: [v('wertsachen', { versicherungssummeCents: 5_000_000 })] } },
  { regel: 'GL-01', fakten: { grosseGlasflaechen: true }, ohne: ['grosseGlasflaechen'], deckung: { vertraege: [v('glas')] } },
  { regel: 'VM-01', fakten: { gebaeude: [{ gebaeudeart: 'eigentumswohnung', nutzung: 'vermietet' }] }, ohne: ['gebaeude'], deckung: { vertraege: [v('mietausfall')] } },
  { regel: 'RS-01', fakten: { fahrzeuge: [{ fahrzeugart: 'pkw' }] }, ohne: ['fahrzeuge'], deckung: { vertraege: [v('privatrechtsschutz', { verkehr: true })] } },
  { regel: 'RS-02', fakten: angestellt, ohne: ['berufsstatus'], deckung: { vertraege: [v('privatrechtsschutz')] } },
  { regel: 'RS-03', fakten: { wohnstatus: 'mieter' }, ohne: ['wohnstatus'], deckung: { vertraege: [v('wohnungsrechtsschutz')] } },
  { regel: 'RS-04', fakten: { gebaeude: [{ gebaeudeart: 'eigentumswohnung', vermietet: true }] }, ohne: ['gebaeude'], deckung: { vertraege: [v('vermieterrechtsschutz')] } },
  { regel: 'UN-01', fakten: { berufsstatus: 'haushaltsfuehrend', bruttoeinkommenJahrCents: 4_000_000 }, mitglied: { ...mitAlter(1990), vertraege: [v('berufsunfaehigkeit', { buRenteMonatCents: 100_000 })] }, ohne: ['berufsstatus'], deckung: { vertraege: [v('unfall', { invaliditaetssummeCents: 24_000_000 })] } },
  { regel: 'UN-02', fakten: { kinder: [{ vorname: 'Max', geburtsdatum: '2018-01-01' }] }, ohne: ['kinder'], deckung: { vertraege: [v('kinderunfall', { invaliditaetssummeCents: 20_000_000 })] } },
  { regel: 'UN-03', fakten: { hobbys: ['Skifahren'] }, ohne: ['hobbys'], deckung: { vertraege: [v('unfall')] } },
  { regel: 'AV-01', fakten: { ...angestellt, gesetzlicheRenteErwartetMonatCents: 160_000 }, mitglied: mitAlter(1985), ohne: ['geburtsdatum'], deckung: { vertraege: [vorsorge('private-rente')] } },
  { regel: 'AV-02', fakten: angestellt, mitglied: mitAlter(1985), ohne: ['berufsstatus'], deckung: { vertraege: [v('betriebliche-altersversorgung', {}, { beitragCents: 33_800, zahlweise: 'monatlich' })] } },
  { regel: 'AV-03', fakten: angestellt, mitglied: mitAlter(1985), ohne: ['berufsstatus'], deckung: { vertraege: [v('altersvorsorgedepot')] } },
  { regel: 'AV-04', fakten: { bruttoeinkommenVorjahrCents: 5_000_000 }, mitglied: { vertraege: [v('riester-rente', {}, { jahresbeitragCents: 60_000 })] }, ohne: ['bruttoeinkommenVorjahrCents'], deckung: { vertraege: [v('riester-rente', {}, { jahresbeitragCents: 182_500 })] }, offen: 'teilweise' },
  { regel: 'AV-05', fakten: selbststaendig, ohne: ['berufsstatus'], deckung: { vertraege: [vorsorge('basisrente')] } },
  { regel: 'AV-06', fakten: { ...selbststaendig, rentenversicherungspflichtig: false }, ohne: ['rentenversicherungspflichtig'], deckung: { vertraege: [vorsorge('private-rente')] } },
  { regel: 'AV-07', fakten: { ...angestellt, vermoegenswirksameLeistungenUngenutzt: true }, ohne: ['vermoegenswirksameLeistungenUngenutzt'], deckung: { vertraege: [vorsorge('private-rente')] } },
  { regel: 'AV-08', fakten: beamter, mitglied: mitAlter(1985), ohne: ['geburtsdatum'], deckung: { vertraege: [vorsorge('private-rente')] } },
  { regel: 'AV-09', fakten: { nurMinijob: true }, ohne: ['nurMinijob'], deckung: { vertraege: [vorsorge('private-rente')] } },
  { regel: 'LQ-01', fakten: { ruecklagenCents: 0, haushaltsnettoMonatCents: 300_000 }, ohne: ['ruecklagenCents'], deckung: { fakten: { ruecklagenCents: 900_000 } } },
  { regel: 'LQ-02', fakten: { haushaltsnettoMonatCents: 300_000, darlehen: [{ darlehensart: 'raten', rateMonatCents: 150_000 }] }, ohne: ['haushaltsnettoMonatCents'], deckung: { erledigt: true } },
  { regel: 'LQ-03', fakten: { darlehen: [{ darlehensart: 'immobilie', zinsbindungJahre: 2 }] }, ohne: ['darlehen'], deckung: { vertraege: [v('darlehen', {}, { beginn: '2028-01-01' })] } },
  { regel: 'ZZ-01', fakten: { krankenversicherung: 'gkv-pflicht' }, ohne: ['krankenversicherung'], deckung: { vertraege: [v('zahnzusatz', { erstattungProzent: 90 })] } },
  { regel: 'ZZ-02', fakten: { krankenversicherung: 'gkv-pflicht' }, ohne: ['krankenversicherung'], deckung: { vertraege: [v('stationaere-zusatz')] } },
  { regel: 'ZZ-03', fakten: { krankenversicherung: 'gkv-pflicht' }, ohne: ['krankenversicherung'], deckung: { vertraege: [v('ambulante-zusatz')] } },
  { regel: 'RE-01', fakten: { reise: { tageAuslandJahr: 14 } }, ohne: ['reise'], deckung: { vertraege: [v('auslandsreise-kranken')] } },
  { regel: 'RE-02', fakten: { reise: { langzeitMonate: 6 } }, ohne: ['reise'], deckung: { vertraege: [v('langzeit-ausland-kranken')] } },
  { regel: 'RE-03', fakten: { reise: { reisepreisMaxCents: 500_000 } }, ohne: ['reise'], deckung: { vertraege: [v('reiseruecktritt')] } },
  { regel: 'HO-01', fakten: { jaeger: true }, ohne: ['jaeger'], deckung: { vertraege: [summe('jagdhaftpflicht')] } },
  { regel: 'HO-02', fakten: { drohnen: [{ gewichtG: 249 }] }, ohne: ['drohnen'], deckung: { vertraege: [summe('privathaftpflicht', { drohne: true })] } },
  { regel: 'HO-03', fakten: { boote: [{ motorisiert: true }] }, ohne: ['boote'], deckung: { vertraege: [summe('wassersporthaftpflicht')] } },
  { regel: 'HO-04', fakten: { vereinsvorstand: true }, ohne: ['vereinsvorstand'], deckung: { vertraege: [v('vereinshaftpflicht')] } },
  { regel: 'HO-05', fakten: { haushaltshilfe: true }, ohne: ['haushaltshilfe'], deckung: { vertraege: [summe('privathaftpflicht')] } },
  { regel: 'CY-01', fakten: { onlineKaeufer: true }, ohne: ['onlineKaeufer'], deckung: { vertraege: [v('cyber-privat')] } },
  { regel: 'KI-01', fakten: { kinder: [{ vorname: 'Max', geburtsdatum: '2018-01-01' }] }, ohne: ['kinder'], deckung: { vertraege: [v('investmentfonds', {}, { personen: [{ rolle: 'versicherte-person', name: 'Max Muster' }] })] } },
  { regel: 'KI-02', fakten: { krankenversicherung: 'pkv', kinder: [{ vorname: 'Max', geburtsdatum: '2026-10-20' }] }, ohne: ['krankenversicherung'], deckung: { vertraege: [v('krankenvoll', {}, { personen: [{ rolle: 'versicherte-person', name: 'Max Muster' }] })] } },
  { regel: 'KI-03', fakten: { ereignisse: [{ ereignis: 'Geburt', am: '2026-09-01' }] }, ohne: ['ereignisse'], deckung: { erledigt: true } },
  { regel: 'NO-01', fakten: {}, mitglied: mitAlter(1985), ohne: ['geburtsdatum'], deckung: { erledigt: true } },
  { regel: 'GE-01', fakten: { betrieb: { inhaber: true } }, ohne: ['betrieb'], deckung: { vertraege: [summe('betriebshaftpflicht')] } },
  { regel: 'GE-02', fakten: { betrieb: { inhaber: true, berufshaftpflichtPflicht: true } }, ohne: ['betrieb'], deckung: { vertraege: [summe('berufshaftpflicht')] } },
  { regel: 'GE-03', fakten: { betrieb: { mitarbeiter: 5 } }, mitglied: firma, ohne: ['betrieb'], deckung: { vertraege: [v('betriebliche-altersversorgung')] } },
  { regel: 'GE-04', fakten: {}, mitglied: firma, ohne: ['rechtsform'], deckung: { vertraege: [summe('organhaftpflicht')] } },
  { regel: 'GE-05', fakten: { betrieb: { inhaber: true } }, ohne: ['betrieb'], deckung: { vertraege: [v('cyber-gewerbe')] } },
  { regel: 'GE-06', fakten: { berufsstatus: 'gesellschafter-geschaeftsfuehrer' }, ohne: ['berufsstatus'], deckung: { vertraege: [vorsorge('private-rente')] } },
  { regel: 'CH-01', fakten: {}, mitglied: { vertraege: [v('hausrat', {}, { beginn: '2015-01-01' })] }, ohne: ['beginn'], deckung: { erledigt: true } },
  { regel: 'CH-02', fakten: {}, mitglied: { vertraege: [v('hausrat', { leistungGeaendert: false }, { jahresbeitragCents: 20_000, vorherigerJahresbeitragCents: 18_000 })] }, ohne: ['vertragsdetails'], deckung: { erledigt: true } },
];
