// A part that prints a legal text: in the wording in force, filled, marked while it is only our sample.
import { formatTag } from '#domain/datum.ts';
import type { Teil, Teilgruppe } from './teil.ts';
import { fuelle } from './vorlagen/fuelle.ts';
import { musterhinweis } from './vorlagen/vorlage.ts';
import type { Vorlagenschluessel } from './vorlagen/vorlage.ts';
import { berichtswerte } from './werte.ts';

type Textangaben = {
  readonly schluessel: Vorlagenschluessel;
  readonly titel: string;
  readonly beschreibung: string;
  readonly gruppe?: Teilgruppe;
  readonly nieGemerkt?: true;
};

export const createTextteil = ({ gruppe = 'Unterlagen', schluessel, ...rest }: Textangaben): Teil => ({
  ...rest,
  schluessel,
  gruppe,
  vorlage: schluessel,
  vorausgewaehlt: false,
  baue: (daten) => {
    const text = daten.texte[schluessel];
    const { titel, bloecke, fehlend, muster, fassung } = fuelle(text, berichtswerte(daten));
    return {
      fehlend,
      seite: {
        titel,
        ...(muster ? { marke: musterhinweis } : {}),
        unterzeile: `Fassung vom ${formatTag(fassung)} · ${text.form} · ${text.rechtsgrundlage}`,
        neueSeite: true,
        bloecke,
      },
    };
  },
});
