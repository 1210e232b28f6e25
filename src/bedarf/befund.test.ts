import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fakten } from '#domain/fakten.ts';
import { entdopple, findBefunde } from './befund.ts';
import type { Befund, Befundwunsch } from './befund.ts';
import { naechsteFragen } from './fragen.ts';
import { findRegel } from './index.ts';
import type { Haushalt, Mitglied } from './haushalt.ts';
import { faelle } from './pruefstand/faelle.daten.ts';
import { createMitglied, createVertrag } from './pruefstand/haushalt.ts';
import { wasWaereWenn } from './was-waere-wenn.ts';

const heute = '2026-11-23';

const find = (haushalt: Haushalt, regel: string, wunsch: Befundwunsch = {}, tag = heute): Befund[] =>
  findBefunde(haushalt, tag, { alle: true, ...wunsch }).filter((befund) => befund.regel === regel);
const ergebnis = (haushalt: Haushalt, regel: string, wunsch: Befundwunsch = {}, tag = heute): string[] =>
  find(haushalt, regel, wunsch, tag).map((befund) => befund.ergebnis);

describe('income above the Jahresarbeitsentgeltgrenze: the private system may be chosen', () => {
  const mit = (cents: number, kv: Fakten['krankenversicherung'] = 'gkv-freiwillig') => [
    createMitglied({ berufsstatus: 'angestellt', bruttoeinkommenJahrCents: cents, krankenversicherung: kv }),
  ];
  test.each([
    ['2026-11-23', 7_740_000, 'nicht relevant'],
    ['2026-11-23', 7_740_100, 'luecke'],
    ['2024-06-01', 7_000_000, 'luecke'],
    ['2025-06-01', 7_000_000, 'nicht relevant'],
    ['2022-06-01', 6_500_000, 'luecke'],
  ])('on %s with %i cents: %s', (tag, cents, erwartet) => {
    expect(ergebnis(mit(cents), 'KV-02', {}, tag)).toEqual([erwartet]);
    expect(find(mit(cents), 'KV-02', {}, tag)[0]?.parameterjahr).toBe(Number(tag.slice(0, 4)));
  });

  test('names income, limit and law; the limit is no gap', () => {
    const [befund] = find(mit(8_000_000), 'KV-02');
    expect(befund).toMatchObject({
      sparte: 'krankenvoll',
      ziel: 7_740_000,
      luecke: null,
      einheit: 'Cent/Jahr',
      art: 'option',
    });
    expect(befund?.grund).toContain('80.000,00');
    expect(befund?.grund).toContain('77.400,00');
    expect(befund?.rechtsgrundlage).toContain('§ 6');
  });

  test('the draft for 2027 is a preview and decides nothing', () => {
    const [befund] = find(mit(8_000_000, 'pkv'), 'KV-03');
    expect(befund?.ergebnis).toBe('nicht relevant');
    expect(befund?.vorschau).toMatchObject({ jahr: 2027, ergebnis: 'luecke' });
    expect(findBefunde(mit(8_000_000, 'pkv'), heute).map(({ regel }) => regel)).toContain('KV-03');
    expect(find(mit(8_000_000), 'KV-02', {}, '2027-02-01')[0]).toMatchObject({
      ergebnis: 'luecke',
      parameterjahr: 2026,
    });
  });
});

