import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createPost, koerperOf } from './post.ts';

const ordner = await mkdtemp(join(tmpdir(), 'post-'));
afterAll(() => rm(ordner, { recursive: true, force: true }));

let sekunde = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 10, 0, (sekunde += 1)));
const post = createPost({ smtpUrl: undefined, ordner, absender: 'maklerwerk@example.de', now });

test('without SMTP a mail lies in the folder, newest first', async () => {
  const link = { text: 'Annehmen', adresse: 'https://m.example.de/einladung?token=abc' };
  await post.sende({ an: 'a@example.de', betreff: 'Erste', absaetze: ['Grüße'] });
  await post.sende({ an: 'b@example.de', betreff: 'Zweite', absaetze: ['Guten Tag'], link });
  const mails = await post.listMails?.();
  expect(mails?.map(({ an, betreff }) => [an, betreff])).toEqual([
    ['b@example.de', 'Zweite'],
    ['a@example.de', 'Erste'],
  ]);
  expect(mails?.[0]?.text).toContain(link.adresse);
});

test('a subject cannot add headers', async () => {
  await post.sende({ an: 'c@example.de', betreff: 'Hallo\r\nBcc: boese@example.de', absaetze: ['x'] });
  const newest =
    (await readdir(ordner))
      .filter((name) => name.endsWith('.eml'))
      .toSorted()
      .at(-1) ?? '';
  const text = await readFile(join(ordner, newest), 'utf8');
  expect(text).not.toMatch(/^bcc:/im);
  expect(text).toContain('To: c@example.de');
});

test('what people typed is text in HTML', () => {
  const { html } = koerperOf({
    an: 'a@b.de',
    betreff: '',
    absaetze: ['<img src=x onerror="alert(1)"> & \'x\''],
  });
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;x&#39;');
  expect(html).not.toContain('<img');
});
