import { Text } from '@mantine/core';
import type { Textfassung } from '#berichte/vorlagen/vorlage.ts';
import { vergleicheZeilen, zeilenVon } from './vergleiche-zeilen.ts';

const zeichen = { gleich: '\u00A0', weg: '−', neu: '+' } as const;
const farbe = { gleich: undefined, weg: 'var(--mw-alt)', neu: 'var(--mw-neu)' } as const;

/** Two versions of a text in one column: lines that went and lines that came. */
export const Zeilenvergleich = ({ alt, neu }: { readonly alt: Textfassung; readonly neu: Textfassung }) => {
  const zeilen = vergleicheZeilen(zeilenVon(alt), zeilenVon(neu));
  if (zeilen.every(({ art }) => art === 'gleich')) return <Text size="sm">Beide Fassungen sind gleich.</Text>;
  return (
    <div>
      {zeilen.map(({ art, text }, stelle) => (
        <Text
          key={stelle}
          size="sm"
          c={farbe[art]}
          {...(art === 'gleich' ? {} : { component: art === 'neu' ? 'ins' : 'del' })}
          td={art === 'weg' ? 'line-through' : 'none'}
          style={{ display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {zeichen[art]} {text}
        </Text>
      ))}
    </div>
  );
};