describe('what is half known is asked, what a number decides is not', () => {
  const kind = (zahl: number, kinder?: Fakten['kinder']): Fakten => ({
    kinderzahl: zahl,
    ...(kinder ? { kinder } : {}),
  });
  const max = [{ vorname: 'Max', geburtsdatum: '2020-01-01' }];
  const familienversichert: Fakten = { krankenversicherung: 'gkv-familie', nurMinijob: false };
  test.each<[regel: string, fakten: Fakten, erwartet: string[], geburtsdatum?: string]>([
    ['PF-01', {}, ['unbekannt'], '1996-00-00'],
    ['PF-01', {}, ['luecke'], '1995-00-00'],
    ['PF-01', {}, ['luecke'], '1996-10-00'],
    ['PF-01', {}, ['unbekannt'], '1996-11-00'],
    ['PF-01', {}, ['nicht relevant'], '1996-12-00'],
    ['KFZ-02', { fahrzeuge: [{ fahrzeugart: 'pkw', erstzulassung: '2020-00-00' }] }, ['unbekannt']],
    ['KFZ-02', { fahrzeuge: [{ fahrzeugart: 'pkw', erstzulassung: '2021-00-00' }] }, ['luecke']],
    ['PHV-02', { kinder: [{ geburtsdatum: '2016-00-00' }] }, ['unbekannt']],
    ['HO-03', { boote: [{}] }, ['unbekannt']],
    ['HO-03', { boote: [{ motorisiert: false }] }, ['nicht relevant']],
    ['LQ-02', { darlehen: [] }, ['nicht relevant']],
    ['KV-07', { ...familienversichert, bruttoeinkommenJahrCents: 678_000 }, ['nicht relevant']],
    ['KV-07', { ...familienversichert, bruttoeinkommenJahrCents: 678_001 }, ['luecke']],
    ['KV-07', { ...familienversichert, nettoeinkommenMonatCents: 50_000 }, ['unbekannt']],
    ['KV-07', { ...familienversichert, nettoeinkommenMonatCents: 70_000 }, ['luecke']],
    ['KFZ-05', { fahrzeuge: [{ fahrzeugart: 's-pedelec' }] }, ['luecke']],
    ['KFZ-01', { fahrzeuge: [{ fahrzeugart: 's-pedelec' }] }, ['nicht relevant']],
    ['UN-02', kind(2), ['unbekannt']],
    ['UN-02', kind(0), []],
    ['UN-02', kind(1, max), ['luecke']],
    ['UN-02', kind(3, max), ['unbekannt', 'luecke']],
  ])('%s with %j: %j', (regel, fakten, erwartet, geburtsdatum = '1980-01-01') => {
    const befunde = find([createMitglied(fakten, { geburtsdatum })], regel);
    expect(befunde.map((befund) => befund.ergebnis)).toEqual(erwartet);
    for (const { ergebnis: eines, frage } of befunde) if (eines === 'unbekannt') expect(frage).toMatch(/\?$/);
  });
});

test('who owns a firm among the customers is not asked whether there is a business', () => {
  const inhaber = createMitglied({}, { beziehungen: [{ art: 'inhaber', kundeId: '7' }] });
  const firma = createMitglied({}, { id: '7', art: 'firma', firma: 'Nord GmbH' });
  expect(ergebnis([createMitglied()], 'GE-01')).toEqual(['unbekannt']);
  expect(ergebnis([inhaber], 'GE-01')).toEqual([]);
  expect(ergebnis([firma], 'GE-01')).toEqual(['luecke']);
  expect(ergebnis([inhaber, firma], 'GE-01')).toEqual(['luecke']);
});

test('nobody is asked what a child does for a living, hunts or owes', () => {
  const max = createMitglied({}, { geburtsdatum: '2018-05-05' });
  const befunde = findBefunde([max], heute, { alle: true });
  const wie = new Map(befunde.map(({ regel, ergebnis: eines }) => [regel, eines]));
  for (const regel of [
    'RL-01',
    'RL-02',
    'PHV-03',
    'HO-01',
    'HO-02',
    'HO-03',
    'HO-04',
    'AV-05',
    'AV-09',
    'KI-03',
  ])
    expect([regel, wie.get(regel)]).toEqual([regel, 'nicht relevant']);
  expect(wie.get('UN-03')).toBe('unbekannt');
});

describe('the value of a house', () => {
  const haus = (gebaeude: object): Fakten => ({
    wohnstatus: 'eigentuemer-haus',
    gebaeude: [{ gebaeudeart: 'einfamilienhaus', ...gebaeude }],
  });
  const vertrag = (details: object) => [createVertrag('wohngebaeude', { ...details })];
  test.each([
    [{ wert1914: 20_000 }, { wert1914: 20_000, neuwertfaktor: 22.5 }, ['gedeckt', 45_000_000, 0]],
    [{ wert1914: 20_000 }, { wert1914: 15_000, neuwertfaktor: 22.5 }, ['teilweise', 45_000_000, 11_250_000]],
    [{}, { wert1914: 20_000, neuwertfaktor: 22.5 }, ['gedeckt', 45_000_000, 0]],
    [
      { baukostenCents: 40_000_000 },
      { versicherungssummeCents: 30_000_000 },
      ['teilweise', 40_000_000, 10_000_000],
    ],
    [{ baukostenCents: 40_000_000 }, { unterversicherungsverzicht: true }, ['gedeckt', 40_000_000, 0]],
    [{ wert1914: 20_000 }, { neuwertfaktor: 2250 }, ['gedeckt', null, null]],
  ])('%j insured with %j', (gebaeude, details, erwartet) => {
    const [befund] = find([createMitglied(haus(gebaeude), { vertraege: vertrag(details) })], 'WG-01');
    expect([befund?.ergebnis, befund?.ziel, befund?.luecke]).toEqual(erwartet);
  });

  test('what is missing for it is asked, the factor of the contract', () => {
    const frage = (gebaeude: object, vertraege: Mitglied['vertraege'] = []) =>
      find([createMitglied(haus(gebaeude), { vertraege })], 'WG-01')[0]?.frage;
    expect(frage({})).toMatch(/Wert 1914/);
    expect(frage({ wert1914: 20_000 }, vertrag({}))).toMatch(/Neuwertfaktor/);
    expect(frage({ wert1914: 20_000 })).toBeNull();
  });
});

