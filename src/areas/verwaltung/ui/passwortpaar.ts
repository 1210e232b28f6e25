import { z } from 'zod';

/** A new password typed twice. */
export const passwortpaar = {
  passwort: z
    .string('Bitte mindestens 12 Zeichen verwenden.')
    .min(12, 'Bitte mindestens 12 Zeichen verwenden.')
    .max(200, 'Bitte höchstens 200 Zeichen verwenden.'),
  wiederholung: z.string('Bitte das Passwort wiederholen.'),
};

export const passwortpaarSchema = z
  .object(passwortpaar)
  .refine((werte) => werte.passwort === werte.wiederholung, {
    path: ['wiederholung'],
    message: 'Die beiden Passwörter sind verschieden.',
  });
