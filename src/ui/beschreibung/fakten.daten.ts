// The facts about a customer (domain/fakten.ts) under the headings of form and Kundenakte. Names are paths below `fakten`.
import type { Feldbeschreibung } from './feldbeschreibung.ts';

const text = (name: string, label: string): Feldbeschreibung => ({ name, label, art: 'text' });
const geld = (name: string, label: string): Feldbeschreibung => ({ name, label, art: 'geld' });
const jaNein = (name: string, label: string): Feldbeschreibung => ({ name, label, art: 'janein' });
const tag = (name: string, label: string): Feldbeschreibung => ({ name, label, art: 'tag' });
const zahl = (name: string, label: string, einheit?: string): Feldbeschreibung => ({
  name,
  label,
  art: 'zahl',
  ...(einheit ? { einheit } : {}),
});
const wahl = (name: string, label: string, werte: Readonly<Record<string, string>>): Feldbeschreibung => ({ name, label, art: 'wahl', werte });
const liste = (name: string, label: string, felder: readonly Feldbeschreibung[]): Feldbeschreibung => ({ name, label, art: 'liste', felder });

export type Faktengruppe = {
  readonly titel: string;
  /** For whom the form offers it. */
  readonly fuer: 'person' | 'firma' | 'beide';
  readonly felder: readonly Feldbeschreibung[];
};

