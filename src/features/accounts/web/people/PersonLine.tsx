import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { DropMenu, DropMenuItem } from '../../../../ui/components/DropMenu.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { nameOf, type Someone } from './gather.ts';
import classes from './PeoplePage.module.css';
import type { PersonAction } from './use-person-actions.ts';
import { peopleWords } from './words.ts';

export interface PersonLineProps {
  someone: Someone;
  /** By `useWhoIs`: also where no name is known yet. */
  whoIs: string;
  /** What the one who looks may do with this person; empty for oneself and for those above. */
  actions: readonly PersonAction[];
  onAction(action: PersonAction, someone: Someone): void;
}

/** One name with its state in words, and what may be done. */
export function PersonLine({ someone, whoIs, actions, onAction }: PersonLineProps) {
  const t = useTranslator(peopleWords);
  const known = nameOf(someone);
  return (
    <div className={classes['person']}>
      <span className={classes['name']}>
        {known && <span>{known}</span>}
        <State someone={someone} />
      </span>
      {actions.length > 0 && (
        <DropMenu
          renderOpener={(opener) => (
            <ActionIcon {...opener} variant="subtle" color="gray" aria-label={t('actionsFor', { name: whoIs })}>
              <IconDots size={18} stroke={1.8} aria-hidden />
            </ActionIcon>
          )}
        >
          {actions.map((action) => (
            <DropMenuItem key={action} onChoose={() => onAction(action, someone)}>
              {t(action)}
            </DropMenuItem>
          ))}
        </DropMenu>
      )}
    </div>
  );
}

function State({ someone }: { someone: Someone }) {
  const t = useTranslator(peopleWords);
  const format = useFormat();
  if (someone.kind === 'invitation') {
    const { state, expiresAt } = someone.invitation;
    if (state === 'expired') return <StatusBadge tone="urgent">{t('stateExpired')}</StatusBadge>;
    return <StatusBadge tone="due">{t('stateInvited', { day: format.day(expiresAt) })}</StatusBadge>;
  }
  const { suspendedAt } = someone.person;
  if (suspendedAt) return <StatusBadge tone="notYet">{t('stateSuspended')}</StatusBadge>;
  return <StatusBadge tone="confirmed">{t('stateHere')}</StatusBadge>;
}
