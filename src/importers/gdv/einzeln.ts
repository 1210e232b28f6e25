/**
 * The elements of batches one by one. By hand, for an async generator costs three promises an element and a file has
 * many. One reader at a time; `return` ends the batches, too.
 */
export const einzeln = <T>(pakete: AsyncGenerator<readonly T[]>): AsyncIterableIterator<T> => {
  let paket: readonly T[] = [];
  let at = 0;
  const hole = async (): Promise<IteratorResult<T>> => {
    for (;;) {
      const { value, done } = await pakete.next();
      if (done === true) return { value: undefined, done };
      if (value.length === 0) continue;
      paket = value;
      at = 1;
      return { value: value[0] as T, done: false };
    }
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => (at < paket.length ? Promise.resolve({ value: paket[at++] as T, done: false }) : hole()),
    return: async () => {
      paket = [];
      await pakete.return(undefined);
      return { value: undefined, done: true };
    },
  };
};
