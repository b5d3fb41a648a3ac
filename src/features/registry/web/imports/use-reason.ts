import { useMemo } from 'react';
import type { Messages } from '../../../../kernel/language.ts';
import { useSay } from '../../../../ui/language/use-translator.ts';
import { importIssueMessages, importRefusalMessages } from '../../imports/messages.ts';
import { registryMessages } from '../../messages.ts';

const messages: Messages = { ...registryMessages, ...importIssueMessages, ...importRefusalMessages };

/** The sentence of a reason that came as data: of a cell, of a row, of a step that came to nothing. */
export function useReason(): (reason: { code: string; params?: Record<string, string | number> }) => string {
  const say = useSay();
  return useMemo(
    () =>
      ({ code, params }) => {
        const sentence = messages[code];
        return sentence ? say(sentence, params) : code;
      },
    [say],
  );
}
