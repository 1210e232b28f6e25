// Which values are health or income: seen and changed only with the right "Gesundheit und Einkommen". Data; applied in sparten/schutz.ts.

/** Keys of records (Kunde, Vertrag) wherever they stand; the value under such a key is protected as a whole. */
export const schutzbeduerftig = {
  gesundheit: ['raucher', 'buNichtMoeglich', 'risikozuschlagCents'],
  einkommen: [
    'bruttoeinkommenJahrCents',
    'bruttoeinkommenVorjahrCents',
    'nettoeinkommenMonatCents',
    'haushaltsnettoMonatCents',
    'arbeitgeberzuschussKvMonatCents',
    'bedarfMonatCents',
    'gesetzlicheRenteErwartetMonatCents',
    'erwerbsminderungsrenteMonatCents',
    'entgeltpunkte',
    'pensionNettoMonatCents',
    'ruecklagenCents',
    'wertsachenCents',
    'darlehen',
    'umsatzJahrCents',
    'rohertragJahrCents',
    'anteilswertCents',
  ],
} as const;

/** Last part of a path, as forms name their fields. */
export const isSchutzbeduerftigerSchluessel = (name: string): boolean =>
  Object.values(schutzbeduerftig).some((namen: readonly string[]) =>
    namen.includes(name.split('.').at(-1) ?? ''),
  );

/** Keys of a contract that are protected where its Sparte insures health or life: what insurers write there is medical. */
export const schutzbeduerftigAmPersonenvertrag = ['weitereAngaben', 'besondereVereinbarungen'] as const;

/** List elements whose content key (domain/flach.ts) would tell a protected value. */
export const schutzbeduerftigeListen = ['weitereAngaben', 'details.tarife', 'fakten.darlehen'] as const;

/** Imports keep columns they do not know as lines `Überschrift: Wert` of the Bemerkung: headings that speak of health or income. */
export const schutzbeduerftigeUeberschrift =
  /einkommen|gehalt|verdienst|lohn|vermögen|vermoegen|schulden|steuerklasse|(brutto|netto)(?!.*(beitrag|prämie|praemie))|raucher|gesundheit|krankheit|erkrank|diagnose|befund|behinder|pflegegrad|pflegestufe|medikament|allergi|zuschlag|\bbmi\b/i;

/** As screens and refusals call the right. */
export const schutzrecht = 'Gesundheit und Einkommen sehen';
