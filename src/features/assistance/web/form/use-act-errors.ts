import { useMemo } from 'react';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Sentence } from '../../../../kernel/language.ts';
import { formatSentence } from '../../../../kernel/translate.ts';
import { ProblemError, type ToldRefusal } from '../../../../ui/api/problem-error.ts';
import { formatDate } from '../../../../ui/language/format.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import type { DraftAct } from '../../act.ts';
import { assistanceMessages } from '../../messages.ts';
import { refusalsAgainstAct, type ActSurroundings } from '../../rules.ts';
import { isAboutSomethingMissing, pathInAct } from './act-paths.ts';

export interface ActErrors {
  /** What is wrong with a path of the act, in words: `date`, `goods.0`. */
  errorAt(path: string): string | undefined;
  /** Nothing of what the browser knows stands against saving. */
  isFine: boolean;
  /** For `isShownElsewhere` of the notices: it stands beside its field. */
  isShown(refusal: ToldRefusal): boolean;
}

const sentences: Readonly<Record<string, Sentence>> = assistanceMessages;

/**
 * The rules, as one types. What is only missing waits until saving was tried; what the server has refused stands beside its
 * field until the act is sent again.
 */
export function useActErrors(act: DraftAct, surroundings: ActSurroundings, { tried, error }: { tried: boolean; error: Error | null }): ActErrors {
  const { language } = useLanguage();
  return useMemo(() => {
    const refusals = refusalsAgainstAct(act, surroundings);
    const told = error instanceof ProblemError ? error.refusals : [];
    const say = ({ code, params }: Refusal) => {
      const date = params?.['date'];
      const filled = typeof date === 'string' ? { ...params, date: formatDate(date, language) } : params;
      return formatSentence(sentences[code] ?? { 'zh-CN': code, en: code }, language, filled);
    };
    const shown = [
      ...refusals.filter((refusal) => tried || !isAboutSomethingMissing(refusal)).map((refusal) => ({ path: refusal.at, words: say(refusal) })),
      ...told.flatMap((refusal) => {
        const path = pathInAct(refusal);
        return path === undefined ? [] : [{ path, words: refusal.message[language] }];
      }),
    ];
    return {
      errorAt: (path) => [...new Set(shown.filter((one) => one.path === path).map(({ words }) => words))].join('\n') || undefined,
      isFine: refusals.length === 0,
      isShown: (refusal) => pathInAct(refusal) !== undefined,
    };
  }, [act, surroundings, tried, error, language]);
}
