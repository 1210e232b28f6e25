// Words of a plan in German, for pages and files.

export const entscheidungLabel = {
  neu: 'neu',
  geaendert: 'geändert',
  unveraendert: 'unverändert',
  unklar: 'unklar',
  abgewiesen: 'abgewiesen',
} as const;

export const gegenstandLabel = {
  kunde: 'Kunde',
  vertrag: 'Vertrag',
  buchung: 'Buchung',
  schaden: 'Schaden',
  satz: 'Satz',
} as const;

/** Why a delivered value is not taken. */
export const konfliktLabel = {
  eingabe: 'von Hand eingegeben, bleibt',
  aelter: 'neuer als die Lieferung, bleibt',
  voll: 'kein Platz mehr in der Liste',
} as const;

const prozent = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1, signDisplay: 'always' });

/** `+18 %` */
export const formatSprung = (sprung: number): string => `${prozent.format(sprung)}\u00a0%`;

const ganz = new Intl.NumberFormat('de-DE');

type Ergebnis = {
  readonly aktualisiert: number;
  readonly neu: number;
  readonly beendet: number;
  readonly fragen: number;
};

/** `612 Verträge aktualisiert, 14 neu, 9 beendet, 7 Fragen`; what is none is left out. */
export const formatErgebnis = ({ aktualisiert, neu, beendet, fragen }: Ergebnis): string => {
  const vertraege = `${ganz.format(aktualisiert)} ${aktualisiert === 1 ? 'Vertrag' : 'Verträge'} aktualisiert`;
  const teile = [
    aktualisiert > 0 || neu + beendet + fragen === 0 ? vertraege : '',
    neu > 0 ? `${ganz.format(neu)} ${aktualisiert > 0 ? 'neu' : neu === 1 ? 'neuer Vertrag' : 'neue Verträge'}` : '',
    beendet > 0 ? `${ganz.format(beendet)} beendet` : '',
    fragen > 0 ? `${ganz.format(fragen)} ${fragen === 1 ? 'Frage' : 'Fragen'}` : '',
  ];
  return teile.filter(Boolean).join(', ');
};
