import { PasswordInput } from '@mantine/core';
import { melde, rahmenprops } from '#ui/eingabe/feld.ts';
import type { Feldprops } from '#ui/eingabe/feld.ts';

type Props = Feldprops & { readonly neu?: boolean };

export const Passwortfeld = (props: Props) => (
  <PasswordInput
    {...rahmenprops(props)}
    value={typeof props.value === 'string' ? props.value : ''}
    onChange={(ereignis) => melde(props.onChange, ereignis.currentTarget.value)}
    autoComplete={props.neu ? 'new-password' : 'current-password'}
    visibilityToggleButtonProps={{ 'aria-label': 'Passwort anzeigen oder verbergen' }}
  />
);
