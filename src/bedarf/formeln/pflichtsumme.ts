// Least sum of a professional liability that the law prescribes, by the owner's profession (facts file, "mandatoryCatalogue").
import { falteKurz } from '#domain/faltung.ts';
import type { Ausdruck } from '../sicht.ts';

type Pflicht = { readonly beruf: RegExp; readonly cents: number; readonly gesetz: string };

/** Words of a profession as `falteKurz` writes them; sum per event. */
const pflichten: readonly Pflicht[] = [
  { beruf: /patentanwa/, cents: 25_000_000, gesetz: '§ 45 PAO' },
  { beruf: /(rechts|fach)anwa/, cents: 25_000_000, gesetz: '§ 51 BRAO' },
  { beruf: /\bnotar/, cents: 50_000_000, gesetz: '§ 19a BNotO' },
  { beruf: /wirtschaftspruf/, cents: 100_000_000, gesetz: '§ 54 WPO' },
  { beruf: /steuerberat/, cents: 25_000_000, gesetz: '§ 67 StBerG' },
  {
    beruf: /versicherungs(makler|vermittler|berater|vertreter)/,
    cents: 156_461_000,
    gesetz: '§ 12 Abs. 2 VersVermV',
  },
  { beruf: /finanzanlagen(vermittler|berater)/, cents: 127_600_000, gesetz: '§ 9 FinVermV' },
  { beruf: /immobiliardarlehens/, cents: 46_000_000, gesetz: '§ 10 ImmVermV' },
  { beruf: /(immobilien|haus|weg|wohnungs) ?verwalt/, cents: 50_000_000, gesetz: '§ 15 MaBV' },
  { beruf: /(vertrags|kassen) ?(zahn)?arzt|psychotherapeut/, cents: 300_000_000, gesetz: '§ 95e SGB V' },
];

/** Who has several professions needs the highest sum. */
const pflichtsummeVon = (beruf: string | undefined): number | undefined => {
  const gefaltet = falteKurz(beruf ?? '');
  const summen = pflichten.filter((eine) => eine.beruf.test(gefaltet)).map(({ cents }) => cents);
  return summen.length === 0 ? undefined : Math.max(...summen);
};

/** Unknown where the profession is not told or stands in no law that we know: then any running contract counts. */
export const pflichtsumme: Ausdruck<number> = {
  lies: ({ subjekt }) =>
    subjekt.art === 'betrieb' ? pflichtsummeVon(subjekt.halter?.fakten.beruf) : undefined,
  fehlt: () => undefined,
};
