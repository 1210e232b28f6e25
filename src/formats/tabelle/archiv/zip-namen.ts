// Names of a zip's entries from a sample of its start: local headers in a row (APPNOTE 4.3.7), without unpacking.

const KOPF = 30;
const MAX_NAMEN = 2000;

/** Entry names in file order, as far as the sample reaches; entries inside stored archives are not entered. */
export function zipNamen(probe: Uint8Array): string[] {
  const puffer = Buffer.from(probe.buffer, probe.byteOffset, probe.byteLength);
  const namen: string[] = [];
  for (let i = 0; i >= 0 && i + KOPF < puffer.length && namen.length < MAX_NAMEN;) {
    if (puffer.readUInt32LE(i) !== 0x04034b50) break;
    const laenge = puffer.readUInt16LE(i + 26);
    namen.push(puffer.toString('utf8', i + KOPF, i + KOPF + laenge));
    const daten = i + KOPF + laenge + puffer.readUInt16LE(i + 28);
    const gepackt = puffer.readUInt32LE(i + 18);
    const groesseFolgt = (puffer.readUInt16LE(i + 6) & 8) !== 0 && gepackt === 0;
    i = groesseFolgt ? naechsterKopf(puffer, daten) : daten + gepackt;
  }
  return namen;
}

/** Content of a leading, stored `mimetype` entry (OpenDocument), '' when there is none. */
export function zipMimetype(probe: Uint8Array): string {
  const puffer = Buffer.from(probe.buffer, probe.byteOffset, probe.byteLength);
  if (puffer.toString('latin1', KOPF, KOPF + 8) !== 'mimetype') return '';
  const daten = KOPF + 8 + puffer.readUInt16LE(28);
  return puffer.toString('latin1', daten, daten + 100);
}

function naechsterKopf(puffer: Buffer, ab: number): number {
  return puffer.indexOf(Buffer.from([0x50, 0x4b, 0x03, 0x04]), ab);
}
