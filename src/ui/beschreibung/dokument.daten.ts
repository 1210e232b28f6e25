// What the audit says about documents.
import { dokumentkategorien } from '#domain/dokument.ts';
import type { Feldbeschreibung } from './feldbeschreibung.ts';

export const dokumentfelder: readonly Feldbeschreibung[] = [
  { name: 'name', label: 'Name', art: 'text' },
  {
    name: 'kategorie',
    label: 'Kategorie',
    art: 'wahl',
    werte: Object.fromEntries(dokumentkategorien.map(({ schluessel, label }) => [schluessel, label])),
  },
  { name: 'kunde', label: 'Kunde', art: 'text' },
  { name: 'vertrag', label: 'Vertrag', art: 'text' },
];
