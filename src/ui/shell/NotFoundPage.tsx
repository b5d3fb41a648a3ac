import { IconMapQuestion } from '@tabler/icons-react';
import { EmptyState } from '../components/EmptyState.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { PageButton } from '../links.tsx';
import { uiMessages } from '../messages.ts';

/** Nothing at this address. */
export function NotFoundPage() {
  const t = useTranslator(uiMessages);
  return (
    <EmptyState
      icon={IconMapQuestion}
      title={<h1>{t('ui.not-found-title')}</h1>}
      actions={<PageButton to="/">{t('ui.go-home')}</PageButton>}
    >
      <p>{t('ui.not-found')}</p>
    </EmptyState>
  );
}
