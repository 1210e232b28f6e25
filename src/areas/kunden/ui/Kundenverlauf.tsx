import { Verlauf } from '#ui/anzeige/Verlauf.tsx';
import { useSeiten } from '#ui/client/abfrage.ts';
import { kundenContract } from '../contract.ts';

export const Kundenverlauf = ({ kundeId }: { readonly kundeId: string }) => (
  <Verlauf liste={useSeiten(kundenContract.listVerlauf, { params: { kundeId }, query: {} })} />
);
