const maxBytes = 1_048_576;

/** Why this file cannot be a logo, in German; undefined: it can. The server looks at the content again. */
export const findBildfehler = ({ type, size }: Pick<File, 'type' | 'size'>): string | undefined => {
  if (type !== 'image/png' && type !== 'image/jpeg') return 'Bitte wählen Sie ein PNG- oder JPEG-Bild.';
  if (size > maxBytes) return 'Das Bild ist größer als 1 MB. Bitte verkleinern Sie es.';
  return undefined;
};
