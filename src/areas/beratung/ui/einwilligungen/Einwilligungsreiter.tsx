import { Stack } from '@mantine/core';
import { Einwilligungsregister } from './Einwilligungsregister.tsx';
import { Erstinformation } from './Erstinformation.tsx';

/** Tab "Einwilligungen" of the Kundenakte: what the customer was told and agreed to. */
export const Einwilligungsreiter = ({ kundeId }: { readonly kundeId: string }) => (
  <Stack gap="md">
    <Erstinformation kundeId={kundeId} />
    <Einwilligungsregister kundeId={kundeId} />
  </Stack>
);
