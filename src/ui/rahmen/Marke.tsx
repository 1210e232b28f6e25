import { Group, Text } from '@mantine/core';

/** Sign and name. */
export const Marke = ({ gross }: { readonly gross?: boolean }) => (
  <Group gap={8} wrap="nowrap">
    <img src="/zeichen.svg" alt="" width={gross ? 36 : 26} height={gross ? 36 : 26} />
    <Text
      fw={700}
      fz={gross ? 24 : 18}
      lts="-0.01em"
      component="span"
      {...(gross ? {} : { visibleFrom: 'xs' })}
    >
      Maklerwerk
    </Text>
  </Group>
);
