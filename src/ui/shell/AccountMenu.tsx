import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { useSignedIn } from '../session.tsx';
import { appearanceDrawings, useAppearance } from './appearance.ts';
import classes from './AppShell.module.css';

export interface AccountMenuProps {
  onSignOut(): void;
  /** Further entries (`Menu.Item`), e.g. one's own sessions. */
  children?: ReactNode;
}

/** Who is signed in and for whom, light or dark, and the way out. */
export function AccountMenu({ onSignOut, children }: AccountMenuProps) {
  const t = useTranslator(uiMessages);
  const session = useSignedIn();
  const { appearance, goToNext } = useAppearance();
  const Drawing = appearanceDrawings[appearance];
  const standsFor = session.organizationName ?? session.placeName ?? session.countyName;
  return (
    <Menu position="bottom-end" width={280} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          aria-label={t('ui.account-menu', { name: session.name })}
          leftSection={<IconUserCircle size={20} stroke={1.8} aria-hidden />}
          rightSection={<IconChevronDown size={16} stroke={1.8} aria-hidden />}
          classNames={{ root: classes['account'] ?? '', label: classes['accountName'] ?? '' }}
        >
          {session.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['who']}>
          <strong>{session.name}</strong>
          <span>{t(`ui.role-${session.role}`)}</span>
          <span>{standsFor}</span>
        </div>
        <Menu.Divider />
        {children}
        <Menu.Item closeMenuOnClick={false} leftSection={<Drawing size={18} stroke={1.8} aria-hidden />} onClick={goToNext}>
          {t('ui.appearance', { choice: t(`ui.appearance-${appearance}`) })}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.8} aria-hidden />} onClick={onSignOut}>
          {t('ui.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
