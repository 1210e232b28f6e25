import { expect, it } from 'vitest';
import { einzeln } from './einzeln.ts';

async function* pakete(beendet: () => void, fehler?: Error) {
  try {
    yield [];
    yield [1, 2];
    yield [];
    if (fehler) throw fehler;
    yield [3];
    yield [];
  } finally {
    beendet();
  }
}

it('gives the elements of all batches in order, whatever batches are empty', async () => {
  const gelesen: number[] = [];
  for await (const zahl of einzeln<number>(pakete(() => gelesen.push(-1)))) gelesen.push(zahl);
  expect(gelesen).toEqual([1, 2, 3, -1]);
});

it('ends the batches when the reader stops', async () => {
  const gelesen: number[] = [];
  for await (const zahl of einzeln<number>(pakete(() => gelesen.push(-1)))) {
    gelesen.push(zahl);
    break;
  }
  expect(gelesen).toEqual([1, -1]);
});

it('hands an error of the batches to the reader, behind what came before it', async () => {
  const gelesen: number[] = [];
  const lies = async () => {
    for await (const zahl of einzeln<number>(pakete(() => gelesen.push(-1), new Error('kaputt'))))
      gelesen.push(zahl);
  };
  await expect(lies()).rejects.toThrow('kaputt');
  expect(gelesen).toEqual([1, 2, -1]);
});
