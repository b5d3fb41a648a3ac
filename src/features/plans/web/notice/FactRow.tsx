import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { factWords } from '../fact-words.ts';
import { Corrected } from './Corrected.tsx';
import classes from './FactRow.module.css';
import { factId, useDesk, useHasWords, useIsFactLit } from './notice-desk.ts';

/** One line of a fact: a single value, or a member of a list. */
export interface FactItem {
  pointer: string;
  text: string;
}

export interface FactRowProps {
  /** What a correction of this row sets. */
  pointer: string;
  label: string;
  /** Empty where the notice gives nothing. */
  items: readonly FactItem[];
  /** The form that takes the row's place while it is corrected. */
  form: ReactNode;
}

/** A fact with its name, its words one touch away, and its correction one more. */
export function FactRow({ pointer, label, items, form }: FactRowProps) {
  const t = useTranslator(factWords);
  const { editing } = useDesk();
  return (
    <div className={classes['row']} id={factId(pointer)} tabIndex={-1}>
      <dt className={classes['label']}>{label}</dt>
      <dd className={classes['value']}>
        {editing === pointer ? (
          form
        ) : (
          <>
            <div className={classes['items']}>
              {items.length === 0 && <span className={classes['nothing']}>{t('notRead')}</span>}
              {items.map((item) => (
                <FactWords key={item.pointer} {...item} />
              ))}
              <Corrected pointer={pointer} />
            </div>
            <EditButton pointer={pointer} label={label} />
          </>
        )}
      </dd>
    </div>
  );
}

/** Opens the form of a fact. */
export function EditButton({ pointer, label }: { pointer: string; label: string }) {
  const t = useTranslator(factWords);
  const { canCorrect, edit } = useDesk();
  if (!canCorrect) return null;
  return (
    <ActionIcon
      className={classes['edit']}
      variant="subtle"
      color="gray"
      title={t('edit')}
      aria-label={t('editFact', { fact: label })}
      onClick={() => edit(pointer)}
    >
      <IconPencil size={18} stroke={1.8} aria-hidden />
    </ActionIcon>
  );
}

/** The value of a fact: touched, it lights up the words that it came from; pressed, it brings them into sight. */
export function FactWords({ pointer, text, children }: FactItem & { children?: ReactNode }) {
  const t = useTranslator(factWords);
  const { active, showWords } = useDesk();
  const isLit = useIsFactLit(pointer);
  const hasWords = useHasWords(pointer);
  const touch = () => active.touch({ pointer, side: 'facts', pressed: false });
  const leave = () => active.touch(undefined);
  if (!hasWords) {
    return (
      <span className={classes['words']} id={factId(`${pointer}/words`)} data-lit={isLit || undefined}>
        {children ?? text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={classes['words']}
      id={factId(`${pointer}/words`)}
      title={t('showWords')}
      data-lit={isLit || undefined}
      data-linked
      onMouseEnter={touch}
      onFocus={touch}
      onMouseLeave={leave}
      onBlur={leave}
      onClick={() => showWords(pointer)}
    >
      {children ?? text}
    </button>
  );
}
