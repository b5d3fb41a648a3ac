import { Button } from '@mantine/core';
import { NetworkError, ProblemError, sentencesOf, type ToldRefusal } from '../api/problem-error.ts';
import { useLanguage } from '../language/language.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { Notice } from './Notice.tsx';

export interface ErrorNoticeProps {
  error: unknown;
  /** Offers to try again. */
  onRetry?(): void;
  /** Refusals that stand beside their field already are left out. */
  isShownElsewhere?(refusal: ToldRefusal): boolean;
  /** Says that what was typed is still there; true for forms. */
  hasInput?: boolean;
}

/** What went wrong, what is kept, and what to do, in the reader's language. */
export function ErrorNotice({ error, onRetry, isShownElsewhere, hasInput = false }: ErrorNoticeProps) {
  const t = useTranslator(uiMessages);
  const { language } = useLanguage();
  const retry = onRetry && (
    <Button variant="default" onClick={onRetry}>
      {t('ui.try-again')}
    </Button>
  );
  if (error instanceof ProblemError) {
    const sentences = sentencesOf(error, language, (refusal) => !isShownElsewhere?.(refusal));
    if (sentences.length === 0) return null;
    const failed = error.status >= 500;
    return (
      <Notice tone={failed ? 'urgent' : 'due'} title={t(failed ? 'ui.failed-title' : 'ui.refused-title')} actions={retry} announce="alert">
        {sentences.length === 1 ? <p>{sentences[0]}</p> : <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
        {hasInput && <p>{t('ui.kept')}</p>}
        {failed && error.requestId && <p className="jd-number">{t('ui.request-number', { requestId: error.requestId })}</p>}
      </Notice>
    );
  }
  const isLine = error instanceof NetworkError || (error instanceof DOMException && error.name === 'AbortError');
  return (
    <Notice tone="due" title={t(isLine ? 'ui.no-answer-title' : 'ui.failed-title')} actions={retry} announce="alert">
      <p>{t(isLine && hasInput ? 'ui.no-answer' : 'ui.page-failed')}</p>
    </Notice>
  );
}
