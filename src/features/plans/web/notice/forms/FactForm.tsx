import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { ProblemError } from '../../../../../ui/api/problem-error.ts';
import { useCommand } from '../../../../../ui/api/use-command.ts';
import { endpointKey } from '../../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../../ui/components/CommandNotice.tsx';
import { FormFields } from '../../../../../ui/components/FormFields.tsx';
import { useKeptDraft } from '../../../../../ui/draft/use-kept-draft.ts';
import { useTranslator } from '../../../../../ui/language/use-translator.ts';
import { correctFacts, listNotices, viewNotice } from '../../../contract.ts';
import { factWords } from '../../fact-words.ts';
import { useDesk } from '../notice-desk.ts';
import classes from './forms.module.css';

export interface FactFormProps<T> {
  /** The fact that is set; a list or a group is set whole. */
  pointer: string;
  label: string;
  /** The form's content as the facts stand. */
  initial: T;
  /** What is to stand at the pointer; undefined while something needed is missing. */
  toValue(content: T): unknown;
  children(content: T, change: (next: T) => void): ReactNode;
}

/** Corrects one fact in its place. What is typed survives a reload; a colleague's correction in between is told, never overwritten. */
export function FactForm<T>({ pointer, label, initial, toValue, children }: FactFormProps<T>) {
  const t = useTranslator(factWords);
  const { notice, edit } = useDesk();
  const queries = useQueryClient();
  const draft = useKeptDraft(`plans.correction:${notice.noticeId}:${pointer}`, initial);
  const form = useRef<HTMLFormElement>(null);
  const correct = useCommand(correctFacts, {
    invalidates: [viewNotice, listNotices],
    onSuccess: () => {
      draft.discard();
      edit(undefined);
    },
  });
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const value = toValue(draft.value);
  const cancel = () => {
    draft.discard();
    edit(undefined);
  };
  const isStale =
    correct.error instanceof ProblemError && correct.error.refusals.some(({ code }) => code === 'plans.corrected-meanwhile');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from every field, as it leaves a dialog; the cancel button does the same
    <form
      ref={form}
      className={classes['form']}
      aria-label={t('editFact', { fact: label })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing && !correct.isPending) cancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (value === undefined) return;
        correct.send({
          params: { noticeId: notice.noticeId },
          body: { revision: notice.revision, corrections: [{ pointer, value }] },
        });
      }}
    >
      <FormFields isSent={correct.isPending}>
        {children(draft.value, draft.setValue)}
      </FormFields>
      <CommandNotice command={correct} />
      <div className={classes['buttons']}>
        {isStale && (
          <Button
            variant="default"
            onClick={() => {
              correct.reset();
              void queries.invalidateQueries({ queryKey: endpointKey(viewNotice) });
            }}
          >
            {t('latest')}
          </Button>
        )}
        <Button variant="default" onClick={cancel} disabled={correct.isPending}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={correct.isPending} disabled={value === undefined}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
