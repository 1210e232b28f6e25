// Mail out: by SMTP where configured, otherwise into a folder as .eml, so that nothing is lost or faked.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';

/** A letter to one person. `absaetze` are plain text; a link stands alone under them. */
export type Mail = {
  readonly an: string;
  readonly betreff: string;
  readonly absaetze: readonly string[];
  readonly link?: { readonly text: string; readonly adresse: string };
};

const abgelegtSchema = z.object({
  id: z.string(),
  an: z.string(),
  betreff: z.string(),
  am: z.string(),
  text: z.string(),
});
/** A mail that lies in the folder instead of being sent. */
export type AbgelegteMail = z.infer<typeof abgelegtSchema>;

export type Post = {
  readonly sende: (mail: Mail) => Promise<void>;
  /** Newest first; null where mail really goes out. */
  readonly listMails: (() => Promise<readonly AbgelegteMail[]>) | null;
  readonly close: () => void;
};

export type PostOptions = {
  readonly smtpUrl: string | undefined;
  /** Folder for .eml files; made when needed. */
  readonly ordner: string;
  /** Address of the sender. */
  readonly absender: string;
  readonly now: () => Date;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe inside HTML and inside an attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** The two faces of a letter: plain text, and HTML in which everything that came from people is escaped. */
export const koerperOf = ({ absaetze, link }: Mail): { readonly text: string; readonly html: string } => {
  const unten = link ? [`${link.text}:\n${link.adresse}`] : [];
  const knopf = link ? `<p><a href="${escapeHtml(link.adresse)}">${escapeHtml(link.text)}</a></p>` : '';
  const html = absaetze.map((absatz) => `<p>${escapeHtml(absatz).replaceAll('\n', '<br>')}</p>`).join('\n');
  return {
    text: `${[...absaetze, ...unten].join('\n\n')}\n`,
    html: `<!doctype html><html lang="de"><meta charset="utf-8"><body style="font-family:sans-serif">\n${html}\n${knopf}\n</body></html>`,
  };
};

const einzeilig = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200);

const createMessage = (mail: Mail, absender: string, am: Date) => ({
  from: { name: 'Maklerwerk', address: absender },
  to: mail.an,
  subject: einzeilig(mail.betreff),
  date: am,
  // A robot wrote this: no answers "out of office".
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
  ...koerperOf(mail),
});

const perSmtp = ({ smtpUrl, absender, now }: PostOptions & { smtpUrl: string }): Post => {
  const transport = createTransport(smtpUrl, { connectionTimeout: 15_000, socketTimeout: 30_000 } as object);
  return {
    sende: async (mail) => void (await transport.sendMail(createMessage(mail, absender, now()))),
    listMails: null,
    close: () => transport.close(),
  };
};

/** Written beside and renamed: a reader never sees half a file. */
const schreibe = async (ordner: string, name: string, inhalt: Uint8Array | string): Promise<void> => {
  const draft = join(ordner, `.${name}`);
  await writeFile(draft, inhalt, { mode: 0o600 });
  await rename(draft, join(ordner, name));
};

const inOrdner = ({ ordner, absender, now }: PostOptions): Post => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    sende: async (mail) => {
      await mkdir(ordner, { recursive: true, mode: 0o700 });
      const am = now();
      const id = `${am.toISOString().replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`;
      const { message } = await transport.sendMail(createMessage(mail, absender, am));
      if (!Buffer.isBuffer(message)) throw new Error('The mail was not built as one piece.');
      await schreibe(ordner, `${id}.eml`, message);
      const abgelegt: AbgelegteMail = {
        id,
        an: mail.an,
        betreff: einzeilig(mail.betreff),
        am: am.toISOString(),
        text: koerperOf(mail).text,
      };
      await schreibe(ordner, `${id}.json`, JSON.stringify(abgelegt));
    },
    listMails: async () => {
      const names = await readdir(ordner).catch(() => []);
      const newest = names
        .filter((name) => /^[^.].*\.json$/.test(name))
        .toSorted()
        .toReversed()
        .slice(0, 100);
      const texts = await Promise.all(newest.map((name) => readFile(join(ordner, name), 'utf8')));
      return texts.map((text) => abgelegtSchema.parse(JSON.parse(text)));
    },
    close: () => transport.close(),
  };
};

/** Opens the way out for mail. */
export const createPost = (options: PostOptions): Post =>
  options.smtpUrl === undefined ? inOrdner(options) : perSmtp({ ...options, smtpUrl: options.smtpUrl });
