// Insurers repeat a partner with each of his contracts, often in a row: what is word for word the same is read once.
import type { Vertrag } from '#domain/vertrag.ts';
import type { Satz, Teildatensatz } from '#formats/gdv/index.ts';
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

/** Of another insurer, or in a Datenpaket that may be of another release, the same words mean something else. */
export type Umgebung = { readonly paket: number; readonly gesellschaft: string };

type Bekannter = { readonly teile: readonly Teildatensatz[]; readonly auskunft: Auskunft };

/** The first record without the key of its contract; undefined where positions are no characters. */
const wortlaut = (td: Teildatensatz | undefined): string | undefined =>
  td === undefined || td.zellen !== undefined ? undefined : td.text.slice(abByte);

const isGleich = (a: readonly Teildatensatz[], b: readonly Teildatensatz[]): boolean =>
  a.length === b.length &&
  a.every(({ td, text }, i) => td === b[i]?.td && wortlaut(b[i]) === text.slice(abByte));

/** Remembers the partners read last. */
export const createPartnergedaechtnis = () => {
  const bekannte = new Map<string, Bekannter>();
  let hier: Umgebung = { paket: 0, gesellschaft: '' };
  const betrete = (umgebung: Umgebung): void => {
    if (umgebung.paket === hier.paket && umgebung.gesellschaft === hier.gesellschaft) return;
    hier = umgebung;
    bekannte.clear();
  };
  return {
    find: ({ teile }: Satz, umgebung: Umgebung): Auskunft | undefined => {
      betrete(umgebung);
      const worte = wortlaut(teile[0]);
      const bekannt = worte === undefined ? undefined : bekannte.get(worte);
      return bekannt && isGleich(bekannt.teile, teile) ? bekannt.auskunft : undefined;
    },
    merke: ({ teile }: Satz, auskunft: Auskunft): void => {
      const worte = teile.every(({ zellen }) => zellen === undefined) ? wortlaut(teile[0]) : undefined;
      if (worte === undefined) return;
      bekannte.delete(worte);
      bekannte.set(worte, { teile, auskunft });
      if (bekannte.size <= hoechstens) return;
      for (const aelteste of bekannte.keys()) {
        bekannte.delete(aelteste);
        break;
      }
    },
  };
};

export type Partnergedaechtnis = ReturnType<typeof createPartnergedaechtnis>;
