// What the book knows is passed over while reading: after every step of a life of deliveries, edits, undo and merges the book and the plans
// are the same as without that, and as without any fingerprint.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKundenakte, updateKunde } from '#areas/kunden/store.ts';
import { readVertragsakte, updateVertrag } from '#areas/vertraege/store.ts';
import { createGdvDatei } from '#formats/gdv/index.ts';
import type { GdvKopf } from '#formats/gdv/index.ts';
import { createMusterBestand } from '#formats/gdv/muster-bestand.ts';
import { hausrat, kopf, partner } from '#importers/gdv/beispiel.ts';
import type { Zeile } from '#importers/gdv/beispiel.ts';
import { gdv } from '#importers/gdv/gdv.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { auszug } from '#test/testkit/absturz.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createDublettenwerk } from '#test/testkit/dubletten.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { heute } from '#test/testkit/mandanten.ts';
import type { Arbeit } from '../jobs.ts';
import { fuehreLesenAus } from '../jobs.ts';
import { readBekannte } from '../lesen/bekannte.ts';
import { isVorschlag } from '../lesen/bereitstellen.ts';
import { createZeilenbau } from '../lesen/stellzeile.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'abkuerzung-')));

type Satz = Parameters<typeof createGdvDatei>[1] extends Iterable<infer S> ? S : never;
const schreibe = (saetze: readonly Satz[], kopfzeilen: Partial<GdvKopf> = {}): Buffer =>
  Buffer.concat([...createGdvDatei({ ...kopf, ...kopfzeilen }, saetze)]);

/** Contracts of many Sparten with postings and claims; customers have one to four of them. */
const muster = [...createMusterBestand(1).take(140)];
const euro = (cents: number) => ({ wert: cents, stellen: 2 });
const buchung = (vsNr: string, cents: number, tag = '2026-09-01'): Zeile => ({
  satz: '0400',
  td: 1,
  felder: {
    VsNr: vsNr,
    Sparte: '130',
    Sollstellungsart: '10',
    Buchungsdatum: tag,
    AbrechnungszeitraumVon: tag,
    GesbeitragBruttoInWE: euro(cents),
  },
});
const schaden = (vsNr: string, nummer: number, cents: number): Zeile => ({
  satz: '0500',
  td: 1,
  felder: {
    VsNr: vsNr,
    Sparte: '130',
    SchadenNrVu: 'S-1',
    LfdNrBearbeitungsvorganges: nummer,
    Bearbeitungsdatum: `2026-0${nummer}-10`,
    Schadendatum: '2026-01-02',
    BetragInWEGemaessZahlungsart: euro(cents),
  },
});
const udo = { Name3: 'Udo', Geburtsdatum: '1969-01-02' };
const udos = { PersonenKundenNrVersicherers: 'K78' };
const anna = { Name3: 'Anna', Geburtsdatum: '1980-11-12', Str: 'Hafenweg 2' };
const annas = { PersonenKundenNrVersicherers: 'K79' };

/** Änne with two contracts, of whom the second says more about her; Udo; Anna. `zweite`: more about Udo's contract, Anna's word for word again. */
const fest = (
  praemie = 12_345,
  mehr: { readonly ort?: string; readonly zweite?: boolean } = {},
): readonly Zeile[] => [
  ...partner('A1', mehr.ort === undefined ? {} : { Ort: mehr.ort }),
  ...hausrat('A1'),
  buchung('A1', 5000),
  buchung('A1', 5000),
  schaden('A1', 1, 7000),
  ...partner('A2', { Titel: 'Dr.' }),
  ...hausrat('A2', { GesbeitragNettoInWE: euro(praemie) }),
  ...partner('A3', udo, udos),
  ...hausrat('A3'),
  buchung('A3', praemie),
  schaden('A3', 1, 900),
  schaden('A3', 2, 800),
  ...partner('A4', anna, annas),
  ...hausrat('A4'),
  ...(mehr.zweite
    ? [
        ...hausrat('A3', { Zahlungsweise: '2' }),
        schaden('A3', 3, 100),
        ...partner('A4', anna, annas),
        ...hausrat('A4'),
      ]
    : []),
];
const basis = [...muster, ...fest()];
const veraendert = [
  ...partner('A0', { Name3: 'Neue', Geburtsdatum: '1999-09-09' }, { PersonenKundenNrVersicherers: 'K01' }),
  ...hausrat('A0'),
  ...muster.slice(0, -30),
  ...fest(23_456, { ort: 'Bonn' }),
  schaden('A4', 1, 300),
];

