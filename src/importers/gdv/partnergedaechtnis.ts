// Insurers repeat a partner with each of his contracts, often in a row: what is word for word the same is read once.
import type { Vertrag } from '#domain/vertrag.ts';
import type { Satz } from '#formats/gdv/index.ts';
import type { Name } from './ohne-vertrag.ts';

/** What a partner has turned out to be. The two parts are added when a contract first needs them. */
export type Auskunft = {
  readonly rolle: number;
  readonly rollenText: string;
  readonly benannt: boolean;
  alsHalter?: {
    readonly schluessel: string;
    readonly name: Name;
    readonly angaben: Vertrag['weitereAngaben'];
  };
  alsPerson?: { readonly personen: Vertrag['personen']; readonly angaben: Vertrag['weitereAngaben'] };
};

/** So many are kept; more would only fill the memory, for repetitions stand close together. */
const hoechstens = 64;
/** Behind the key of the contract, which differs where the partner is the same. */
const abByte = 42;

/**
 * What a partner's records say, word for word; undefined where positions are no characters. Another Datenpaket may mean
 * another release, so its records are others.
 */
export const wortlaut = ({ teile }: Satz, paket: number, gesellschaft: string): string | undefined => {
  let text = `${paket}|${gesellschaft}`;
  for (const td of teile) {
    if (td.zellen !== undefined) return undefined;
    text += `|${td.td}|${td.text.slice(abByte)}`;
  }
  return text;
};

/** Remembers the partners read last. */
export const createPartnergedaechtnis = () => {
  const bekannte = new Map<string, Auskunft>();
  return {
    find: (worte: string | undefined): Auskunft | undefined =>
      worte === undefined ? undefined : bekannte.get(worte),
    merke: (worte: string, auskunft: Auskunft): void => {
      bekannte.set(worte, auskunft);
      if (bekannte.size <= hoechstens) return;
      for (const aelteste of bekannte.keys()) {
        bekannte.delete(aelteste);
        break;
      }
    },
  };
};

export type Partnergedaechtnis = ReturnType<typeof createPartnergedaechtnis>;
