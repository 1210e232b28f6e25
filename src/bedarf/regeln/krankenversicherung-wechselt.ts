// Limits of income and age at which the health system changes.
import { param } from '../ausdruck.ts';
import { all, gt, gte, is, isTrue, lt, lte, not } from '../bedingung.ts';
import {
  alter,
  berufsstatus,
  bruttoJahr,
  eigenesEinkommenMonat,
  krankenversicherung,
  nurMinijob,
} from '../fakten/person.ts';
import type { Regel } from '../regel.ts';

export const krankenversicherungWechseltRegeln: readonly Regel[] = [
  {
    id: 'KV-03',
    sparte: 'gesetzliche-krankenversicherung',
    subjekt: 'person',
    stufe: 1,
    art: 'hinweis',
    rang: 12,
    titel: 'Steigende Grenze: wieder Pflicht zur gesetzlichen Krankenversicherung',
    grund:
      'Das Einkommen liegt unter der (neuen) Jahresarbeitsentgeltgrenze. Dann tritt GKV-Pflicht ein; eine Befreiung ist nur binnen drei Monaten und praktisch unwiderruflich möglich.',
    rechtsgrundlage: '§ 6 Abs. 4, § 8 Abs. 1 Nr. 1, Abs. 2 SGB V',
    hinweis: '2027 besonders wichtig: Entwurf 84.150 € statt 77.400 €.',
    wenn: all(
      is(berufsstatus, 'angestellt'),
      is(krankenversicherung, 'pkv'),
      lte(bruttoJahr, param('jahresarbeitsentgeltgrenze', 1)),
    ),
    zahlen: [
      { label: 'Jahresbrutto', wert: bruttoJahr, einheit: 'Cent/Jahr' },
      {
        label: 'Jahresarbeitsentgeltgrenze',
        wert: param('jahresarbeitsentgeltgrenze', 1),
        einheit: 'Cent/Jahr',
      },
    ],
    deckung: { sparten: ['gesetzliche-krankenversicherung'] },
    vorschau: true,
  },
  {
    id: 'KV-06',
    sparte: 'gesetzliche-krankenversicherung',
    subjekt: 'person',
    stufe: 1,
    art: 'hinweis',
    rang: 16,
    titel: 'Studium: Status der Krankenversicherung prüfen',
    grund:
      'Die Familienversicherung endet meist mit 25, die studentische Pflichtversicherung mit 30 Jahren. Befreiung zugunsten PKV nur innerhalb von drei Monaten.',
    rechtsgrundlage: '§ 10 Abs. 2, § 5 Abs. 1 Nr. 9, § 8 Abs. 1 Nr. 5 SGB V',
    wenn: all(is(berufsstatus, 'student'), gte(alter, 23)),
    deckung: { sparten: ['gesetzliche-krankenversicherung'] },
  },
  {
    id: 'KV-07',
    sparte: 'gesetzliche-krankenversicherung',
    subjekt: 'person',
    stufe: 1,
    art: 'hinweis',
    rang: 17,
    titel: 'Einkommensgrenze Familienversicherung überschritten',
    grund:
      'Das eigene Einkommen liegt über der Grenze der beitragsfreien Familienversicherung; es droht eine eigene Beitragspflicht.',
    rechtsgrundlage: '§ 10 Abs. 1 Nr. 5 SGB V (1/7 der Bezugsgröße; Minijob: Geringfügigkeitsgrenze)',
    wenn: all(
      is(krankenversicherung, 'gkv-familie'),
      gt(eigenesEinkommenMonat, param('familienversicherungGrenze')),
      not(all(lte(eigenesEinkommenMonat, param('minijobgrenze')), isTrue(nurMinijob))),
    ),
    zahlen: [
      { label: 'eigenes Einkommen', wert: eigenesEinkommenMonat, einheit: 'Cent/Monat' },
      { label: 'Grenze', wert: param('familienversicherungGrenze'), einheit: 'Cent/Monat' },
    ],
    deckung: { sparten: ['gesetzliche-krankenversicherung'] },
    vorschau: true,
  },
  {
    id: 'KV-08',
    sparte: 'gesetzliche-krankenversicherung',
    subjekt: 'person',
    stufe: 1,
    art: 'hinweis',
    rang: 30,
    titel: 'Rückkehr in die GKV ab 55 praktisch ausgeschlossen',
    grund:
      'Mit 55 schließt sich die Rückkehrmöglichkeit in die GKV weitgehend. Jetzt ist der letzte Zeitpunkt für eine bewusste Entscheidung.',
    rechtsgrundlage: '§ 6 Abs. 3a SGB V',
    wenn: all(is(krankenversicherung, 'pkv'), gte(alter, 53), lt(alter, 55)),
    deckung: { sparten: ['gesetzliche-krankenversicherung'] },
  },
];