describe('a dog needs its own liability insurance', () => {
  const hund: Fakten = { tiere: [{ tierart: 'hund', name: 'Bello' }] };
  test('typed in, the need appears; with a contract it is gone', () => {
    const anna = createMitglied({ tiere: [] });
    const { neu } = wasWaereWenn([anna], [{ kundeId: '1', fakten: hund }], heute);
    expect(
      neu.filter(({ sparte }) => sparte === 'hundehalterhaftpflicht').map((befund) => befund.ergebnis),
    ).toContain('luecke');
    const vertrag = createVertrag('hundehalterhaftpflicht');
    expect(ergebnis([{ ...anna, fakten: hund, vertraege: [vertrag] }], 'TIER-02')).toEqual(['gedeckt']);
  });
  test.each([
    ['Berlin', {}, 'luecke'],
    ['Bayern', { listenhund: false }, 'nicht relevant'],
    ['NRW', { listenhund: false, gewichtKg: 25 }, 'luecke'],
    ['NRW', { listenhund: false, gewichtKg: 5, schulterhoeheCm: 30 }, 'nicht relevant'],
    ['Bayern', {}, 'unbekannt'],
  ])('duty in %s with %o: %s', (bundesland, angaben, erwartet) => {
    const tier = { tierart: 'hund' as const, ...angaben };
    expect(ergebnis([createMitglied({ bundesland, tiere: [tier] })], 'TIER-01')).toEqual([erwartet]);
  });
  test('duty goes before need: one finding, not two', () => {
    const [anna] = [createMitglied(hund, { anschriften: [{ plz: '10115', land: 'DE' }] })];
    expect(ergebnis([anna], 'TIER-01')).toEqual(['luecke']);
    expect(ergebnis([anna], 'TIER-02')).toEqual(['nicht relevant']);
  });
  test('two dogs, one contract that names one: one gap', () => {
    const zwei = createMitglied(
      {
        tiere: [
          { tierart: 'hund', name: 'Bello' },
          { tierart: 'hund', name: 'Rex' },
        ],
      },
      { vertraege: [createVertrag('hundehalterhaftpflicht', { tiere: [{ name: 'bello' }] })] },
    );
    expect(find([zwei], 'TIER-02').map((befund) => [befund.subjekt.bezeichnung, befund.ergebnis])).toEqual([
      ['Hund Bello', 'gedeckt'],
      ['Hund Rex', 'luecke'],
    ]);
  });
  test('a contract alone tells that there is a dog', () => {
    const vertrag = createVertrag('hundehalterhaftpflicht', { tiere: [{ name: 'Bello' }] });
    expect(ergebnis([createMitglied({}, { vertraege: [vertrag] })], 'TIER-02')).toEqual(['gedeckt']);
  });
});

