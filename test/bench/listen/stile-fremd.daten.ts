// Makes of lists added by another hand than the vocabulary's: what programs, portals and people do that no column says.
import iconv from 'iconv-lite';
import { beiwerk, sp } from './spalten.ts';
import { blattJe, gemischt, jeVertrag, kundenblaetter, mit, um } from './aufbau.ts';
import type { Form } from './ausgabe.ts';
import type { Stil } from './stile.daten.ts';

const utf8: Form = { art: 'csv', trenner: ';', kodierung: 'utf8' };
const xlsx: Form = { art: 'xlsx' };
const anschrift = [sp.strasseNr('Straße'), sp.plz('PLZ'), sp.ort('Ort')];
const person = [sp.nachname('Nachname'), sp.vorname('Vorname'), sp.geb('Geburtsdatum', 'deutsch'), ...anschrift];
const alsFormel = (text: string): string => (/^[\d/.-]{4,}$/.test(text) ? `="${text}"` : text);
const mitHochkomma = (text: string): string => (/^0\d+$/.test(text) ? `'${text}` : text);
const doppelt = (text: string): string => iconv.decode(Buffer.from(text, 'utf8'), 'win1252');

export const fremdeStile: readonly Stil[] = [
  { name: 'sql-spalten', form: utf8, aufbau: gemischt([sp.kdnr('KD_NR'), sp.nachname('KD_NAME1'), sp.vorname('KD_NAME2'), sp.geb('GEB_DAT', 'iso'), sp.strasseNr('KD_STR'), sp.plz('KD_PLZ'), sp.ort('KD_ORT'), sp.ges('VU_NAME'), sp.nummer('VERTR_NR'), sp.sparte('SPARTE_BEZ'), sp.jahr('BEITRAG_JAHR', 'komma'), sp.zw('ZW', 'brueche'), sp.beginn('VERTR_BEGINN', 'iso')]) },
  { name: 'crm-englisch', form: { ...utf8, trenner: ',', immerZitat: true }, aufbau: gemischt([beiwerk('Id', (m) => `003${m.nr}`), sp.ganz('Account Name', 'vorne'), sp.strasseNr('Billing Street'), sp.plz('Billing Zip/Postal Code'), sp.ort('Billing City'), sp.geb('Birthdate', 'iso'), sp.ges('Carrier'), sp.nummer('Policy #'), sp.sparte('Line of Business'), sp.jahr('Premium (annual)', 'punkt'), sp.beginn('Effective Date', 'iso')]) },
  { name: 'fester-abstand', form: { art: 'txt' }, aufbau: gemischt([...person, sp.ges('Gesellschaft'), sp.nummer('VertragsNr'), sp.sparte('Sparte'), sp.beitrag('Beitrag', 'deutsch'), sp.zw('Zahlweise', 'worte')]) },
  { name: 'gleichheitszeichen', form: utf8, aufbau: mit(gemischt([...person, sp.ges('Gesellschaft'), sp.nummer('Vertragsnummer'), sp.sparte('Sparte')]), um.texte(alsFormel)) },
  { name: 'hochkommas', form: utf8, aufbau: mit(gemischt([...person, sp.ges('Gesellschaft'), sp.nummer('Vertragsnummer'), sp.sparte('Sparte')]), um.texte(mitHochkomma)) },
  { name: 'doppelt-kodiert', form: utf8, aufbau: mit(gemischt([...person, sp.ges('Gesellschaft'), sp.nummer('Vertragsnummer'), sp.sparte('Sparte'), sp.jahr('Beitrag jährlich', 'komma')]), um.texte(doppelt)) },
  { name: 'blatt-je-gesellschaft', form: xlsx, aufbau: blattJe([sp.ganz('Kunde', 'komma'), sp.geb('geb.', 'zelle'), ...anschrift, sp.nummer('Nr.'), sp.sparte('Sparte'), sp.jahr('Jahresbeitrag', 'euro')], { feld: 'gesellschaft', name: (p) => p.gesellschaft }) },
  { name: 'blatt-je-sparte', form: xlsx, aufbau: blattJe([...person, sp.ges('VU'), sp.nummer('VS-Nr.'), sp.beitrag('Beitrag', 'deutsch'), sp.zw('ZW', 'worte')], { feld: 'sparte', name: (p) => p.sparteText[0] ?? '' }) },
  { name: 'kundenblatt', form: xlsx, anzahl: 20, aufbau: kundenblaetter([sp.nachname('Name'), sp.vorname('Vorname'), sp.geb('Geburtsdatum', 'deutsch'), sp.strasseNr('Straße'), sp.plzOrt('PLZ/Ort')], [sp.ges('Gesellschaft'), sp.nummer('Vertragsnummer'), sp.sparte('Sparte'), sp.zw('Zahlweise', 'worte'), sp.beitrag('Beitrag', 'deutsch')]) },
  { name: 'vorworte', form: utf8, aufbau: gemischt([beiwerk('Pool', () => 'Fonds Finanz'), sp.nachname('Endkunde Name'), sp.vorname('Endkunde Vorname'), sp.geb('Endkunde Geburtsdatum', 'deutsch'), sp.strasseNr('Endkunde Straße'), sp.plz('Endkunde PLZ'), sp.ort('Endkunde Ort'), sp.ges('Produktgeber'), sp.sparte('Produktart'), sp.nummer('Vertragsnr. Produktgeber'), sp.beitrag('Beitrag lfd.', 'deutsch'), sp.zw('Zahlungsrhythmus', 'worte')]) },
  { name: 'bei-wem', form: xlsx, aufbau: jeVertrag([sp.ganz('Kunde', 'vorne'), sp.geb('Geburtstag', 'zelle'), ...anschrift], [sp.ges('Versicherung bei'), sp.nummer('Versich.-Nr.'), sp.sparte('Was'), sp.jahr('Beitrag (EUR/Jahr)', 'zahl')], 'erste') },
];
