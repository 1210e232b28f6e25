// One letter a day to each person who wants it: what Einspielungen have brought, in numbers alone, and nothing when nothing happened.
import type { Handle } from '#platform/db/handle.ts';
import type { Mail, Post } from '#platform/mail/post.ts';
import { formatErgebnis } from '#ui/beschreibung/plan.daten.ts';
import { beanspruche, gibFrei, listEmpfaenger, merkeGesendet, readTagesergebnis } from './store-meldungen.ts';
import type { Empfaenger, Tagesergebnis } from './store-meldungen.ts';

export type Tagesauftrag = {
  /** Transactions of one brokerage as the system. */
  readonly mitMandant: <T>(work: (handle: Handle) => Promise<T>) => Promise<T>;
  readonly post: Pick<Post, 'sende'>;
  /** Public address of the product, for the link. */
  readonly adresse: string;
  /** The day in Germany, ISO: one letter per person for each. */
  readonly tag: string;
};

const dateien = (anzahl: number): string => (anzahl === 1 ? 'Eine Datei wurde' : `${anzahl} Dateien wurden`);

/** Undefined where there is nothing to say. */
export const tagesmail = (an: string, adresse: string, ergebnis: Tagesergebnis): Mail | undefined => {
  const { dateien: fertig, wartend, gescheitert } = ergebnis;
  if (fertig + wartend + gescheitert === 0) return undefined;
  const warten = wartend === 1 ? 'Ein Plan wartet' : `${wartend} Pläne warten`;
  return {
    an,
    betreff:
      fertig > 0 ? `Maklerwerk: ${formatErgebnis(ergebnis)}` : `Maklerwerk: ${warten} auf Ihre Entscheidung`,
    absaetze: [
      'Guten Tag,',
      ...(fertig > 0 ? [`${dateien(fertig)} eingespielt: ${formatErgebnis(ergebnis)}.`] : []),
      ...(wartend > 0 ? [`${warten} auf Ihre Entscheidung.`] : []),
      ...(gescheitert > 0
        ? [`${dateien(gescheitert)} nicht eingespielt. Der Grund steht auf der Seite.`]
        : []),
      'Diese Meldung kommt höchstens einmal am Tag. Abstellen können Sie sie unter „Eigenes Konto“.',
    ],
    link: { text: 'Einspielungen ansehen', adresse: `${adresse}/einspielen` },
  };
};

/** Claimed, then sent, then noted: a crash in between costs this letter, its news come with the next one, and none goes out twice. */
const versende = async (auftrag: Tagesauftrag, { benutzerId, email }: Empfaenger): Promise<boolean> => {
  const { mitMandant, post, adresse, tag } = auftrag;
  const mail = await mitMandant(async (handle) => {
    const zeit = await beanspruche(handle, benutzerId, tag);
    if (!zeit) return undefined;
    const brief = tagesmail(email, adresse, await readTagesergebnis(handle, zeit.von, zeit.bis));
    if (!brief) await merkeGesendet(handle, benutzerId, tag);
    return brief;
  });
  if (!mail) return false;
  try {
    await post.sende(mail);
  } catch (error) {
    await mitMandant((handle) => gibFrei(handle, benutzerId, tag));
    throw error;
  }
  await mitMandant((handle) => merkeGesendet(handle, benutzerId, tag));
  return true;
};

/** Sends what is due in one brokerage; repeatable, also at the same time elsewhere. @returns number of letters */
export const versendeTagesmeldungen = async (auftrag: Tagesauftrag): Promise<number> => {
  const empfaenger = await auftrag.mitMandant((handle) => listEmpfaenger(handle, auftrag.tag));
  let anzahl = 0;
  for (const einer of empfaenger) if (await versende(auftrag, einer)) anzahl += 1;
  return anzahl;
};
