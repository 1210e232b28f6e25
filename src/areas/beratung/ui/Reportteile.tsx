// The pick list: parts by group, each with what its text must leave open.
import { Anchor, Checkbox, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import type { Reportteil } from '../finanzreport.contract.ts';

const orte: Readonly<Record<string, (kundeId: string) => string>> = {
  'Verwaltung, Haus': () => '/verwaltung',
  Kundenakte: (kundeId) => `/kunden/${kundeId}/bearbeiten`,
};

type Fehlt = Reportteil['fehlt'];

/** What can be filled in somewhere, by place; the rest is room to write by hand. */
const Luecken = ({ kundeId, fehlt }: { readonly kundeId: string; readonly fehlt: Fehlt }) => (
  <Stack gap={0} pl={32} mt={2}>
    {[...Map.groupBy(fehlt, ({ wo }) => wo)].map(([wo, felder]) => {
      const ziel = orte[wo]?.(kundeId);
      return (
        <Text key={wo} size="xs" c={ziel ? 'var(--mantine-color-orange-light-color)' : 'dimmed'}>
          {ziel ? 'Fehlt noch: ' : 'Platz zum Ausfüllen: '}
          {felder.map(({ label }) => label).join(', ')}
          {ziel && (
            <>
              {' '}
              <Anchor component={Link} to={ziel} size="xs" inherit className="mw-textlink">
                {wo} öffnen
              </Anchor>
            </>
          )}
        </Text>
      );
    })}
  </Stack>
);

type Props = {
  readonly kundeId: string;
  readonly teile: readonly Reportteil[];
  readonly gewaehlt: readonly string[];
  readonly onWahl: (gewaehlt: readonly string[]) => void;
};

export const Reportteile = ({ kundeId, teile, gewaehlt, onWahl }: Props) => {
  const setze = (schluessel: string, an: boolean) =>
    onWahl(an ? [...gewaehlt, schluessel] : gewaehlt.filter((einer) => einer !== schluessel));
  return [...Map.groupBy(teile, ({ gruppe }) => gruppe)].map(([gruppe, eigene]) => (
    <Abschnitt key={gruppe} titel={gruppe}>
      <Stack gap="sm">
        {eigene.map(({ schluessel, titel, beschreibung, fehlt }) => {
          const an = gewaehlt.includes(schluessel);
          return (
            <div key={schluessel}>
              <Checkbox
                label={titel}
                description={beschreibung}
                checked={an}
                onChange={(ereignis) => setze(schluessel, ereignis.currentTarget.checked)}
              />
              {an && fehlt.length > 0 && <Luecken kundeId={kundeId} fehlt={fehlt} />}
            </div>
          );
        })}
      </Stack>
    </Abschnitt>
  ));
};
