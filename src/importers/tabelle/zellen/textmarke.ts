// What people and programs put around a value so that a spreadsheet keeps it as text: no part of the value.
import { entneutralisiere } from '#formats/tabelle/index.ts';
import type { Zelle } from '#formats/tabelle/index.ts';

const ALS_FORMEL = /^="((?:[^"]|"")*)"$/;
/** `'t Hooft` is a name, `'01067` a number kept as text. */
const HOCHKOMMA = /^['’](?=[\d+(-])/;

/** `'01067` and `="01067"` are `01067`; other texts and cells stay as they are. */
export const ohneTextmarke = (zelle: Zelle): Zelle => {
  const vorne = zelle.text[0];
  if (zelle.art !== 'text' || (vorne !== "'" && vorne !== '’' && vorne !== '=')) return zelle;
  const inhalt = ALS_FORMEL.exec(zelle.text)?.[1]?.replaceAll('""', '"');
  const text = inhalt ?? entneutralisiere(zelle.text).replace(HOCHKOMMA, '');
  return text === zelle.text ? zelle : { ...zelle, text };
};
