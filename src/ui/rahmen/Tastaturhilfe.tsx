import { Kbd, Modal, Table } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';

const tasten: readonly (readonly [readonly string[], string])[] = [
  [['Strg', 'K'], 'Überall suchen: Kunden und Verträge'],
  [['/'], 'In das Suchfeld der Liste springen'],
  [['↑', '↓'], 'In einer Tabelle von Zeile zu Zeile gehen'],
  [['Eingabe'], 'Die Zeile öffnen'],
  [['Leertaste'], 'Die Zeile auswählen'],
  [['Strg', 'S'], 'Das Formular speichern'],
  [['1', '2'], 'Zu klären: ist derselbe wie der erste oder zweite'],
  [['N', 'S'], 'Zu klären: neu anlegen, später entscheiden'],
  [['Z', 'K', 'S'], 'Dubletten: zusammenführen, keine Dublette, später'],
  [['Esc'], 'Dialog oder Liste schließen'],
  [['?'], 'Diese Hilfe'],
];

/** The list of keys, opened by `?`. */
export const Tastaturhilfe = () => {
  const [offen, { open, close }] = useDisclosure(false);
  useHotkeys([
    ['?', open],
    ['shift+?', open],
  ]);
  return (
    <Modal opened={offen} onClose={close} title="Mit der Tastatur arbeiten" size="md">
      <Table fz="sm" aria-label="Tasten">
        <Table.Tbody>
          {tasten.map(([folge, was]) => (
            <Table.Tr key={was}>
              <Table.Td w={130}>
                {folge.map((taste, i) => (
                  <span key={taste}>
                    {i > 0 && ' '}
                    <Kbd>{taste}</Kbd>
                  </span>
                ))}
              </Table.Td>
              <Table.Td>{was}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
};
