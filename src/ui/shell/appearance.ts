import { useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

const appearances = ['auto', 'light', 'dark'] as const;
type Appearance = (typeof appearances)[number];

export const appearanceDrawings = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** Light, dark, or as the system has it; kept in the browser by Mantine. */
export function useAppearance(): { appearance: Appearance; goToNext(): void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = appearances[(appearances.indexOf(colorScheme) + 1) % appearances.length] ?? 'auto';
  return { appearance: colorScheme, goToNext: () => setColorScheme(next) };
}
