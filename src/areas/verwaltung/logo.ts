// The brokerage's logo: PNG or JPEG by its bytes, whatever the sender calls it.
import { Readable } from 'node:stream';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { MandantKontext } from '#platform/http/kontext.ts';
import type { Dateiteil, Downloads, Uploads } from '#platform/http/roh.ts';
import type { verwaltungContract } from './contract.ts';
import { lockMandant, readMandant, writeMandant } from './store.ts';
import { verwaltungDb } from './tabellen.ts';
import type { ProfilSpalte } from './tabellen.ts';

type Medientyp = NonNullable<ProfilSpalte['logo']>['medientyp'];
type C = typeof verwaltungContract;

const maxBytes = 1_048_576;

/** First and last bytes that a picture must have; a cut-off file shows nothing. */
const arten: readonly { readonly medientyp: Medientyp; readonly anfang: string; readonly ende: string }[] = [
  { medientyp: 'image/png', anfang: '89504e470d0a1a0a0000000d49484452', ende: '49454e44ae426082' },
  { medientyp: 'image/jpeg', anfang: 'ffd8ff', ende: 'ffd9' },
];

/** Kind of a picture by content; undefined: neither PNG nor JPEG. */
export const bildart = (bytes: Buffer): Medientyp | undefined => {
  const hex = bytes.toString('hex');
  return arten.find(({ anfang, ende }) => hex.startsWith(anfang) && hex.endsWith(ende))?.medientyp;
};

const abgelehnt = (detail: string) => new ApiError('datei-abgelehnt', detail, { feld: 'datei' });

const readBild = async (
  dateien: AsyncIterable<Dateiteil>,
): Promise<{ name: string; bytes: Buffer; medientyp: Medientyp }> => {
  for await (const { name, inhalt } of dateien) {
    const bytes = Buffer.concat(await inhalt.toArray());
    if (bytes.length === 0) throw abgelehnt('Die Datei ist leer.');
    const medientyp = bildart(bytes);
    if (!medientyp) throw abgelehnt('Der Inhalt ist kein vollständiges PNG- oder JPEG-Bild.');
    return { name, bytes, medientyp };
  }
  throw abgelehnt('Bitte eine Bilddatei auswählen.');
};

const writeLogo = async (
  { handle, benutzerId, weg }: MandantKontext,
  bild: { name: string; bytes: Buffer; medientyp: Medientyp; sha256: string },
): Promise<void> => {
  const { name, bytes, medientyp, sha256 } = bild;
  const { mandantId: mandant_id } = handle;
  await verwaltungDb(handle)
    .insertInto('datei')
    .values({ mandant_id, sha256, name, bytes: String(bytes.length), hochgeladen_von: benutzerId })
    .execute();
  await lockMandant(handle);
  const mandant = await readMandant(handle);
  await writeMandant(handle, mandant.name, { ...mandant.profil, logo: { sha256, medientyp } });
  const aenderungen = [{ feld: 'logo', alt: mandant.profil.logo?.sha256 ?? null, neu: sha256 }];
  await writeProtokoll(handle, [
    { weg, gegenstand: 'mandant', gegenstandId: String(mandant_id), aktion: 'geaendert', aenderungen },
  ]);
};

export const createLogoUploads = (files: FileStore): Uploads<C> => ({
  putLogo: {
    maxBytes,
    maxDateien: 1,
    handle: async ({ mitMandant }, { dateien }) => {
      const bild = await readBild(dateien);
      const { sha256 } = await files.put(Readable.from([bild.bytes]), { maxBytes });
      await mitMandant((kontext) => writeLogo(kontext, { ...bild, sha256 }));
      return {};
    },
  },
});

export const createLogoDownloads = (files: FileStore): Downloads<C> => ({
  getLogo: async ({ mitMandant }) => {
    const { profil } = await mitMandant(({ handle }) => readMandant(handle));
    if (!profil.logo) throw new ApiError('nicht-gefunden', 'Es ist noch kein Logo hinterlegt.');
    const { sha256, medientyp } = profil.logo;
    return { name: `logo.${medientyp.slice(6)}`, medientyp, inhalt: await files.open(sha256), inline: true };
  },
});