type Wahl = { readonly abkuerzungAb: number; readonly ohneAbdruecke?: true };

const createLeben = async (schluessel: string, { abkuerzungAb, ohneAbdruecke }: Wahl) => {
  const dubletten = await createDublettenwerk(db, schluessel);
  const { mandant } = dubletten;
  const geoeffnet: string[] = [];
  const gezaehlt: FileStore = {
    ...files,
    open: (...frage) => {
      geoeffnet.push(frage[0]);
      return files.open(...frage);
    },
  };
  const werk = createEinspielwerk(db, gezaehlt, mandant, { abkuerzungAb });
  const spieleEin = async (bytes: Uint8Array) => {
    if (ohneAbdruecke) await db.sql('delete from lieferabdruck where mandant_id = $1', [mandant.id]);
    return werk.spieleEin(bytes);
  };
  const idVon = async (tabelle: 'kunde' | 'vertrag', bedingung: string): Promise<string> => {
    const [zeile] = await db.sql<{ id: string }>(
      `select id from ${tabelle} where mandant_id = $1 and ${bedingung} order by id limit 1`,
      [mandant.id],
    );
    return zeile?.id ?? '';
  };
  const bearbeite = async () => {
    const kundeId = await idVon('kunde', `name like 'Müller, Udo%'`);
    const vertragId = await idVon('vertrag', `nummer = 'A1'`);
    await mandant.als(async (kontext) => {
      const { version, kunde } = await readKundenakte(kontext.handle, kundeId);
      await updateKunde(kontext, kundeId, { version, kunde: { ...kunde, geburtsdatum: '1970-01-02' } });
      const akte = await readVertragsakte(kontext.handle, vertragId, heute);
      await updateVertrag(kontext, vertragId, {
        version: akte.version,
        vertrag: { ...akte.vertrag, beginn: '2019-01-01' },
      });
    });
  };
  const fuehreZusammen = async () =>
    dubletten.fuehreZusammen([
      await idVon('kunde', `name like 'Müller, Anna%'`),
      await idVon('kunde', `name like 'Müller, Udo%'`),
    ]);
  const fremde = () =>
    db.sql(
      `update buchung set daten = daten || '{"code": "99"}' where mandant_id = $1 and schluessel like '%A3%'`,
      [mandant.id],
    );
  /** How often the file was opened to be read, beside the one time for its beginning. */
  const gelesen = async (arbeit: () => Promise<unknown>): Promise<number> => {
    geoeffnet.length = 0;
    await arbeit();
    return geoeffnet.length;
  };
  return { mandant, werk, spieleEin, bearbeite, fuehreZusammen, fremde, gelesen };
};
type Leben = Awaited<ReturnType<typeof createLeben>>;

/** Postings, claims, missing contracts, and the plans in their order, without ids and times. */
const bewegungen = (mandantId: number) =>
  db.sql(
    `select 'buchung' art, v.nummer a, b.schluessel b, b.daten::text c, b.stand d from buchung b
       join vertrag v on v.id = b.vertrag_id where b.mandant_id = $1
     union all select 'schaden', v.nummer, s.schluessel, s.daten::text, s.stand from schaden s
       join vertrag v on v.id = s.vertrag_id where s.mandant_id = $1
     union all select 'bewegung', '', schluessel, daten::text, stand from schadenbewegung where mandant_id = $1
     union all select 'fehlt', v.nummer, f.urteil, '', '' from fehlender_vertrag f
       join vertrag v on v.id = f.vertrag_id where f.mandant_id = $1
     order by 1, 2, 3, 4, 5`,
    [mandantId],
  );
