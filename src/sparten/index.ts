// The gallery of Sparten, written out: the form, imports, reports, search and the needs analysis read it.
import { risikoleben } from './leben/risikoleben.ts';
import { restschuld } from './leben/restschuld.ts';
import { risikolebenGewerblich } from './leben/risikoleben-gewerblich.ts';
import { kapitalleben } from './leben/kapitalleben.ts';
import { sterbegeld } from './leben/sterbegeld.ts';
import { berufsunfaehigkeit } from './einkommen/berufsunfaehigkeit.ts';
import { dienstunfaehigkeit } from './einkommen/dienstunfaehigkeit.ts';
import { erwerbsunfaehigkeit } from './einkommen/erwerbsunfaehigkeit.ts';
import { grundfaehigkeit } from './einkommen/grundfaehigkeit.ts';
import { schwereKrankheiten } from './einkommen/schwere-krankheiten.ts';
import { privateRente } from './vorsorge/private-rente.ts';
import { basisrente } from './vorsorge/basisrente.ts';
import { riesterRente } from './vorsorge/riester-rente.ts';
import { altersvorsorgedepot } from './vorsorge/altersvorsorgedepot.ts';
import { betrieblicheAltersversorgung } from './vorsorge/betriebliche-altersversorgung.ts';
import { krankenvoll } from './kranken/krankenvoll.ts';
import { beihilfe } from './kranken/beihilfe.ts';
import { gesetzlicheKrankenversicherung } from './kranken/gesetzliche-krankenversicherung.ts';
import { krankentagegeld } from './kranken/krankentagegeld.ts';
import { krankenhaustagegeld } from './kranken/krankenhaustagegeld.ts';
import { zahnzusatz } from './kranken/zahnzusatz.ts';
import { stationaereZusatz } from './kranken/stationaere-zusatz.ts';
import { ambulanteZusatz } from './kranken/ambulante-zusatz.ts';
import { auslandsreiseKranken } from './kranken/auslandsreise-kranken.ts';
import { langzeitAuslandKranken } from './kranken/langzeit-ausland-kranken.ts';
import { pflegepflicht } from './kranken/pflegepflicht.ts';
import { pflegezusatz } from './kranken/pflegezusatz.ts';
import { betrieblicheKranken } from './kranken/betriebliche-kranken.ts';
import { unfall } from './unfall/unfall.ts';
import { kinderunfall } from './unfall/kinderunfall.ts';
import { gruppenunfall } from './unfall/gruppenunfall.ts';
import { bauhelferunfall } from './unfall/bauhelferunfall.ts';
import { privathaftpflicht } from './haftpflicht/privathaftpflicht.ts';
import { hundehalterhaftpflicht } from './haftpflicht/hundehalterhaftpflicht.ts';
import { pferdehalterhaftpflicht } from './haftpflicht/pferdehalterhaftpflicht.ts';
import { hausUndGrundbesitzerhaftpflicht } from './haftpflicht/haus-und-grundbesitzerhaftpflicht.ts';
import { bauherrenhaftpflicht } from './haftpflicht/bauherrenhaftpflicht.ts';
import { gewaesserschadenhaftpflicht } from './haftpflicht/gewaesserschadenhaftpflicht.ts';
import { photovoltaikhaftpflicht } from './haftpflicht/photovoltaikhaftpflicht.ts';
import { diensthaftpflicht } from './haftpflicht/diensthaftpflicht.ts';
import { jagdhaftpflicht } from './haftpflicht/jagdhaftpflicht.ts';
import { drohnenhaftpflicht } from './haftpflicht/drohnenhaftpflicht.ts';
import { wassersporthaftpflicht } from './haftpflicht/wassersporthaftpflicht.ts';
import { vereinshaftpflicht } from './haftpflicht/vereinshaftpflicht.ts';
import { betriebshaftpflicht } from './haftpflicht/betriebshaftpflicht.ts';
import { berufshaftpflicht } from './haftpflicht/berufshaftpflicht.ts';
import { produkthaftpflicht } from './haftpflicht/produkthaftpflicht.ts';
import { umwelthaftpflicht } from './haftpflicht/umwelthaftpflicht.ts';
import { organhaftpflicht } from './haftpflicht/organhaftpflicht.ts';
import { aggVersicherung } from './haftpflicht/agg-versicherung.ts';
import { verkehrshaftung } from './haftpflicht/verkehrshaftung.ts';
import { kraftfahrt } from './kraftfahrt/kraftfahrt.ts';
import { kfzHaftpflicht } from './kraftfahrt/kfz-haftpflicht.ts';
import { vollkasko } from './kraftfahrt/vollkasko.ts';
import { teilkasko } from './kraftfahrt/teilkasko.ts';
import { kfzUnfall } from './kraftfahrt/kfz-unfall.ts';
import { kfzBaustein } from './kraftfahrt/kfz-baustein.ts';
import { kfzGepaeck } from './kraftfahrt/kfz-gepaeck.ts';
import { versicherungskennzeichen } from './kraftfahrt/versicherungskennzeichen.ts';
import { kfzFlotte } from './kraftfahrt/kfz-flotte.ts';
import { schutzbrief } from './kraftfahrt/schutzbrief.ts';
import { privatrechtsschutz } from './rechtsschutz/privatrechtsschutz.ts';
import { verkehrsrechtsschutz } from './rechtsschutz/verkehrsrechtsschutz.ts';
import { wohnungsrechtsschutz } from './rechtsschutz/wohnungsrechtsschutz.ts';
import { vermieterrechtsschutz } from './rechtsschutz/vermieterrechtsschutz.ts';
import { firmenrechtsschutz } from './rechtsschutz/firmenrechtsschutz.ts';
import { strafrechtsschutz } from './rechtsschutz/strafrechtsschutz.ts';
import { managerrechtsschutz } from './rechtsschutz/managerrechtsschutz.ts';
import { hausrat } from './sach/hausrat.ts';
import { wohngebaeude } from './sach/wohngebaeude.ts';
import { elementar } from './sach/elementar.ts';
import { glas } from './sach/glas.ts';
import { fahrrad } from './sach/fahrrad.ts';
import { photovoltaik } from './sach/photovoltaik.ts';
import { feuerrohbau } from './sach/feuerrohbau.ts';
import { bauleistung } from './sach/bauleistung.ts';
import { geraeteschutz } from './sach/geraeteschutz.ts';
import { wertsachen } from './sach/wertsachen.ts';
import { mietausfall } from './sach/mietausfall.ts';
import { bootskasko } from './transport/bootskasko.ts';
import { tierkranken } from './tier/tierkranken.ts';
import { tierleben } from './tier/tierleben.ts';
import { reiseruecktritt } from './reise/reiseruecktritt.ts';
import { cyberPrivat } from './sonstige/cyber-privat.ts';
import { betriebsinhalt } from './gewerbe/betriebsinhalt.ts';
import { gewerbegebaeude } from './gewerbe/gewerbegebaeude.ts';
import { betriebsunterbrechung } from './gewerbe/betriebsunterbrechung.ts';
import { praxisausfall } from './gewerbe/praxisausfall.ts';
import { allrisk } from './gewerbe/allrisk.ts';
import { extendedCoverage } from './gewerbe/extended-coverage.ts';
import { vertrauensschaden } from './gewerbe/vertrauensschaden.ts';
import { cyberGewerbe } from './gewerbe/cyber-gewerbe.ts';
import { veranstaltungsausfall } from './gewerbe/veranstaltungsausfall.ts';
import { betriebsschliessung } from './gewerbe/betriebsschliessung.ts';
import { hagel } from './gewerbe/hagel.ts';
import { elektronik } from './technik/elektronik.ts';
import { maschinen } from './technik/maschinen.ts';
import { baugeraete } from './technik/baugeraete.ts';
import { montage } from './technik/montage.ts';
import { technischeBetriebsunterbrechung } from './technik/technische-betriebsunterbrechung.ts';
import { warentransport } from './transport/warentransport.ts';
import { werkverkehr } from './transport/werkverkehr.ts';
import { ausstellung } from './transport/ausstellung.ts';
import { warenkredit } from './kredit/warenkredit.ts';
import { kaution } from './kredit/kaution.ts';
import { investmentfonds } from './finanz/investmentfonds.ts';
import { sparkonto } from './finanz/sparkonto.ts';
import { darlehen } from './finanz/darlehen.ts';
import { bausparen } from './finanz/bausparen.ts';
import { unbekannt } from './sonstige/unbekannt.ts';
import type { Sparte } from './sparte.ts';

