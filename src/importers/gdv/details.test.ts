// What a broker looks for first, per line of business: from records as insurers send them into `details`, not the leftovers.
import { describe, expect, test } from 'vitest';
import type { VertragVorschlag } from '#domain/vorschlag.ts';
import { datei, hausrat, partner } from './beispiel.ts';
import type { Werte } from './beispiel.ts';
import { gdv } from './gdv.ts';

type Teil = readonly [satz: string, td: number, felder: Werte];

const liesVertrag = async (sparte: string, teile: readonly Teil[]): Promise<VertragVorschlag> => {
  const kopf = { Sparte: sparte };
  const saetze = teile.map(([satz, td, felder]) => ({ satz, td, felder: { VsNr: 'A1', ...felder } }));
  const bytes = datei([...partner('A1', kopf, kopf), ...hausrat('A1', kopf).slice(0, 1), ...saetze]);
  const quelle = (async function* () {
    yield bytes;
  })();
  for await (const schritt of gdv.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' }))
    if (schritt.art === 'vertrag') return schritt;
  throw new Error('no contract');
};

const euro = (betrag: number) => ({ wert: betrag * 100, stellen: 2 });
const zehntel = (zahl: number) => ({ wert: zahl * 10, stellen: 1 });
const person = { LfdNrVersichertenPersonVp: '00000000000000001' };

type Fall = readonly [sparte: string, teile: readonly Teil[], erwartet: Readonly<Record<string, unknown>>];
const faelle: Readonly<Record<string, Fall>> = {
  'a car with its parts': [
    '050',
    [
      [
        '0210.050',
        1,
        {
          WKZ: '112',
          Staerke: zehntel(96),
          Herstellername: 'VW',
          Modellname: 'Golf',
          HerstellerSchluesselNr: '0603',
          TypschluesselNr: 'CEZ',
          FahrzeugidentifizierungsNr: 'WVWZZZCDZMW123456',
          AmtlichesKennzeichen: 'K-FF 1234',
          Erstzulassung: '2021-03-17',
          NeupreisInWE: 38990,
        },
      ],
      [
        '0220.051',
        1,
        {
          KhDeckungssummen: '100000000015000000000050000',
          KhSfSKlasse: 'SF12',
          KhBeitragssaetze: 35,
          TyklasseKh: '15',
          KhTarifgruppe: 'R5',
          KhBeitragInWE: zehntel(245),
        },
      ],
      [
        '0220.052',
        1,
        { KfvBeginn: '2021-03-17', KfvSfSKlasse: 'SF8', TypklasseKfv: '21', KfvSchaedenAusRueckstufung: 1 },
      ],
      ['0220.053', 1, { KftBeginn: '2021-03-17', TypklasseKft: '19' }],
      [
        '0220.054',
        1,
        { KUBeginn: '2021-03-17', TodRisiko1: 10, InvaliditaetRisiko1: 50, TagegeldRisiko1: 25 },
      ],
    ],
    {
      hsn: '0603',
      tsn: 'CEZ',
      fahrgestellnummer: 'WVWZZZCDZMW123456',
      kennzeichen: 'K-FF 1234',
      leistung: 96,
      neupreisCents: 3_899_000,
      deckungssummeCents: 10_000_000_000,
      deckungssummeSachCents: 1_500_000_000,
      deckungssummeVermoegenCents: 5_000_000,
      sfKlasseHaftpflicht: 'SF12',
      beitragssatzHaftpflicht: 35,
      typklasseHaftpflicht: '15',
      regionalklasseHaftpflicht: 'R5',
      vollkasko: true,
      sfKlasseVollkasko: 'SF8',
      typklasseVollkasko: '21',
      teilkasko: true,
      typklasseTeilkasko: '19',
      insassenunfall: true,
      unfallTodesfallCents: 1_000_000,
      unfallInvaliditaetCents: 5_000_000,
      unfallTagegeldCents: 2500,
    },
  ],
  'a unit-linked pension with beneficiary and fund': [
    '010',
    [
      ['0210.010', 2, { Durchfuehrungsweg: '7' }],
      ['0220.010.0', 1, { ...person, NameVp: 'Müller', VornameVp: 'Änne' }],
      ['0220.010.9', 1, { ...person, JahresrenteInWE: euro(4320), Tarifbezeichnung: 'FRV' }],
      [
        '0220.010.9',
        6,
        {
          ...person,
          LfdNrSatzart: '01',
          BezugsberechtigtImTodesfall: '9',
          SonstigerBezugsberechtigterImTodesfall: 'Lisa Müller',
          BezugsrechtanteilImTodesfall: euro(100),
          UnwiderruflichesBezugsrechtImTodesfall: '1',
        },
      ],
      ['0230.010', 1, { ...person, Fondsname: 'Weltfonds', IsinNr: 'IE00B4L5Y983', Prozentsatz: euro(100) }],
    ],
    {
      renteMonatCents: 36_000,
      bezugsrechte: [
        {
          kennung: 'Sonstige Person',
          imTodesfall: 'Lisa Müller',
          anteilTodesfallProzent: 100,
          unwiderruflich: true,
        },
      ],
      fonds: [{ name: 'Weltfonds', isin: 'IE00B4L5Y983', anteilProzent: 100 }],
    },
  ],
  'an endowment with sums and surrender value': [
    '010',
    [
      [
        '0220.010.13',
        1,
        {
          ...person,
          TodesfallVsInWEZumAblauf: 50_000,
          ErlebensfallVsInWEZumAblauf: 60_000,
          RueckkaufswertInWE: 8123,
        },
      ],
    ],
    { todesfallsummeCents: 5_000_000, erlebensfallsummeCents: 6_000_000, rueckkaufswertCents: 812_300 },
  ],
  'disability cover': [
    '010',
    [['0220.010.48', 1, { ...person, JahresrenteInWE: euro(18_000), Verwendungsart: '0' }]],
    { buRenteMonatCents: 150_000, buBeitragsbefreiung: true },
  ],
  'health, tariffs without running numbers': [
    '020',
    [
      ['0220.020.1', 1, { LfdPersonenNrUnterNr: 1, NameVersichertenPersonVp: 'Müller' }],
      ['0220.020.2', 1, { LfdPersonenNrUnterNr: 1, Tarif: 'KV300' }],
      ['0220.020.2', 1, { LfdPersonenNrUnterNr: 1, Tarif: 'PVN' }],
    ],
    { tarife: [{ tarif: 'KV300' }, { tarif: 'PVN' }] },
  ],
  'health, a tariff with its surcharge and deductible': [
    '020',
    [
      ['0220.020.2', 1, { LfdPersonenNrUnterNr: 1, LaufendeNrTarif: '001', Tarif: 'KV300' }],
      [
        '0220.020.3',
        1,
        {
          LfdPersonenNrUnterNr: 1,
          LaufendeNrTarif: '001',
          Risikozuschlag1InProzent: 20,
          SelbstbeteiligungInWE: euro(300),
        },
      ],
    ],
    { tarife: [{ tarif: 'KV300', risikozuschlagProzent: 20, selbstbeteiligungCents: 30_000 }] },
  ],
  'accident with beneficiary': [
    '030',
    [
      ['0220.030', 1, { LfdNrVersichertenPersonVpPersonengruppe: 1, NameVp: 'Müller' }],
      ['0220.030', 2, { LfdNrVersichertenPersonVpPersonengruppe: 1, Tod: 10_000, Invaliditaet: 100_000 }],
      [
        '0220.030',
        9,
        {
          LfdNrVersichertenPersonVpPersonengruppe: 1,
          SonstigerBezugsberechtigterImLeistungsfall: 'Lisa Müller',
          BezugsrechtanteilImLeistungsfall: euro(50),
          UnwiderruflichesBezugsrechtImLeistungsfall: '0',
        },
      ],
    ],
    {
      todesfallsummeCents: 1_000_000,
      invaliditaetssummeCents: 10_000_000,
      bezugsrechte: [
        { imLeistungsfall: 'Lisa Müller', anteilLeistungsfallProzent: 50, unwiderruflich: false },
      ],
    },
  ],
  liability: [
    '040',
    [['0220.040', 1, { Wagnisart: '000001', Deckungssumme1InTausendWE: 10_000 }]],
    { deckungssummeCents: 1_000_000_000 },
  ],
  home: [
    '130',
    [
      [
        '0210.130',
        1,
        {
          GesVersssummeInWE: 65_000,
          WohnflaecheQm: 100,
          PLZRisikoanschrift: '50667',
          Risikoort: 'Köln',
          UnterversVerzicht: '1',
        },
      ],
    ],
    {
      versicherungssummeCents: 6_500_000,
      wohnflaecheQm: 100,
      risikoOrt: 'Köln',
      unterversicherungsverzicht: true,
    },
  ],
  'a household whose sum stands with its cover alone': [
    '130',
    [['0220.130', 1, { ArtSumme: '001', VersssummeEntschaedigungsgrenzeInWE: 66_950 }]],
    { versicherungssummeCents: 6_695_000 },
  ],
  building: [
    '140',
    [
      ['0220.140', 1, { Wagnis: '0001', ObjektNr: '0001', Risikoort: 'Köln' }],
      [
        '0220.140',
        2,
        { Wagnis: '0001', ObjektNr: '0001', VersssummeAktuellInWE: 400_000, Elementarschaeden: '1' },
      ],
    ],
    { elementar: true, objekte: [{ ort: 'Köln', summeCents: 40_000_000 }] },
  ],
  'a building with a base sum of 1914, and an annexe with one of another year': [
    '140',
    [
      ['0220.140', 2, { ObjektNr: '0001', Basisjahr: 1914, BasisVersssummeInWE: 28_000 }],
      ['0220.140', 2, { ObjektNr: '0002', Basisjahr: 2020, BasisVersssummeInWE: 90_000 }],
    ],
    { wert1914: 28_000 },
  ],
  'a pension for those who stay behind, with what is agreed for later': [
    '010',
    [
      ['0220.010.2', 1, { ...person, WaisenrenteProz: { wert: 2000, stellen: 2 }, SchlussalterWaisen: 25 }],
      [
        '0220.010.2',
        7,
        {
          ...person,
          LfdNrSatzart: '01',
          NaechsteAuszahlungssummeInWE: 500,
          NaechsterAuszahlungstermin: '2030-01-01',
        },
      ],
      [
        '0220.010.2',
        8,
        {
          ...person,
          LfdNrSatzart: '01',
          NaechsteJahresrenteInWE: euro(1200),
          BeginndatumNaechstenJahresrente: '2028-01-00',
        },
      ],
    ],
    {
      waisenrenteProzent: 20,
      waisenrenteBisAlter: 25,
      auszahlungen: [{ summeCents: 50_000, am: '2030-01-01' }],
      summenaenderungen: [{ jahresrenteCents: 120_000, jahresrenteAb: '2028-01-00' }],
    },
  ],
  'legal expenses': [
    '070',
    [
      [
        '0220.070',
        1,
        { RisikogruppeRisikoart: '00026', Risikotext: 'Privat', DeckungssummeInTausendWE: 300 },
      ],
    ],
    { deckungssummeCents: 30_000_000, risiken: [{ risiko: 'Privat' }] },
  ],
};

describe('details of a contract', () => {
  test.each(Object.entries(faelle))('%s', async (_, [sparte, teile, erwartet]) => {
    const { vertrag } = await liesVertrag(sparte, teile);
    expect(vertrag.details).toMatchObject(erwartet);
  });

  test('a person who is insured with legal expenses', async () => {
    const { vertrag } = await liesVertrag('070', [
      ['0220.070', 1, { RisikogruppeRisikoart: '00026' }],
      [
        '0220.070',
        2,
        {
          RisikogruppeRisikoart: '00026',
          MitversichertePersonFamilienname: 'Meier',
          MitversichertePersonVorname: 'Udo',
        },
      ],
    ]);
    expect(vertrag.personen).toMatchObject([{ rolle: 'versicherte-person', name: 'Udo Meier' }]);
  });
});
