import { useCallback } from 'react';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { importReasonIn } from '../import-reason.ts';
import { householdWords } from './household-words.ts';

/** Why something was changed or ended: a person's words as they are, those of an import in the language of the page. */
export function useReasonWords(): (why: string) => string {
  const t = useTranslator(householdWords);
  return useCallback(
    (why) => {
      const reason = importReasonIn(why);
      if (!reason) return why;
      const { kind, fileName: file, said } = reason;
      if (kind === 'undone') return t('importUndone', { file });
      return said === '' ? t('imported', { file }) : t('importedAs', { file, said });
    },
    [t],
  );
}
