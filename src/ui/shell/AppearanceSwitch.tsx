import { ActionIcon } from '@mantine/core';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { appearanceDrawings, useAppearance } from './appearance.ts';

/** Goes through light, dark and as the system has it. */
export function AppearanceSwitch() {
  const t = useTranslator(uiMessages);
  const { appearance, goToNext } = useAppearance();
  const Drawing = appearanceDrawings[appearance];
  const label = t('ui.appearance', { choice: t(`ui.appearance-${appearance}`) });
  return (
    <ActionIcon variant="subtle" color="gray" size={36} aria-label={label} title={label} onClick={goToNext}>
      <Drawing size={20} stroke={1.8} aria-hidden />
    </ActionIcon>
  );
}
