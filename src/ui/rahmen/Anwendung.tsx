import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '../stil.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import 'dayjs/locale/de';
import type { ReactNode } from 'react';
import { config } from 'zod';
import { de } from 'zod/locales';
import { KatalogKontext } from '../kataloge.ts';
import type { Kataloge } from '../kataloge.ts';
import { farben, theme } from '../theme.ts';

config(de());

const datumswahl = { locale: 'de', firstDayOfWeek: 1 } as const;

type Props = { readonly abfragen: QueryClient; readonly kataloge: Kataloge; readonly children: ReactNode };

/** Everything that pages find around them: look, German dates, queries, notifications, galleries. */
export const Anwendung = ({ abfragen, kataloge, children }: Props) => (
  <MantineProvider theme={theme} cssVariablesResolver={farben} defaultColorScheme="auto">
    <DatesProvider settings={datumswahl}>
      <QueryClientProvider client={abfragen}>
        <KatalogKontext value={kataloge}>
          <Notifications position="bottom-right" autoClose={4500} />
          {children}
        </KatalogKontext>
      </QueryClientProvider>
    </DatesProvider>
  </MantineProvider>
);
