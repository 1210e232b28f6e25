// Notifications: short, in the corner, closed by themselves.
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { ApiFehler } from './call.ts';

const schliessen = { 'aria-label': 'Meldung schließen' };

export const meldeErfolg = (message: string): void => {
  notifications.show({
    message,
    color: 'teal.8',
    icon: <IconCheck size={16} aria-hidden />,
    closeButtonProps: schliessen,
  });
};

export const meldeFehler = (fehler: unknown): void => {
  const bekannt = fehler instanceof ApiFehler;
  notifications.show({
    title: bekannt ? fehler.title : 'Das hat nicht geklappt.',
    message: bekannt ? fehler.detail : 'Bitte versuchen Sie es noch einmal.',
    color: 'red.8',
    icon: <IconAlertTriangle size={16} aria-hidden />,
    autoClose: 10_000,
    closeButtonProps: schliessen,
  });
};
