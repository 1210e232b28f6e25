import { Alert, Box, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Marke } from '#ui/rahmen/Marke.tsx';

type Props = {
  readonly titel: string;
  readonly text?: ReactNode;
  readonly fehler?: string | undefined;
  readonly children: ReactNode;
};

/** The quiet page around sign-in, reset and invitation. */
export const Anmelderahmen = ({ titel, text, fehler, children }: Props) => {
  useDocumentTitle(`${titel} · Maklerwerk`);
  return (
    <Center mih="100dvh" p="md" component="main">
      <Box w="100%" maw={400}>
        <Center mb="lg">
          <Marke gross />
        </Center>
        <Paper p="xl" className="mw-flaeche" shadow="xs">
          <Stack gap="md">
            <div>
              <Title order={1} fz="h2">
                {titel}
              </Title>
              {text && (
                <Text size="sm" c="dimmed" mt={4} component="div">
                  {text}
                </Text>
              )}
            </div>
            {fehler && (
              <Alert color="red" role="alert">
                {fehler}
              </Alert>
            )}
            {children}
          </Stack>
        </Paper>
      </Box>
    </Center>
  );
};
