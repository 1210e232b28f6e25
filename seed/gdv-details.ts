// Details of a contract to GDV records: the galleries' tables read backwards.
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { findLayout } from '#formats/gdv/index.ts';
import type { Feld, Layout, NeuerSatz, Wert } from '#formats/gdv/index.ts';
import { sparten } from '#sparten/index.ts';
import type { Detailfeld, GdvZuordnung, Sparte } from '#sparten/index.ts';

type Spalte = {
  readonly zuordnung: GdvZuordnung;
  readonly quelle: Feld;
  readonly art: Detailfeld['art'];
  readonly weg: readonly string[];
};
type Teil = {
  readonly layout: Layout;
  readonly liste: string | undefined;
  readonly spalten: readonly Spalte[];
  readonly zeile: readonly Feld[];
};
type Satzplan = { readonly satz: string; readonly immer: boolean; readonly teile: readonly Teil[] };

/** What the records can say about one contract. */
type Sachverhalt = { readonly kunde: Kunde; readonly vertrag: Vertrag };

/** Layout of the main Wagnis: the first of the Sparte's own, else by group. */
const lebensatz = (sparte: Sparte): string => {
  const art = sparte.wagnisarten?.[0] ?? { einkommen: '4', vorsorge: '2' }[sparte.gruppe as string] ?? '5';
  const gruppe = { '1': '13', '3': '13', '4': '48', '8': '48' }[art] ?? art;
  return `0220.010.${gruppe}`;
};

const erlaubt = (sparte: Sparte, satz: string): boolean =>
  !satz.startsWith('0220.010.') || satz === '0220.010.0' || satz === lebensatz(sparte);

const artVon = (sparte: Sparte, [wort, spalte]: readonly string[]): Detailfeld['art'] => {
  if (wort === 'person') return spalte === 'geburtsdatum' ? 'tag' : 'text';
  const feld = sparte.felder.find(({ name }) => name === wort);
  return (spalte ? feld?.felder?.find(({ name }) => name === spalte) : feld)?.art ?? 'text';
};

const createTeil = (sparte: Sparte, satz: string, td: number): Teil | undefined => {
  const layout = findLayout(satz, td);
  if (!layout) return undefined;
  const spalten = (sparte.zuordnungen ?? [])
    .filter((zuordnung) => zuordnung.satz === satz && zuordnung.td === td)
    .flatMap((zuordnung) => {
      const quelle = layout.feld.get(zuordnung.feld);
      const weg = zuordnung.ziel.split('.');
      return quelle ? [{ zuordnung, quelle, weg, art: artVon(sparte, weg) }] : [];
    });
  const liste = spalten.find(({ weg }) => weg.length === 2 && weg[0] !== 'vertrag' && weg[0] !== 'person')
    ?.weg[0];
  const schluessel = new Set(
    Object.values(sparte.gdvZeilen ?? {}).flatMap((worte) => worte.join('|').split('|')),
  );
  const zeile = layout.felder.filter(({ name, preset }) => schluessel.has(name) && preset === '');
  return { layout, liste, spalten, zeile };
};

/** Saetze of one Sparte in order of their names; the first one of each Satzart is always written. */
const createPlan = (sparte: Sparte): readonly Satzplan[] => {
  const saetze = [...new Set((sparte.zuordnungen ?? []).map(({ satz }) => satz))]
    .filter((satz) => erlaubt(sparte, satz))
    .sort();
  const hauptsatz = saetze.find((satz) => satz.startsWith('0220.') && satz !== '0220.010.0');
  return saetze.map((satz) => {
    const tds = [
      ...new Set([1, ...(sparte.zuordnungen ?? []).filter((z) => z.satz === satz).map(({ td }) => td)]),
    ].sort();
    const teile = tds.flatMap((td) => createTeil(sparte, satz, td) ?? []);
    return { satz, teile, immer: satz.startsWith('0210.') || satz === hauptsatz || satz === '0220.010.0' };
  });
};
const plaene = new Map(sparten.map((sparte) => [sparte.schluessel, createPlan(sparte)]));

const vomKunden = ({ kunde, vertrag }: Sachverhalt, feld: string): unknown => {
  if (kunde.art === 'firma' || vertrag.personen.length === 0) return undefined;
  return {
    name: kunde.nachname,
    vorname: kunde.vorname,
    geburtsdatum: kunde.geburtsdatum,
    bemerkung: kunde.fakten.beruf,
  }[feld];
};

const zeilenVon = (vertrag: Vertrag, liste: string | undefined): readonly unknown[] => {
  const wert = liste === undefined ? undefined : vertrag.details[liste];
  return Array.isArray(wert) ? wert : [];
};

const zelle = (zeile: unknown, spalte: string): unknown =>
  typeof zeile === 'object' && zeile !== null
    ? Object.entries(zeile).find(([name]) => name === spalte)?.[1]
    : undefined;

/** The value that a target names, for one row of the list. */
const lies = (sache: Sachverhalt, { weg }: Spalte, zeile: unknown, erste: boolean): unknown => {
  const [wort = '', spalte] = weg;
  if (wort === 'vertrag') return erste && spalte === 'produkt' ? sache.vertrag.produkt : undefined;
  if (wort === 'person') return erste ? vomKunden(sache, spalte ?? '') : undefined;
  if (spalte !== undefined) return zelle(zeile, spalte);
  return erste ? sache.vertrag.details[wort] : undefined;
};

