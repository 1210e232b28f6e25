/** The same object without its undefined values; by hand, for an import asks it of every partner and claim. */
export const ohneLeere = <T extends object>(felder: T): T => {
  const gefuellt = {} as T;
  for (const name in felder) {
    const wert = felder[name];
    if (wert !== undefined) gefuellt[name] = wert;
  }
  return gefuellt;
};