const plaene = (mandantId: number) =>
  db.sql(
    `select e.datei_id is not null da, row_number() over (partition by e.id order by p.nr) nr, p.nr echt, p.gegenstand, p.entscheidung,
       p.bezeichnung, p.schluessel, p.bezug_schluessel, p.zeile, p.konflikte::text, p.ziel_version, p.suche,
       case p.gegenstand when 'kunde' then k.name when 'satz' then '' else v.nummer end ziel
     from einspielung_plan p join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id
     left join kunde k on p.gegenstand = 'kunde' and k.id = p.ziel_id left join vertrag v on v.id = p.ziel_id
     where p.mandant_id = $1 order by e.id, p.nr`,
    [mandantId],
  );
const alles = async ({ mandant }: Leben) => ({
  auszug: await auszug(db as Parameters<typeof auszug>[0], mandant.id),
  bewegungen: await bewegungen(mandant.id),
  plaene: await plaene(mandant.id),
});
/** What does not tell how it was decided: not the reasons, not the order of the plan. */
const kern = async ({ mandant }: Leben) => ({
  auszug: (await auszug(db as Parameters<typeof auszug>[0], mandant.id)).filter(
    ({ art }) => !String(art).startsWith('plan '),
  ),
  bewegungen: await bewegungen(mandant.id),
});

const schritte: readonly (readonly [string, (leben: Leben, davor: { id: string }) => Promise<unknown>])[] = [
  ['first delivery', ({ spieleEin }) => spieleEin(schreibe(basis))],
  ['the same in other bytes', ({ spieleEin }) => spieleEin(schreibe(basis, { zeilenende: '\n' }))],
  ['a person edits', ({ bearbeite }) => bearbeite()],
  ['the same after the edit', ({ spieleEin }) => spieleEin(schreibe(basis, { zeilenende: '\r' }))],
  ['some changed', ({ spieleEin }) => spieleEin(schreibe(veraendert, { bis: '2026-11-15' }))],
  ['taken back', ({ werk }, { id }) => werk.nimmZurueck(id)],
  ['as before the change', ({ spieleEin }) => spieleEin(schreibe(basis, { adressat: 'Makler Zwei' }))],
  ['changed again', ({ spieleEin }) => spieleEin(schreibe(veraendert, { bis: '2026-11-16' }))],
  ['an older delivery', ({ spieleEin }) => spieleEin(schreibe(basis, { bis: '2026-09-30' }))],
  ['two are merged', ({ fuehreZusammen }) => fuehreZusammen()],
  [
    'a known delivery after the merge',
    ({ spieleEin }) => spieleEin(schreibe(veraendert, { bis: '2026-11-17' })),
  ],
  ['postings changed elsewhere', ({ fremde }) => fremde()],
  [
    'a second word about a known contract',
    ({ spieleEin }) =>
      spieleEin(schreibe([...muster, ...fest(23_456, { ort: 'Bonn', zweite: true })], { bis: '2026-11-18' })),
  ],
];

test('the same book and the same plans, step by step', { timeout: 120_000 }, async () => {
  const [mit, ohne, nackt] = [
    await createLeben('mit', { abkuerzungAb: 0 }),
    await createLeben('ohne', { abkuerzungAb: Number.POSITIVE_INFINITY }),
    await createLeben('nackt', { abkuerzungAb: Number.POSITIVE_INFINITY, ohneAbdruecke: true }),
  ];
  const zuletzt = new Map<Leben, { id: string }>();
  for (const [name, schritt] of schritte) {
    for (const leben of [mit, ohne, nackt]) {
      const ergebnis = await schritt(leben, zuletzt.get(leben) ?? { id: '' });
      zuletzt.set(leben, ergebnis as { id: string });
    }
    expect(await alles(mit), name).toEqual(await alles(ohne));
    expect(await kern(mit), name).toEqual(await kern(nackt));
  }
});

