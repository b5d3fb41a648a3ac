import { useMantineColorScheme } from '@mantine/core';

/** Light, dark, or as the system has it; kept in the browser by Mantine. */
export const appearances = ['auto', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** What is chosen, and the way to choose. */
export function useAppearance(): [Appearance, (appearance: Appearance) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [colorScheme, setColorScheme];
}
