// Rows of the area as SQL gives them, and the answer of the contract made of them.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Einspielung, Zaehler } from './contract.ts';

export type Status = Einspielung['status'];

export type EinspielungZeile = {
  readonly id: string;
  readonly datei_id: string;
  readonly dateiname: string;
  readonly sha256: string;
  readonly bytes: string;
  readonly status: Status;
  readonly quelle: string | null;
  readonly grund: string | null;
  readonly gleiche_wie: string | null;
  readonly lieferung: Einspielung['lieferung'];
  readonly stand: string | null;
  readonly lauf: number;
  readonly saetze: string;
  readonly fortschritt: number;
  readonly zaehler: Partial<Record<'kunden' | 'vertraege' | 'buchungen' | 'schaeden', Zaehler>>;
  readonly hinweise: Partial<Einspielung['hinweise']>;
  readonly angewandt_bis: number;
  readonly durchgang: number;
  readonly offen: number;
  readonly gruppe_id: string | null;
  readonly beendet: number;
  readonly fehlende: number;
  readonly von: string | null;
  readonly angelegt_am: Date;
  readonly geplant_am: Date | null;
  readonly uebernommen_am: Date | null;
  readonly dauer_ms: number | null;
  readonly wahl: Readonly<Record<string, unknown>>;
  readonly weg: string;
};

/** To be followed by conditions on `e`. */
export const auswahl: RawBuilder<EinspielungZeile> = sql`
  select e.id, e.datei_id, d.name dateiname, d.sha256, d.bytes, e.status, e.quelle, e.grund, e.gleiche_wie, e.lieferung, e.stand,
    e.lauf, e.saetze, e.fortschritt, e.zaehler, e.hinweise, e.angewandt_bis, e.durchgang, e.offen, e.gruppe_id, e.angelegt_am, e.geplant_am, e.uebernommen_am,
    (select count(*)::int from einspielung_plan p
      where p.mandant_id = e.mandant_id and p.einspielung_id = e.id and p.beendet and p.gegenstand = 'vertrag') beendet,
    (select count(*)::int from fehlender_vertrag f
      where f.mandant_id = e.mandant_id and f.einspielung_id = e.id and f.urteil is null) fehlende,
    e.dauer_ms, e.wahl, e.weg, z.name von
  from einspielung e
  join datei d on d.mandant_id = e.mandant_id and d.id = e.datei_id
  left join zugehoerigkeit z on z.mandant_id = e.mandant_id and z.benutzer_id = e.angelegt_von`;

export const keine: Zaehler = { neu: 0, geaendert: 0, unveraendert: 0, unklar: 0, abgewiesen: 0 };

const summe = (zaehler: Zaehler): number => Object.values(zaehler).reduce((s, n) => s + n, 0);

export const toEinspielung = (zeile: EinspielungZeile): Einspielung => {
  const kunden = zeile.zaehler.kunden ?? keine;
  const vertraege = zeile.zaehler.vertraege ?? keine;
  const buchungen = zeile.zaehler.buchungen ?? keine;
  const schaeden = zeile.zaehler.schaeden ?? keine;
  return {
    id: zeile.id,
    dateiname: zeile.dateiname,
    bytes: Number(zeile.bytes),
    sha256: zeile.sha256,
    quelle: zeile.quelle,
    status: zeile.status,
    grund: zeile.grund,
    gleicheWie: zeile.gleiche_wie,
    lieferung: zeile.lieferung,
    gelesen: summe(kunden) + summe(vertraege) + summe(buchungen) + summe(schaeden),
    saetze: Number(zeile.saetze),
    fortschritt: zeile.fortschritt,
    kunden,
    vertraege,
    buchungen,
    schaeden,
    beendet: zeile.beendet,
    fehlende: zeile.fehlende,
    offen: zeile.offen,
    gruppeId: zeile.gruppe_id,
    hinweise: { info: 0, warnung: 0, fehler: 0, ...zeile.hinweise },
    von: zeile.von ?? 'System',
    angelegtAm: zeile.angelegt_am.toISOString(),
    uebernommenAm: zeile.uebernommen_am?.toISOString() ?? null,
    dauerMs: zeile.dauer_ms,
  };
};
