import { Text } from '@mantine/core';
import { schutzrecht } from '#domain/schutz.ts';
import { useSitzung } from '../sitzung.ts';

/** Tells people without the right that there may be more than they see; nothing for the others. */
export const Schutzhinweis = () => {
  const { siehtSchutzbeduerftiges } = useSitzung();
  if (siehtSchutzbeduerftiges) return null;
  return (
    <Text size="sm" c="dimmed" role="note">
      Angaben zu Gesundheit und Einkommen sind für Sie ausgeblendet. Das Recht „{schutzrecht}“ vergibt die
      Inhaberin oder der Inhaber unter Verwaltung, Personen.
    </Text>
  );
};
