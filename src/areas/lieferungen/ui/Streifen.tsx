import { Link } from '@tanstack/react-router';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import type { Lieferreihe } from '../contract.ts';
import klassen from './lieferungen.module.css';
import { monatsstreifen } from './monatsstreifen.ts';
import type { Monat } from './monatsstreifen.ts';

const namen = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
const kurz = (monat: string): string => namen[Number(monat.slice(5)) - 1] ?? '';

const zeichen: Readonly<Record<Monat['stand'], string>> = { da: '', luecke: '–', erwartet: '!', leer: '' };
const worte: Readonly<Record<Monat['stand'], string>> = {
  da: 'geliefert',
  luecke: 'fehlt',
  erwartet: 'wird erwartet',
  leer: 'nichts',
};

const Feld = ({ monat: { monat, lieferungen, stand } }: { readonly monat: Monat }) => {
  const [erste] = lieferungen;
  const text = `${kurz(monat)} ${monat.slice(0, 4)}: ${worte[stand]}${lieferungen.length > 1 ? ` (${lieferungen.length} Dateien)` : ''}`;
  const klasse = `${klassen['feld']} ${klassen[stand] ?? ''}`;
  if (erste)
    return (
      <Link
        to={`/einspielen/${erste.einspielungId}`}
        className={klasse}
        aria-label={text}
        title={`${text}: ${erste.datei}`}
      >
        {lieferungen.length === 1 ? '✓' : lieferungen.length}
      </Link>
    );
  return (
    <span className={klasse} title={text}>
      <span aria-hidden>{zeichen[stand]}</span>
      <span className="mw-nur-vorlesen">{text}</span>
    </span>
  );
};

/** The last twelve months: what came, what was missed, what is due. */
export const Streifen = ({ reihe }: { readonly reihe: Lieferreihe }) => (
  <ul className={klassen['streifen']} aria-label="Die letzten zwölf Monate">
    {monatsstreifen(reihe, heute()).map((monat) => (
      <li key={monat.monat} className={klassen['monat']}>
        <Feld monat={monat} />
        <span aria-hidden>{kurz(monat.monat)}</span>
      </li>
    ))}
  </ul>
);