/** Contracts, postings and claims of a file that would be staged with their data. */
const volleVon = async ({ mandant }: Leben, bytes: Uint8Array) => {
  const zeileVon = createZeilenbau(await mandant.als(({ handle }) => readBekannte(handle, bytes.length)));
  const volle: string[] = [];
  let nr = 0;
  for await (const schritt of gdv.read({ dateiname: 'a.gdv', bytes: einzeln(bytes), heute })) {
    if (!isVorschlag(schritt)) continue;
    const [, art, schluessel, , , , , daten] = zeileVon(schritt, (nr += 1));
    if (daten !== null && art !== 'kunde') volle.push(`${art} ${schluessel}`);
  }
  return { anzahl: nr, volle };
};

test('everything known is staged by its key alone; a second reading only where it has to be', async () => {
  const leben = await createLeben('zeilen', { abkuerzungAb: 0 });
  const bytes = schreibe(basis);
  expect((await volleVon(leben, bytes)).volle.length).toBeGreaterThan(20);
  const einmal = await leben.gelesen(() => leben.spieleEin(bytes));
  expect(await volleVon(leben, bytes)).toEqual({ anzahl: expect.any(Number), volle: [] });
  const mitNeuer = schreibe([...veraendert.slice(0, 4), ...basis]);
  expect((await volleVon(leben, mitNeuer)).volle).toEqual(['vertrag 9901|130|A0|01']);
  const nochmal = schreibe(basis, { zeilenende: '\n' });
  expect(await leben.gelesen(() => leben.spieleEin(nochmal))).toBe(einmal);
  const zweiWorte = schreibe([...muster, ...fest(12_345, { zweite: true })]);
  expect(await leben.gelesen(() => leben.spieleEin(zweiWorte))).toBe(einmal + 1);
  const { bearbeite, mandant } = leben;
  await bearbeite();
  expect((await volleVon(leben, bytes)).volle[0]).toMatch(/^vertrag .*A1/);
  const fremd = await createLeben('zeilen-fremd', { abkuerzungAb: 0 });
  expect(fremd.mandant.id).not.toBe(mandant.id);
  expect((await fremd.mandant.als(({ handle }) => readBekannte(handle, bytes.length))).size()).toBe(0);
  expect((await mandant.als(({ handle }) => readBekannte(handle, 100))).size()).toBe(4);
});

test.each([
  ['posting', `update buchung set daten = daten || '{"code": "99"}' where mandant_id = $1`],
  ['posting that is gone', 'delete from buchung where mandant_id = $1'],
  ['claim', `update schaden set daten = daten || '{"schadentag": "2026-01-03"}' where mandant_id = $1`],
  ['movement', `update schadenbewegung set daten = daten || '{"code": "9"}' where mandant_id = $1`],
])('a %s changed while it was compared: the attempt fails, the next one sees it', async (name, befehl) => {
  const leben = await createLeben(`rennen-${name.replaceAll(' ', '-')}`, { abkuerzungAb: 0 });
  const { mandant, werk } = leben;
  await leben.spieleEin(schreibe(fest()));
  const scope = { mandantId: mandant.id, benutzerId: null, rolle: 'system' } as const;
  const lies = async (id: string, wann: number): Promise<number> => {
    let zaehler = 0;
    const mitMandant: Arbeit['mitMandant'] = async (work) => {
      zaehler += 1;
      if (zaehler === wann) await db.sql(befehl, [mandant.id]);
      return db.database.mitMandant(scope, work);
    };
    const arbeit = { signal: new AbortController().signal, mitMandant };
    await fuehreLesenAus(arbeit, { files, heute: () => heute, abkuerzungAb: 0 }, id);
    return zaehler;
  };
  const nie = 0;
  const transaktionen = await lies(await werk.bringe(schreibe(fest(), { zeilenende: '\n' })), nie);
  const id = await werk.bringe(schreibe(fest(), { zeilenende: '\r' }));
  // The last three: postings and claims, the check of what was staged, the end.
  await expect(lies(id, transaktionen - 2)).rejects.toThrow('the book has changed');
  const { buchungen, schaeden } = await werk.lies(id);
  const anders = [buchungen, schaeden].map(({ unveraendert }) => unveraendert);
  expect(anders).toEqual(name.startsWith('posting') ? [expect.any(Number), 2] : [3, 0]);
  expect(buchungen.neu + buchungen.geaendert + schaeden.geaendert).toBeGreaterThan(0);
});

async function* einzeln(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