describe('cover is read from contracts', () => {
  const angestellt: Fakten = { berufsstatus: 'angestellt', nettoeinkommenMonatCents: 300_000 };
  const mit = (details: Record<string, unknown>, sparte = 'berufsunfaehigkeit') => [
    createMitglied(angestellt, { geburtsdatum: '1990-01-01', vertraege: [createVertrag(sparte, details)] }),
  ];
  test.each([
    ['half of it', { buRenteMonatCents: 100_000 }, 'teilweise', 125_000],
    ['60 % of net are enough', { buRenteMonatCents: 180_000 }, 'gedeckt', 0],
    ['ends too early', { buRenteMonatCents: 300_000, leistungEndalter: 60 }, 'teilweise', 0],
    ['cannot be read', {}, 'unbekannt', null],
  ])('disability: %s', (_, details, erwartet, luecke) => {
    expect(find(mit(details), 'BU-01')[0]).toMatchObject({ ergebnis: erwartet, ziel: 225_000, luecke });
  });
  test('a pension inside a life insurance counts; a life insurance without one does not', () => {
    expect(ergebnis(mit({ buRenteMonatCents: 200_000 }, 'risikoleben'), 'BU-01')).toEqual(['gedeckt']);
    expect(ergebnis(mit({}, 'risikoleben'), 'BU-01')).toEqual(['luecke']);
  });
  test('ended contracts do not cover, later ones are named', () => {
    const [anna] = mit({ buRenteMonatCents: 300_000 });
    const spaeter = {
      ...anna,
      vertraege: [createVertrag('berufsunfaehigkeit', {}, { beginn: '2027-01-01' })],
    } as Mitglied;
    expect(find([spaeter], 'BU-01')[0]).toMatchObject({ ergebnis: 'luecke' });
    expect(find([spaeter], 'BU-01')[0]?.grund).toContain('01.01.2027');
    const beendet = createVertrag('berufsunfaehigkeit', {}, { stornoAm: '2026-01-01' });
    expect(ergebnis([{ ...spaeter, vertraege: [beendet] }], 'BU-01')).toEqual(['luecke']);
  });
  test('insures the partner, not the holder', () => {
    const vertrag = createVertrag(
      'berufsunfaehigkeit',
      { buRenteMonatCents: 300_000 },
      {
        personen: [{ rolle: 'versicherte-person', name: 'Bernd Muster', geburtsdatum: '1988-02-02' }],
      },
    );
    const anna = createMitglied(angestellt, {
      geburtsdatum: '1990-01-01',
      vertraege: [vertrag],
      beziehungen: [{ art: 'ehepartner', kundeId: '2' }],
    });
    const bernd = createMitglied(angestellt, { id: '2', vorname: 'Bernd', geburtsdatum: '1988-02-02' });
    expect(
      find([anna, bernd], 'BU-01').map((befund) => [befund.subjekt.bezeichnung, befund.ergebnis]),
    ).toEqual([
      ['Anna Muster', 'luecke'],
      ['Bernd Muster', 'gedeckt'],
    ]);
  });
  test('a single tariff does not suit a family', () => {
    const vertrag = createVertrag('privathaftpflicht', {
      deckungssummeCents: 5_000_000_000,
      personenkreis: 'single',
    });
    const fakten: Fakten = { familienstand: 'verheiratet' };
    expect(ergebnis([createMitglied(fakten, { vertraege: [vertrag] })], 'PHV-01')).toEqual(['teilweise']);
    expect(ergebnis([createMitglied({}, { vertraege: [vertrag] })], 'PHV-01')).toEqual(['gedeckt']);
  });
  test('one vehicle by plate, whatever the spelling', () => {
    const fahrzeuge = [{ fahrzeugart: 'pkw' as const, kennzeichen: 'K-AB 123' }];
    const vertrag = createVertrag('kraftfahrt', { kennzeichen: 'kab123', vollkasko: true });
    expect(find([createMitglied({ fahrzeuge }, { vertraege: [vertrag] })], 'KFZ-01')).toHaveLength(1);
    const anderes = createVertrag('kraftfahrt', { kennzeichen: 'K-ZZ 9' });
    expect(ergebnis([createMitglied({ fahrzeuge }, { vertraege: [anderes] })], 'KFZ-01')).toEqual([
      'luecke',
      'gedeckt',
    ]);
  });
});

test('a contract that counts without its amount says so', () => {
  const grund = (details: Record<string, unknown>) =>
    find([createMitglied({}, { vertraege: [createVertrag('unfall', details)] })], 'UN-01')[0]?.grund;
  expect(grund({})).toContain('Wie hoch die Leistung ist, nennt der Vertrag nicht.');
  expect(grund({ invaliditaetssummeCents: 20_000_000 })).not.toContain('nennt der Vertrag nicht');
});

describe('what the customer declined', () => {
  const anna = createMitglied({ grosseGlasflaechen: true });
  const abgelehnt = [{ regel: 'GL-01', am: '2026-10-01', grund: 'zu teuer' }];
  test('is kept with date and reason', () => {
    const [befund] = find([anna], 'GL-01', { abgelehnt });
    expect(befund?.ergebnis).toBe('abgelehnt');
    expect(befund?.grund).toContain('01.10.2026: zu teuer');
  });
  test('comes back at a life event and with new figures', () => {
    const fakten: Fakten = { ...anna.fakten, ereignisse: [{ ereignis: 'Umzug', am: '2026-11-01' }] };
    expect(ergebnis([{ ...anna, fakten }], 'GL-01', { abgelehnt })).toEqual(['luecke']);
    const pkv = createMitglied({
      berufsstatus: 'angestellt',
      bruttoeinkommenJahrCents: 9_000_000,
      krankenversicherung: 'gkv-freiwillig',
    });
    const vorher = [{ regel: 'KV-02', am: '2025-10-01' }];
    expect(ergebnis([pkv], 'KV-02', { abgelehnt: vorher }, '2025-11-01')).toEqual(['abgelehnt']);
    expect(ergebnis([pkv], 'KV-02', { abgelehnt: vorher })).toEqual(['luecke']);
  });
});