const zahl = (feld: Feld, wert: number): Wert => {
  if (feld.typ === 'A') return String(wert);
  return feld.typ === 'F'
    ? { wert: Math.round(wert * 10 ** feld.stellen), stellen: feld.stellen }
    : Math.round(wert);
};

const betrag = ({ zuordnung, quelle }: Spalte, cents: number): Wert => {
  const einheiten = (cents / 100 / (zuordnung.mal ?? 1)) * (zuordnung.durch ?? 1);
  const { teil } = zuordnung;
  if (!teil) return zahl(quelle, einheiten);
  return String(Math.round(einheiten)).padStart(teil[1], '0').padEnd(quelle.laenge, '0');
};

const code = ({ zuordnung }: Spalte, wert: unknown): Wert | undefined =>
  Object.entries(zuordnung.werte ?? {}).find(([, unser]) => unser === wert)?.[0];

/** As the writer takes it; undefined where the field has no form for it. */
const wandle = (spalte: Spalte, wert: unknown, vertrag: Vertrag): Wert | undefined => {
  const { zuordnung, quelle, art } = spalte;
  if (wert === undefined || wert === '') return undefined;
  if (zuordnung.wert !== undefined) return wert === zuordnung.wert ? vertrag.beginn : undefined;
  if (zuordnung.werte) return code(spalte, wert);
  if (typeof wert === 'number') return art === 'geld' ? betrag(spalte, wert) : zahl(quelle, wert);
  return typeof wert === 'string' ? wert.slice(0, art === 'tag' ? undefined : quelle.laenge) : undefined;
};

/** Begin of the record's own cover: `Beginn`, `KhBeginn`, `Einschluss` and the like. */
const beginnfeld = (layout: Layout): string | undefined =>
  layout.felder.find(({ name, typ }) => typ === 'D' && /Beginn$|^Einschluss/.test(name))?.name;

/** One number for every row key: the list's row, 1 where there is no list. */
const zeilenwert = (feld: Feld, nummer: number): Wert => (feld.typ === 'A' ? String(nummer) : nummer);

type Werte = Record<string, Wert>;

const felderEinerZeile = (
  sache: Sachverhalt,
  teil: Teil,
  nummer: number,
): { felder: Werte; gefuellt: boolean } => {
  const zeile = zeilenVon(sache.vertrag, teil.liste)[nummer - 1];
  const felder: Werte = {};
  for (const feld of teil.zeile) felder[feld.name] = zeilenwert(feld, nummer);
  let gefuellt = false;
  for (const spalte of teil.spalten) {
    const wert = wandle(spalte, lies(sache, spalte, zeile, nummer === 1), sache.vertrag);
    if (wert === undefined) continue;
    felder[spalte.quelle.name] = wert;
    gefuellt = true;
  }
  return { felder, gefuellt };
};

/** Layouts shared by many Sparten: the record bears the contract's own code. */
const geteilt = new Set(['000', '080', '170', '190']);

const kopf = (teil: Teil, sparte: Sparte, vertrag: Vertrag): Werte => {
  const { layout } = teil;
  const anByte = (byte: number) => layout.felder.find((feld) => feld.byte === byte)?.name ?? '';
  const beginn = layout.td === 1 ? beginnfeld(layout) : undefined;
  return {
    [anByte(14)]: vertrag.versicherungsscheinnummer ?? null,
    ...(geteilt.has(layout.satz.slice(5, 8)) ? { [anByte(11)]: sparte.gdv ?? null } : {}),
    ...(beginn && vertrag.beginn ? { [beginn]: vertrag.beginn } : {}),
  };
};

/** A part with a constant (`vollkasko: true`) exists only where the contract says so. */
const trifftZu = ({ teile }: Satzplan, vertrag: Vertrag): boolean =>
  teile.every(({ spalten }) =>
    spalten.every(
      ({ zuordnung: { wert }, weg }) => wert === undefined || vertrag.details[weg[0] ?? ''] === wert,
    ),
  );

/** 0210, 0220 and 0230 of one contract. */
export const detailsaetze = (sparte: Sparte, sache: Sachverhalt): NeuerSatz[] =>
  (plaene.get(sparte.schluessel) ?? []).flatMap((plan) => {
    if (!trifftZu(plan, sache.vertrag)) return [];
    const zeilen = plan.teile.flatMap((teil) =>
      Array.from({ length: Math.max(1, zeilenVon(sache.vertrag, teil.liste).length) }, (_, i) => {
        const { felder, gefuellt } = felderEinerZeile(sache, teil, i + 1);
        return { teil, gefuellt, nummer: i + 1, felder: { ...kopf(teil, sparte, sache.vertrag), ...felder } };
      }),
    );
    if (!plan.immer && !zeilen.some(({ gefuellt }) => gefuellt)) return [];
    return zeilen
      .filter(({ teil, gefuellt, nummer }) => gefuellt || (teil.layout.td === 1 && nummer === 1))
      .sort((a, b) => a.nummer - b.nummer)
      .map(({ teil, felder }) => ({ satz: plan.satz, td: teil.layout.td, felder }));
  });
