// What the audit says about the smaller things of a Kundenakte: tasks, ties, statements, decisions.
import { kanaele } from '#domain/einwilligung.ts';
import { beziehungslabel } from '#domain/kunde.ts';
import type { Feldbeschreibung } from './feldbeschreibung.ts';

const nachweis: readonly Feldbeschreibung[] = [
  { name: 'zweck', label: 'Zweck', art: 'text' },
  { name: 'am', label: 'Am', art: 'tag' },
  { name: 'kanal', label: 'Weg', art: 'wahl', werte: kanaele },
  { name: 'fassung', label: 'Fassung', art: 'text' },
];

/** By the subject of the entry. */
export const aktenfelder: Readonly<Record<string, readonly Feldbeschreibung[]>> = {
  aufgabe: [
    { name: 'titel', label: 'Aufgabe', art: 'text' },
    { name: 'faellig', label: 'Fällig am', art: 'tag' },
    { name: 'zustaendig', label: 'Zuständig', art: 'text' },
    { name: 'erledigt', label: 'Erledigt', art: 'janein' },
  ],
  beziehung: [{ name: 'beziehung', label: 'Beziehung', art: 'wahl', werte: beziehungslabel }],
  einwilligung: nachweis,
  erstinformation: nachweis,
  bedarf: [
    { name: 'bedarf', label: 'Bedarf', art: 'text' },
    { name: 'grund', label: 'Grund', art: 'text' },
  ],
};
