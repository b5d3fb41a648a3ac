import { Button } from '@mantine/core';
import { IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DropMenu, DropMenuItem } from '../components/DropMenu.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { useSignedIn } from '../session.tsx';
import { appearanceDrawings, useAppearance } from './appearance.ts';
import classes from './AppShell.module.css';

export interface AccountMenuProps {
  onSignOut(): void;
  /** Signed out a moment ago: on the way to the door. */
  isLeaving: boolean;
  /** Further entries (`DropMenuItem`, `DropMenuLink`), e.g. one's own sessions. */
  children?: ReactNode;
}

/** Who is signed in and for whom, light or dark, and the way out. */
export function AccountMenu({ onSignOut, isLeaving, children }: AccountMenuProps) {
  const t = useTranslator(uiMessages);
  const session = useSignedIn();
  const { appearance, goToNext } = useAppearance();
  const Drawing = appearanceDrawings[appearance];
  if (isLeaving) return <output>{t('ui.signing-out')}</output>;
  const standsFor = session.organizationName ?? session.placeName ?? session.countyName;
  return (
    <DropMenu
      renderOpener={(opener) => (
        <Button
          {...opener}
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
      )}
    >
      <div className={classes['who']}>
        <strong>{session.name}</strong>
        <span>{t(`ui.role-${session.role}`)}</span>
        <span>{standsFor}</span>
      </div>
      {children}
      <DropMenuItem staysOpen icon={<Drawing size={18} stroke={1.8} aria-hidden />} onChoose={goToNext}>
        {t('ui.appearance', { choice: t(`ui.appearance-${appearance}`) })}
      </DropMenuItem>
      <DropMenuItem icon={<IconLogout size={18} stroke={1.8} aria-hidden />} onChoose={onSignOut}>
        {t('ui.sign-out')}
      </DropMenuItem>
    </DropMenu>
  );
}
