import type { Pool } from './pool.ts';

/** Maklerpools and Verbünde of the German market as they call themselves, and the invented one of the demo. */
export const pooldaten: readonly Pool[] = [
  { schluessel: '1-1-assekuranz', name: '1:1 Assekuranzservice', schreibweisen: ['1:1 Assekuranz'] },
  { schluessel: 'amexpool', name: 'amexPool', schreibweisen: [] },
  { schluessel: 'apella', name: 'Apella', schreibweisen: [] },
  { schluessel: 'aruna', name: 'aruna', schreibweisen: [] },
  { schluessel: 'bca', name: 'BCA', schreibweisen: [] },
  { schluessel: 'blau-direkt', name: 'blau direkt', schreibweisen: ['blaudirekt'] },
  { schluessel: 'charta', name: 'CHARTA', schreibweisen: ['CHARTA Börse für Versicherungen'] },
  { schluessel: 'demo-musterpool', name: 'Maklerpool Sonnenschein (Demo)', schreibweisen: ['Maklerpool Sonnenschein Demo'], demo: true },
  { schluessel: 'finet', name: 'FiNet', schreibweisen: [] },
  { schluessel: 'fonds-finanz', name: 'Fonds Finanz', schreibweisen: ['Fonds Finanz Maklerservice'] },
  { schluessel: 'germanbroker', name: 'germanBroker.net', schreibweisen: ['germanBroker'] },
  { schluessel: 'insuro', name: 'insuro', schreibweisen: ['insuro Maklerservice'] },
  { schluessel: 'invers', name: 'invers', schreibweisen: ['invers Versicherungsvermittlung'] },
  { schluessel: 'jung-dms', name: 'Jung, DMS & Cie.', schreibweisen: ['Jung DMS', 'JDC', 'Jung DMS & Cie'] },
  { schluessel: 'maxpool', name: 'maxpool', schreibweisen: ['maxpool Maklerkooperation'] },
  { schluessel: 'netfonds', name: 'Netfonds', schreibweisen: [] },
  { schluessel: 'phoenix-maxpool', name: 'Phönix MAXPOOL', schreibweisen: ['Phoenix Maxpool Gruppe', 'Phönix Maxpool Gruppe'] },
  { schluessel: 'pma', name: '[pma:]', schreibweisen: ['pma', 'pma Finanz- und Versicherungsmakler'] },
  { schluessel: 'qualitypool', name: 'Qualitypool', schreibweisen: [] },
  { schluessel: 'sdv', name: 'SDV', schreibweisen: ['SDV Servicepartner der Versicherungsmakler'] },
  { schluessel: 'vfm', name: 'vfm', schreibweisen: ['vfm Service', 'vfm Gruppe'] },
  { schluessel: 'wifo', name: 'WIFO', schreibweisen: ['WIFO Wirtschafts- & Fondsanlagenberatung'] },
];
