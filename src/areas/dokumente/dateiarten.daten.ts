// What an ending promises and which content keeps it. Pure data.

export type Dateiart = {
  readonly endungen: readonly string[];
  /** Kinds of content (`erkenneInhalt`) that fit; a slash at the end means the whole family. */
  readonly inhalte: readonly string[];
  /** How it is handed out; always as an attachment and never sniffed. */
  readonly medientyp: string;
};

const zip = 'application/zip';
const ole = 'application/x-cfb';
const office = 'application/vnd.openxmlformats-officedocument';
const offen = 'application/vnd.oasis.opendocument';
/** Never named as what it is: no browser may take it for a page. */
export const neutral = 'application/octet-stream';

/** A protected Office file is an OLE container whatever its ending says. */
const paket = (endung: string, medientyp: string): Dateiart => ({
  endungen: [endung],
  inhalte: [medientyp, zip, ole],
  medientyp,
});

export const dateiarten: readonly Dateiart[] = [
  { endungen: ['pdf'], inhalte: ['application/pdf'], medientyp: 'application/pdf' },
  { endungen: ['jpg', 'jpeg', 'jfif'], inhalte: ['image/jpeg'], medientyp: 'image/jpeg' },
  { endungen: ['png'], inhalte: ['image/png', 'image/apng'], medientyp: 'image/png' },
  { endungen: ['gif'], inhalte: ['image/gif'], medientyp: 'image/gif' },
  { endungen: ['webp'], inhalte: ['image/webp'], medientyp: 'image/webp' },
  { endungen: ['bmp'], inhalte: ['image/bmp'], medientyp: 'image/bmp' },
  { endungen: ['tif', 'tiff'], inhalte: ['image/tiff'], medientyp: 'image/tiff' },
  { endungen: ['heic', 'heif'], inhalte: ['image/heic', 'image/heif'], medientyp: 'image/heic' },
  paket('docx', `${office}.wordprocessingml.document`),
  paket('xlsx', `${office}.spreadsheetml.sheet`),
  paket('pptx', `${office}.presentationml.presentation`),
  paket('odt', `${offen}.text`),
  paket('ods', `${offen}.spreadsheet`),
  paket('odp', `${offen}.presentation`),
  { endungen: ['doc'], inhalte: [ole, 'application/rtf', zip], medientyp: 'application/msword' },
  { endungen: ['xls'], inhalte: [ole, zip, 'text'], medientyp: 'application/vnd.ms-excel' },
  { endungen: ['ppt'], inhalte: [ole, zip], medientyp: 'application/vnd.ms-powerpoint' },
  { endungen: ['msg'], inhalte: [ole], medientyp: 'application/vnd.ms-outlook' },
  { endungen: ['rtf'], inhalte: ['application/rtf'], medientyp: 'application/rtf' },
  { endungen: ['zip'], inhalte: [zip], medientyp: zip },
  { endungen: ['7z'], inhalte: ['application/x-7z-compressed'], medientyp: neutral },
  { endungen: ['txt', 'md', 'log', 'gdv'], inhalte: ['text', 'markup', 'xml'], medientyp: 'text/plain' },
  { endungen: ['csv'], inhalte: ['text'], medientyp: 'text/csv' },
  { endungen: ['eml', 'ics', 'vcf', 'json'], inhalte: ['text', 'markup', 'xml'], medientyp: neutral },
  { endungen: ['xml'], inhalte: ['xml', 'markup', 'text'], medientyp: neutral },
  {
    endungen: ['html', 'htm', 'xhtml', 'svg', 'mht'],
    inhalte: ['markup', 'xml', 'text'],
    medientyp: neutral,
  },
  { endungen: ['mp3', 'm4a', 'wav', 'ogg'], inhalte: ['audio/', 'video/'], medientyp: neutral },
  { endungen: ['mp4', 'mov', 'avi', 'mkv', 'webm'], inhalte: ['video/', 'audio/'], medientyp: neutral },
];

/** Endings that a computer runs. */
export const programmendungen: ReadonlySet<string> = new Set(
  (
    'exe scr pif bat cmd msi msp msix appx cpl dll sys drv ocx ps1 psm1 vbs vbe js jse mjs wsf wsh hta lnk url reg ' +
    'jar jnlp app dmg pkg apk deb rpm sh command scf inf gadget chm iso img vhd'
  ).split(' '),
);

/** Kinds of content that a computer runs. */
export const programminhalte: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/wasm',
  'application/x-ms-shortcut',
  'application/x.ms.shortcut',
  'application/vnd.android.package-archive',
  'application/x-apple-diskimage',
  'application/vnd.debian.binary-package',
  'application/x-rpm',
]);

/** Pictures that every browser draws by itself. */
export const bildtypen: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);
