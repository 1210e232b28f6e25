/** Excel allows 31 characters in the name of a sheet and none of : \ / ? * [ ]. */
export const blattName = (name: string): string => {
  const rein = name.replaceAll(/[:\\/?*[\]]/g, ' ').trim();
  return rein.slice(0, 31) || 'Tabelle';
};
