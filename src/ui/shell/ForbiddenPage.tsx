import { IconLock } from '@tabler/icons-react';
import type { Role } from '../../kernel/actor.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { PageButton } from '../links.tsx';
import { uiMessages } from '../messages.ts';
import { usePageTitle } from './page-title.ts';

/** Says that a page exists but is not for this role, and where to turn. */
export function ForbiddenPage({ role }: { role: Role }) {
  const t = useTranslator(uiMessages);
  usePageTitle(t('ui.forbidden-title'));
  return (
    <EmptyState
      icon={IconLock}
      title={<h1>{t('ui.forbidden-title')}</h1>}
      actions={<PageButton to="/">{t('ui.go-home')}</PageButton>}
    >
      <p>{t('ui.forbidden', { role: t(`ui.role-${role}`) })}</p>
    </EmptyState>
  );
}
