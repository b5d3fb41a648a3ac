import { sentencesOf, type ProblemError } from '../api/problem-error.ts';
import { useLanguage } from '../language/language.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { PageButton } from '../links.tsx';
import { uiMessages } from '../messages.ts';
import { Notice } from './Notice.tsx';

/** What the address of a page names is not there. Trying again would not help: it shows the way out instead. */
export function NothingThere({ error }: { error: ProblemError }) {
  const t = useTranslator(uiMessages);
  const { language } = useLanguage();
  // What is wrong with an address that no link of ours has, such as half an id, is told in words for programs.
  const sentences = error.status === 404 ? sentencesOf(error, language) : [];
  return (
    <Notice
      tone="due"
      title={sentences[0] ?? t('ui.not-found-title')}
      actions={
        <PageButton to="/" variant="default">
          {t('ui.go-home')}
        </PageButton>
      }
      announce="alert"
    >
      <p>{t('ui.not-found')}</p>
    </Notice>
  );
}
