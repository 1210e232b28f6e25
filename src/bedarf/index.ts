// The gallery of need rules, written out: one small family per file, named by its finding.
import { krankenversicherungFehltRegeln } from './regeln/krankenversicherung-fehlt.ts';
import { krankenversicherungWahlrechtRegeln } from './regeln/krankenversicherung-wahlrecht.ts';
import { krankenversicherungWechseltRegeln } from './regeln/krankenversicherung-wechselt.ts';
import { beihilfeLueckeRegeln } from './regeln/beihilfe-luecke.ts';
import { pkvBeitragImAlterRegeln } from './regeln/pkv-beitrag-im-alter.ts';
import { krankengeldLueckeRegeln } from './regeln/krankengeld-luecke.ts';
import { haftungPrivatRegeln } from './regeln/haftung-privat.ts';
import { haftungImDienstRegeln } from './regeln/haftung-im-dienst.ts';
import { berufsunfaehigkeitUnversichertRegeln } from './regeln/berufsunfaehigkeit-unversichert.ts';
import { pflegeLueckeRegeln } from './regeln/pflege-luecke.ts';
import { hinterbliebeneUnversorgtRegeln } from './regeln/hinterbliebene-unversorgt.ts';
import { fahrzeugUnversichertRegeln } from './regeln/fahrzeug-unversichert.ts';
import { tierUnversichertRegeln } from './regeln/tier-unversichert.ts';
import { hausUndGrundHaftungRegeln } from './regeln/haus-und-grund-haftung.ts';
import { baustelleUnversichertRegeln } from './regeln/baustelle-unversichert.ts';
import { gebaeudeUnversichertRegeln } from './regeln/gebaeude-unversichert.ts';
import { hausratUnterversichertRegeln } from './regeln/hausrat-unterversichert.ts';
import { vermietungUnversichertRegeln } from './regeln/vermietung-unversichert.ts';
import { rechtsstreitUnversichertRegeln } from './regeln/rechtsstreit-unversichert.ts';
import { unfallUnversichertRegeln } from './regeln/unfall-unversichert.ts';
import { renteLueckeRegeln } from './regeln/rente-luecke.ts';
import { foerderungUngenutztRegeln } from './regeln/foerderung-ungenutzt.ts';
import { ruecklageFehltRegeln } from './regeln/ruecklage-fehlt.ts';
import { kassenleistungBegrenztRegeln } from './regeln/kassenleistung-begrenzt.ts';
import { reiseUnversichertRegeln } from './regeln/reise-unversichert.ts';
import { hobbyHaftungRegeln } from './regeln/hobby-haftung.ts';
import { cyberPrivatRegeln } from './regeln/cyber-privat.ts';
import { kindAbsichernRegeln } from './regeln/kind-absichern.ts';
import { anlassNutzenRegeln } from './regeln/anlass-nutzen.ts';
import { betriebUnversichertRegeln } from './regeln/betrieb-unversichert.ts';
import { vertragVeraltetRegeln } from './regeln/vertrag-veraltet.ts';
import type { Regel } from './regel.ts';

/** All rules of the facts file, each once. */
export const regeln: readonly Regel[] = [
  ...krankenversicherungFehltRegeln,
  ...krankenversicherungWahlrechtRegeln,
  ...krankenversicherungWechseltRegeln,
  ...beihilfeLueckeRegeln,
  ...pkvBeitragImAlterRegeln,
  ...krankengeldLueckeRegeln,
  ...haftungPrivatRegeln,
  ...haftungImDienstRegeln,
  ...berufsunfaehigkeitUnversichertRegeln,
  ...pflegeLueckeRegeln,
  ...hinterbliebeneUnversorgtRegeln,
  ...fahrzeugUnversichertRegeln,
  ...tierUnversichertRegeln,
  ...hausUndGrundHaftungRegeln,
  ...baustelleUnversichertRegeln,
  ...gebaeudeUnversichertRegeln,
  ...hausratUnterversichertRegeln,
  ...vermietungUnversichertRegeln,
  ...rechtsstreitUnversichertRegeln,
  ...unfallUnversichertRegeln,
  ...renteLueckeRegeln,
  ...foerderungUngenutztRegeln,
  ...ruecklageFehltRegeln,
  ...kassenleistungBegrenztRegeln,
  ...reiseUnversichertRegeln,
  ...hobbyHaftungRegeln,
  ...cyberPrivatRegeln,
  ...kindAbsichernRegeln,
  ...anlassNutzenRegeln,
  ...betriebUnversichertRegeln,
  ...vertragVeraltetRegeln,
];

const nachId = new Map(regeln.map((regel) => [regel.id, regel]));

export const findRegel = (id: string): Regel | undefined => nachId.get(id);
