// Writes uploads' files in, downloads and server-sent events out.
import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { megabyte } from '#platform/files/megabyte.ts';
import { ApiError } from './api-error.ts';
import { contentDisposition, safeName } from './download.ts';
import type { Dateiteil, Download, Ereignis, Upload } from './roh.ts';

async function* begrenzt(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > maxBytes)
      throw new ApiError('datei-zu-gross', `Die Datei ist größer als ${megabyte(maxBytes)}.`);
    yield chunk;
  }
}

const teilOf = (part: MultipartFile, maxBytes: number): Dateiteil => ({
  feld: part.fieldname,
  name: safeName(part.filename),
  medientyp: part.mimetype,
  inhalt: Readable.from(begrenzt(part.file, maxBytes), { objectMode: false }),
});

/** The files of a multipart request, one after the other, while they arrive. */
export async function* dateienOf(
  request: FastifyRequest,
  upload: Pick<Upload<unknown>, 'maxBytes' | 'maxDateien'>,
): AsyncGenerator<Dateiteil> {
  const limits = {
    // One more than allowed, so that our own count says what is wrong.
    fileSize: upload.maxBytes + 1,
    files: upload.maxDateien,
    fields: 20,
    fieldSize: 65_536,
    parts: upload.maxDateien + 20,
    headerPairs: 50,
  };
  if (!request.isMultipart())
    throw new ApiError('medientyp-falsch', 'Bitte die Dateien als multipart/form-data senden.');
  for await (const part of request.files({ limits, throwFileSizeLimit: false }))
    yield teilOf(part, upload.maxBytes);
}

/** Refuses by the announced length what could only be refused later. */
export const pruefeLaenge = (
  request: FastifyRequest,
  upload: Pick<Upload<unknown>, 'maxBytes' | 'maxDateien'>,
): void => {
  const most = (upload.maxBytes + 65_536) * upload.maxDateien;
  if (Number(request.headers['content-length'] ?? 0) > most)
    throw new ApiError('datei-zu-gross', `Erlaubt sind höchstens ${megabyte(upload.maxBytes)} je Datei.`);
};

/** Sends a download: always by its name, never sniffed, inline only where the handler says so. */
export const sendeDownload = (reply: FastifyReply, download: Download): FastifyReply => {
  void reply
    .header('content-type', download.medientyp)
    .header(
      'content-disposition',
      contentDisposition(download.name, download.inline ? 'inline' : 'attachment'),
    );
  if (download.bytes !== undefined) void reply.header('content-length', download.bytes);
  return reply.send(download.inhalt);
};

const zeilen = ({ name, id, daten }: Ereignis): string =>
  `${id === undefined ? '' : `id: ${id.replace(/[\r\n\0]/g, '')}\n`}${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(daten)}\n\n`;

/** Comment lines keep the line open through proxies and show a caller that is gone. */
const herzschlagMs = 15_000;

/** A caller that stopped reading is cut before its backlog fills our memory. */
const rueckstandBytes = 1_048_576;

/** Sends events until they end, the caller goes away or the server closes. Headers set so far are kept. */
export const sendeStrom = async (
  reply: FastifyReply,
  ereignisse: AsyncIterable<Ereignis>,
  signal: AbortSignal,
): Promise<void> => {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const schreibe = (text: string): void => {
    if (raw.writableLength > rueckstandBytes) raw.destroy();
    else if (!raw.writableEnded) raw.write(text);
  };
  schreibe(': verbunden\n\n');
  const herzschlag = setInterval(() => schreibe(': \n\n'), herzschlagMs).unref();
  signal.addEventListener('abort', () => raw.end(), { once: true });
  try {
    for await (const ereignis of ereignisse) {
      if (signal.aborted) break;
      schreibe(zeilen(ereignis));
    }
  } finally {
    clearInterval(herzschlag);
    raw.end();
  }
};
