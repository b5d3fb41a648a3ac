import { ActionIcon } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { appearances, useAppearance } from './appearance.ts';

const drawings = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** Goes through light, dark and as the system has it. */
export function AppearanceSwitch() {
  const t = useTranslator(uiMessages);
  const [appearance, setAppearance] = useAppearance();
  const Drawing = drawings[appearance];
  const label = `${t('ui.appearance')}: ${t(`ui.appearance-${appearance}`)}`;
  const next = appearances[(appearances.indexOf(appearance) + 1) % appearances.length] ?? 'auto';
  return (
    <ActionIcon variant="subtle" color="gray" size={36} aria-label={label} title={label} onClick={() => setAppearance(next)}>
      <Drawing size={20} stroke={1.8} aria-hidden />
    </ActionIcon>
  );
}
