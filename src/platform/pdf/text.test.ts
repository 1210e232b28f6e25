import { describe, expect, test } from 'vitest';
import { bauePdf, baueVerschluesseltesPdf } from '#test/testkit/pdf.ts';
import { readPdfText } from './text.ts';

const read = (bytes: Buffer, maxZeichen = 10_000) => readPdfText(new Uint8Array(bytes), { maxZeichen });

describe('readPdfText', () => {
  test('all pages, umlauts', async () => {
    const pdf = bauePdf(['Versicherungsschein 12-345', 'Änne Müller'], ['Seite zwei']);
    const antwort = await read(pdf);
    expect(antwort).toMatchObject({ art: 'text', seiten: 2 });
    expect(antwort).toHaveProperty(
      'text',
      expect.stringMatching(/12-345[\s\S]*Änne Müller[\s\S]*Seite zwei/),
    );
  });

  test('stops at the limit', async () => {
    expect(await read(bauePdf(['0123456789']), 4)).toMatchObject({ text: '0123' });
  });

  test('gives up in time', async () => {
    const lang = bauePdf(...Array.from({ length: 300 }, () => ['x'.repeat(2000)]));
    expect(await readPdfText(new Uint8Array(lang), { maxZeichen: 1e7, maxMs: 1 })).toEqual({
      art: 'unlesbar',
    });
  });

  test.each([
    ['with a password', baueVerschluesseltesPdf(), 'verschluesselt'],
    ['no PDF at all', Buffer.from('Hallo'), 'unlesbar'],
    ['cut off at once', bauePdf(['x']).subarray(0, 20), 'unlesbar'],
  ])('%s', async (_name, bytes, art) => expect(await read(bytes)).toEqual({ art }));
});
