// The area's letters, in German.
import { resetMinuten } from '#platform/auth/auth.ts';
import type { Mail } from '#platform/mail/post.ts';
import type { Rolle } from './contract.ts';

const rollen: Readonly<Record<Rolle, string>> = {
  inhaber: 'Inhaberin oder Inhaber',
  mitarbeiter: 'Mitarbeiterin oder Mitarbeiter',
  lesend: 'Person mit Lesezugriff',
};

const link = (adresse: string, path: string, token: string): string =>
  `${adresse}${path}?token=${encodeURIComponent(token)}`;

/** Pages of the application that take the tokens: `/einladung?token=`, `/passwort/neu?token=`. */
export const einladungsmail = (neu: {
  readonly an: string;
  readonly haus: string;
  readonly von: string;
  readonly rolle: Rolle;
  readonly token: string;
  readonly adresse: string;
}): Mail => ({
  an: neu.an,
  betreff: `Einladung zu Maklerwerk: ${neu.haus}`,
  absaetze: [
    'Guten Tag,',
    `${neu.von} lädt Sie ein, bei ${neu.haus} als ${rollen[neu.rolle]} mit Maklerwerk zu arbeiten.`,
    'Die Einladung gilt sieben Tage. Wenn Sie nichts damit anfangen können, löschen Sie diese E-Mail einfach.',
  ],
  link: { text: 'Einladung annehmen', adresse: link(neu.adresse, '/einladung', neu.token) },
});

export const resetmail = (neu: {
  readonly an: string;
  readonly name: string;
  readonly token: string;
  readonly adresse: string;
}): Mail => ({
  an: neu.an,
  betreff: 'Neues Passwort für Maklerwerk',
  absaetze: [
    `Guten Tag ${neu.name},`,
    `für Ihr Konto wurde ein neues Passwort angefordert. Der Link gilt ${resetMinuten} Minuten und nur einmal.`,
    'Haben Sie das nicht angefordert, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.',
  ],
  link: { text: 'Neues Passwort setzen', adresse: link(neu.adresse, '/passwort/neu', neu.token) },
});