export type { Detailfeld, GdvZuordnung, Sparte, Spartengruppe } from './sparte.ts';

/** Every Sparte, in the order in which lists offer them. */
export const sparten: readonly Sparte[] = [
  risikoleben,
  restschuld,
  risikolebenGewerblich,
  kapitalleben,
  sterbegeld,
  berufsunfaehigkeit,
  dienstunfaehigkeit,
  erwerbsunfaehigkeit,
  grundfaehigkeit,
  schwereKrankheiten,
  privateRente,
  basisrente,
  riesterRente,
  altersvorsorgedepot,
  betrieblicheAltersversorgung,
  krankenvoll,
  beihilfe,
  gesetzlicheKrankenversicherung,
  krankentagegeld,
  krankenhaustagegeld,
  zahnzusatz,
  stationaereZusatz,
  ambulanteZusatz,
  auslandsreiseKranken,
  langzeitAuslandKranken,
  pflegepflicht,
  pflegezusatz,
  betrieblicheKranken,
  unfall,
  kinderunfall,
  gruppenunfall,
  bauhelferunfall,
  privathaftpflicht,
  hundehalterhaftpflicht,
  pferdehalterhaftpflicht,
  hausUndGrundbesitzerhaftpflicht,
  bauherrenhaftpflicht,
  gewaesserschadenhaftpflicht,
  photovoltaikhaftpflicht,
  diensthaftpflicht,
  jagdhaftpflicht,
  drohnenhaftpflicht,
  wassersporthaftpflicht,
  vereinshaftpflicht,
  betriebshaftpflicht,
  berufshaftpflicht,
  produkthaftpflicht,
  umwelthaftpflicht,
  organhaftpflicht,
  aggVersicherung,
  verkehrshaftung,
  kraftfahrt,
  kfzHaftpflicht,
  vollkasko,
  teilkasko,
  kfzUnfall,
  kfzBaustein,
  kfzGepaeck,
  versicherungskennzeichen,
  kfzFlotte,
  schutzbrief,
  privatrechtsschutz,
  verkehrsrechtsschutz,
  wohnungsrechtsschutz,
  vermieterrechtsschutz,
  firmenrechtsschutz,
  strafrechtsschutz,
  managerrechtsschutz,
  hausrat,
  wohngebaeude,
  elementar,
  glas,
  fahrrad,
  photovoltaik,
  feuerrohbau,
  bauleistung,
  geraeteschutz,
  wertsachen,
  mietausfall,
  bootskasko,
  tierkranken,
  tierleben,
  reiseruecktritt,
  cyberPrivat,
  betriebsinhalt,
  gewerbegebaeude,
  betriebsunterbrechung,
  praxisausfall,
  allrisk,
  extendedCoverage,
  vertrauensschaden,
  cyberGewerbe,
  veranstaltungsausfall,
  betriebsschliessung,
  hagel,
  elektronik,
  maschinen,
  baugeraete,
  montage,
  technischeBetriebsunterbrechung,
  warentransport,
  werkverkehr,
  ausstellung,
  warenkredit,
  kaution,
  investmentfonds,
  sparkonto,
  darlehen,
  bausparen,
  unbekannt,
];

export const unbekannteSparte = unbekannt;

const nachSchluessel = new Map(sparten.map((sparte) => [sparte.schluessel, sparte]));

/** The entry of a stored key; "unbekannt" for a key that the gallery no longer has. */
export const findSparte = (schluessel: string): Sparte => nachSchluessel.get(schluessel) ?? unbekannt;