describe('questions', () => {
  test('the fact that decides most rules comes first and is asked once', () => {
    const fragen = naechsteFragen(findBefunde([createMitglied()], heute));
    const zahlen = fragen.map(({ entscheidet }) => entscheidet);
    expect(zahlen).toEqual(zahlen.toSorted((a, b) => b - a));
    expect(new Set(fragen.map(({ schluessel }) => schluessel)).size).toBe(fragen.length);
    expect(fragen.slice(0, 3).map(({ pfad }) => pfad)).toEqual(
      expect.arrayContaining(['fakten.berufsstatus', 'geburtsdatum', 'fakten.gebaeude']),
    );
  });
  test('an answered question is gone', () => {
    const fragen = naechsteFragen(findBefunde([createMitglied({ tiere: [] })], heute));
    expect(fragen.map(({ pfad }) => pfad)).not.toContain('fakten.tiere');
  });
});

test('a household is one: children that both parents name are counted once', () => {
  const kinder = [{ vorname: 'Max', geburtsdatum: '2018-01-01' }];
  const anna = createMitglied({ kinder }, { beziehungen: [{ art: 'ehepartner', kundeId: '2' }] });
  const bernd = createMitglied(
    { kinder: [{ geburtsdatum: '2018-01-01', vorname: 'Max Paul' }] },
    { id: '2', vorname: 'Bernd' },
  );
  const max = createMitglied(
    {},
    { id: '3', vorname: 'Max', geburtsdatum: '2018-01-01', beziehungen: [{ art: 'kind', kundeId: '1' }] },
  );
  expect(find([anna, bernd], 'UN-02')).toHaveLength(1);
  expect(find([anna, bernd, max], 'UN-02')).toHaveLength(1);
});

test('only the most important open finding of a Sparte and subject is shown', () => {
  const befunde = findBefunde([createMitglied({ kinder: [{ geburtsdatum: '2020-01-01' }] })], heute);
  expect(
    befunde.filter(({ sparte, ergebnis: e }) => sparte === 'privathaftpflicht' && e === 'luecke'),
  ).toHaveLength(2);
  const entdoppelt = entdopple(befunde).filter(
    ({ sparte, ergebnis: e }) => sparte === 'privathaftpflicht' && e === 'luecke',
  );
  expect(entdoppelt.map(({ regel }) => regel)).toEqual(['PHV-01']);
});

describe('more facts never turn a false need', () => {
  const satz = fc
    .array(fc.constantFrom(...faelle), { minLength: 1, maxLength: 8 })
    .map((auswahl) =>
      createMitglied(
        Object.assign({}, ...auswahl.map(({ fakten }) => fakten)),
        Object.assign(
          {},
          ...auswahl.flatMap(({ mitglied }) => (mitglied && mitglied.art !== 'firma' ? [mitglied] : [])),
        ),
      ),
    );
  const weg = fc.array(fc.nat(60), { maxLength: 30 });
  const offen = (befund: Befund) => befund.ergebnis === 'luecke' || befund.ergebnis === 'teilweise';

  test('a need that is claimed with fewer facts is relevant with all of them', () => {
    fc.assert(
      fc.property(satz, weg, (voll, stellen) => {
        const namen = Object.keys(voll.fakten);
        const streichen = new Set(stellen.map((stelle) => namen[stelle % Math.max(1, namen.length)]));
        const fakten = Object.fromEntries(
          Object.entries(voll.fakten).filter(([name]) => !streichen.has(name)),
        );
        const vollstaendig = new Map(
          findBefunde([voll], heute, { alle: true }).map((befund) => [
            `${befund.regel}/${befund.subjekt.kennung}`,
            befund,
          ]),
        );
        for (const befund of findBefunde([{ ...voll, fakten }], heute).filter(offen)) {
          const ganzes = vollstaendig.get(`${befund.regel}/${befund.subjekt.kennung}`);
          const staerkere = vollstaendig.get(
            `${findRegel(befund.regel)?.nachrangZu}/${befund.subjekt.kennung}`,
          );
          if (ganzes && (!staerkere || staerkere.ergebnis === 'nicht relevant'))
            expect([befund.regel, ganzes.ergebnis]).not.toEqual([befund.regel, 'nicht relevant']);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nothing known, nothing claimed but liability, and accident for whoever has no disability contract', () => {
    const befunde = findBefunde([createMitglied()], heute);
    expect(befunde.filter(offen).map(({ regel }) => regel)).toEqual(['PHV-01', 'UN-01']);
  });
});