export const faktengruppen: readonly Faktengruppe[] = [
  {
    titel: 'Familie',
    fuer: 'person',
    felder: [
      wahl('familienstand', 'Familienstand', {
        ledig: 'ledig',
        verheiratet: 'verheiratet',
        lebenspartnerschaft: 'Lebenspartnerschaft',
        partnerschaft: 'Partnerschaft',
        geschieden: 'geschieden',
        verwitwet: 'verwitwet',
      }),
      zahl('erwachsene', 'Erwachsene im Haushalt'),
      zahl('kinderzahl', 'Zahl der Kinder'),
      liste('kinder', 'Kind', [text('vorname', 'Vorname'), tag('geburtsdatum', 'Geburtsdatum'), jaNein('kindergeld', 'Kindergeld')]),
    ],
  },
  {
    titel: 'Beruf',
    fuer: 'person',
    felder: [
      text('beruf', 'Beruf'),
      wahl('berufsstatus', 'Berufsstatus', {
        angestellt: 'angestellt',
        auszubildend: 'in Ausbildung',
        beamter: 'Beamter/Beamtin',
        'beamter-auf-probe': 'Beamter/Beamtin auf Probe',
        'beamter-auf-widerruf': 'Beamter/Beamtin auf Widerruf',
        richter: 'Richter/in',
        soldat: 'Soldat/in',
        selbststaendig: 'selbstständig',
        freiberufler: 'freiberuflich',
        'gesellschafter-geschaeftsfuehrer': 'Gesellschafter-Geschäftsführer/in',
        student: 'Student/in',
        schueler: 'Schüler/in',
        haushaltsfuehrend: 'haushaltsführend',
        arbeitslos: 'arbeitslos',
        rentner: 'Rentner/in',
        pensionaer: 'Pensionär/in',
      }),
      text('arbeitgeber', 'Arbeitgeber'),
      jaNein('oeffentlicherDienst', 'Öffentlicher Dienst'),
      jaNein('gefahrgeneigterBeruf', 'Gefahrgeneigter Beruf'),
      text('berufsrisikogruppe', 'Berufsrisikogruppe'),
      jaNein('buNichtMoeglich', 'BU-Absicherung nicht möglich'),
      jaNein('nurMinijob', 'Nur Minijob'),
      jaNein('rentenversicherungspflichtig', 'Rentenversicherungspflichtig'),
    ],
  },
  {
    titel: 'Einkommen',
    fuer: 'person',
    felder: [
      geld('bruttoeinkommenJahrCents', 'Brutto im Jahr'),
      geld('bruttoeinkommenVorjahrCents', 'Brutto im Vorjahr'),
      geld('nettoeinkommenMonatCents', 'Netto im Monat'),
      geld('haushaltsnettoMonatCents', 'Haushaltsnetto im Monat'),
      geld('bedarfMonatCents', 'Bedarf im Monat'),
      geld('ruecklagenCents', 'Rücklagen'),
      jaNein('vermoegenswirksameLeistungenUngenutzt', 'Vermögenswirksame Leistungen ungenutzt'),
    ],
  },
  {
    titel: 'Krankenversicherung und Rente',
    fuer: 'person',
    felder: [
      wahl('krankenversicherung', 'Krankenversicherung', {
        'gkv-pflicht': 'gesetzlich, Pflicht',
        'gkv-freiwillig': 'gesetzlich, freiwillig',
        'gkv-familie': 'gesetzlich, Familie',
        kvdr: 'Krankenversicherung der Rentner',
        pkv: 'privat',
        'beihilfe-pkv': 'Beihilfe und privat',
        heilfuersorge: 'Heilfürsorge',
        keine: 'keine',
      }),
      jaNein('krankengeldWahlerklaerung', 'Wahlerklärung Krankengeld'),
      geld('arbeitgeberzuschussKvMonatCents', 'Arbeitgeberzuschuss im Monat'),
      { name: 'beihilfesatzProzent', label: 'Beihilfesatz', art: 'prozent' },
      geld('gesetzlicheRenteErwartetMonatCents', 'Erwartete gesetzliche Rente im Monat'),
      geld('erwerbsminderungsrenteMonatCents', 'Erwerbsminderungsrente im Monat'),
      zahl('entgeltpunkte', 'Entgeltpunkte'),
      geld('pensionNettoMonatCents', 'Pension netto im Monat'),
    ],
  },
  {
    titel: 'Wohnen',
    fuer: 'person',
    felder: [
      wahl('wohnstatus', 'Wohnstatus', {
        mieter: 'zur Miete',
        'eigentuemer-haus': 'eigenes Haus',
        'eigentuemer-wohnung': 'eigene Wohnung',
        wohngemeinschaft: 'Wohngemeinschaft',
        'bei-eltern': 'bei den Eltern',
      }),
      zahl('wohnflaecheQm', 'Wohnfläche', 'm²'),
      geld('hausratwertCents', 'Wert des Hausrats'),
      geld('wertsachenCents', 'Wertsachen'),
      geld('fahrradwertCents', 'Wert der Fahrräder'),
      jaNein('ebike', 'E-Bike'),
      jaNein('erdgeschossOderKeller', 'Erdgeschoss oder Keller'),
      jaNein('grosseGlasflaechen', 'Große Glasflächen'),
      jaNein('haushaltshilfe', 'Haushaltshilfe'),
      text('bundesland', 'Bundesland'),
    ],
  },
  {
    titel: 'Gebäude',
    fuer: 'beide',
    felder: [
      liste('gebaeude', 'Gebäude', [
        wahl('gebaeudeart', 'Gebäudeart', {
          einfamilienhaus: 'Einfamilienhaus',
          zweifamilienhaus: 'Zweifamilienhaus',
          mehrfamilienhaus: 'Mehrfamilienhaus',
          eigentumswohnung: 'Eigentumswohnung',
          ferienhaus: 'Ferienhaus',
          grundstueck: 'Grundstück',
          garage: 'Garage',
          gewerbe: 'Gewerbe',
        }),
        text('bezeichnung', 'Bezeichnung'),
        wahl('nutzung', 'Nutzung', { selbst: 'selbst genutzt', vermietet: 'vermietet', gemischt: 'gemischt', leer: 'leer' }),
        zahl('baujahr', 'Baujahr'),
        zahl('wert1914', 'Wert 1914', 'Mark'),
        zahl('zuersZone', 'ZÜRS-Zone (1 bis 4)'),
        zahl('einheiten', 'Einheiten'),
        jaNein('vermietet', 'Vermietet'),
        jaNein('unbebaut', 'Unbebaut'),
        jaNein('leerstehend', 'Leerstehend'),
        jaNein('saniert', 'Saniert'),
        jaNein('imBau', 'Im Bau'),
        jaNein('eigenleistung', 'Eigenleistung beim Bau'),
        geld('baukostenCents', 'Baukosten'),
        jaNein('oeltank', 'Öltank'),
        zahl('oeltankLiter', 'Öltank', 'Liter'),
        jaNein('oeltankUnterirdisch', 'Öltank unterirdisch'),
        zahl('pvKwp', 'Photovoltaik', 'kWp'),
        geld('pvKostenCents', 'Kosten der Photovoltaik'),
        jaNein('waermepumpe', 'Wärmepumpe'),
        jaNein('wallbox', 'Wallbox'),
      ]),
    ],
  },
  {
    titel: 'Fahrzeuge',
    fuer: 'beide',
    felder: [
      liste('fahrzeuge', 'Fahrzeug', [
        wahl('fahrzeugart', 'Fahrzeugart', {
          pkw: 'Pkw',
          motorrad: 'Motorrad',
          wohnmobil: 'Wohnmobil',
          wohnwagen: 'Wohnwagen',
          anhaenger: 'Anhänger',
          lkw: 'Lkw',
          lieferwagen: 'Lieferwagen',
          moped: 'Moped',
          'e-scooter': 'E-Scooter',
          's-pedelec': 'S-Pedelec',
          oldtimer: 'Oldtimer',
          traktor: 'Traktor',
        }),
        text('kennzeichen', 'Kennzeichen'),
        text('hersteller', 'Hersteller und Typ'),
        tag('erstzulassung', 'Erstzulassung'),
        geld('wertCents', 'Wert'),
        wahl('finanzierung', 'Finanzierung', { bar: 'bar bezahlt', kredit: 'Kredit', leasing: 'Leasing' }),
        zahl('kilometerJahr', 'Kilometer im Jahr', 'km'),
        text('fahrerkreis', 'Fahrerkreis'),
      ]),
    ],
  },
  {
    titel: 'Tiere',
    fuer: 'beide',
    felder: [
      liste('tiere', 'Tier', [
        wahl('tierart', 'Tierart', {
          hund: 'Hund',
          katze: 'Katze',
          pferd: 'Pferd',
          pony: 'Pony',
          esel: 'Esel',
          kleintier: 'Kleintier',
          reptil: 'Reptil',
          sonstiges: 'sonstiges',
        }),
        text('name', 'Name'),
        text('rasse', 'Rasse'),
        jaNein('listenhund', 'Listenhund'),
        zahl('gewichtKg', 'Gewicht', 'kg'),
        zahl('schulterhoeheCm', 'Schulterhöhe', 'cm'),
      ]),
    ],
  },
  {
    titel: 'Freizeit und Gesundheit',
    fuer: 'person',
    felder: [
      { name: 'hobbys', label: 'Hobbys', art: 'worte' },
      jaNein('raucher', 'Raucher/in'),
      jaNein('jaeger', 'Jäger/in'),
      jaNein('vereinsvorstand', 'Vereinsvorstand'),
      jaNein('onlineKaeufer', 'Kauft viel im Internet'),
      liste('drohnen', 'Drohne', [zahl('gewichtG', 'Gewicht', 'g'), jaNein('gewerblich', 'Gewerblich genutzt')]),
      liste('boote', 'Boot', [jaNein('motorisiert', 'Motorisiert'), zahl('laengeM', 'Länge', 'm'), zahl('leistungKw', 'Leistung', 'kW')]),
    ],
  },
  {
    titel: 'Reisen',
    fuer: 'person',
    felder: [
      zahl('reise.tageAuslandJahr', 'Tage im Ausland', 'Tage im Jahr'),
      jaNein('reise.ausserhalbEuropas', 'Außerhalb Europas'),
      zahl('reise.langzeitMonate', 'Langzeitreise', 'Monate'),
      geld('reise.reisepreisMaxCents', 'Höchster Reisepreis'),
    ],
  },
  {
    titel: 'Darlehen',
    fuer: 'beide',
    felder: [
      liste('darlehen', 'Darlehen', [
        wahl('darlehensart', 'Darlehensart', { immobilie: 'Immobilie', raten: 'Raten', auto: 'Auto', sonstiges: 'sonstiges' }),
        geld('restschuldCents', 'Restschuld'),
        geld('rateMonatCents', 'Rate im Monat'),
        zahl('zinsbindungJahre', 'Zinsbindung', 'Jahre'),
        tag('ende', 'Ende'),
      ]),
    ],
  },
  {
    titel: 'Betrieb',
    fuer: 'beide',
    felder: [
      jaNein('betrieb.inhaber', 'Inhaber/in eines Betriebs'),
      jaNein('betrieb.gesellschafter', 'Gesellschafter/in'),
      zahl('betrieb.mitarbeiter', 'Mitarbeitende'),
      geld('betrieb.umsatzJahrCents', 'Umsatz im Jahr'),
      geld('betrieb.rohertragJahrCents', 'Rohertrag im Jahr'),
      geld('betrieb.anteilswertCents', 'Wert des Geschäftsanteils'),
      text('betrieb.wzCode', 'Wirtschaftszweig (WZ)'),
      jaNein('betrieb.berufshaftpflichtPflicht', 'Berufshaftpflicht vorgeschrieben'),
    ],
  },
  {
    titel: 'Ereignisse',
    fuer: 'beide',
    felder: [liste('ereignisse', 'Ereignis', [text('ereignis', 'Ereignis'), tag('am', 'am')])],
  },
];

export const faktenfelder: readonly Feldbeschreibung[] = faktengruppen.flatMap(({ felder }) => felder);
