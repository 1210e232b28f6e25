// The look: calm, dense, one accent colour. Shade 8 keeps white text on it readable (WCAG AA).
import { ActionIcon, Badge, Button, createTheme, Input, Modal, Paper, Tooltip } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e9f5f7',
  '#d4e8ec',
  '#a9d1d9',
  '#7cbac5',
  '#57a6b4',
  '#3f99a9',
  '#2d8c9d',
  '#1c7787',
  '#0f6876',
  '#06525e',
];

const schrift =
  '"Source Sans 3 Variable", "Source Sans 3", -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 8 },
  colors: { petrol },
  fontFamily: schrift,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  headings: {
    fontFamily: schrift,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.15rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle' } }),
    Badge: Badge.extend({
      defaultProps: {
        variant: 'light',
        radius: 'sm',
        tt: 'none',
        fw: 550,
        fz: 12,
        lts: 0,
        miw: 'max-content',
      },
    }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, p: 'md' } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Schließen' },
        overlayProps: { blur: 1 },
      },
      styles: { title: { fontSize: '1.15rem', fontWeight: 650 } },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: true } },
    }),
    InputWrapper: Input.Wrapper.extend({
      styles: { label: { fontSize: '0.8125rem', fontWeight: 550, marginBottom: 2 } },
    }),
  },
});

/** Greys that keep 4.5:1 on both grounds. */
export const farben: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#6b7279',
    '--mantine-color-error': '#c01c28',
    '--mantine-color-teal-light-color': '#05583f',
    '--mantine-color-green-light-color': '#1a5727',
    '--mantine-color-orange-light-color': '#8a3200',
    '--mantine-color-yellow-light-color': '#664a00',
    '--mantine-color-blue-light-color': '#124a7d',
    '--mantine-color-red-light-color': '#94181f',
    '--mw-grund': '#f6f8f8',
    '--mw-flaeche': '#ffffff',
    '--mw-linie': '#dfe4e6',
    '--mw-kopf': '#eef2f3',
    '--mw-zeile': '#f1f7f8',
    '--mw-gewaehlt': '#dff0f3',
    '--mw-alt': '#a3333d',
    '--mw-neu': '#1a6b3c',
  },
  dark: {
    '--mantine-color-dimmed': '#a3abb2',
    '--mantine-color-placeholder': '#959da5',
    '--mantine-color-error': '#ff8a8a',
    '--mantine-color-anchor': '#7cbac5',
    '--mantine-color-teal-light': 'rgba(18, 184, 134, 0.16)',
    '--mantine-color-teal-light-color': '#63e6be',
    '--mantine-color-orange-light': 'rgba(253, 126, 20, 0.17)',
    '--mantine-color-orange-light-color': '#ffc078',
    '--mantine-color-yellow-light': 'rgba(250, 176, 5, 0.15)',
    '--mantine-color-yellow-light-color': '#ffe066',
    '--mantine-color-red-light': 'rgba(250, 82, 82, 0.17)',
    '--mantine-color-red-light-color': '#ffa8a8',
    '--mantine-color-blue-light': 'rgba(34, 139, 230, 0.18)',
    '--mantine-color-blue-light-color': '#a5d8ff',
    '--mw-grund': '#181b1d',
    '--mw-flaeche': '#212528',
    '--mw-linie': '#373d42',
    '--mw-kopf': '#2a2f33',
    '--mw-zeile': '#283034',
    '--mw-gewaehlt': '#21414a',
    '--mw-alt': '#ff9aa2',
    '--mw-neu': '#7fd6a2',
  },
});
