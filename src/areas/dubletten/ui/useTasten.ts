import { useHotkeys } from '@mantine/hooks';

const istEingabe = (ziel: EventTarget | null): boolean =>
  ziel instanceof HTMLTextAreaElement || (ziel instanceof HTMLInputElement && ziel.type !== 'radio');

/** Single keys that also work while a choice has the focus, never while somebody types. */
export const useTasten = (tasten: readonly (readonly [string, () => void])[]): void =>
  useHotkeys(
    tasten.map(([taste, tun]) => [taste, (ereignis: KeyboardEvent) => !istEingabe(ereignis.target) && tun()]),
    [],
  );
