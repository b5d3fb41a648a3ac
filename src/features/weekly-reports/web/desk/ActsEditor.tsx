import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { newId } from '../../../../kernel/ids.ts';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import type { DraftAct } from '../../../assistance/act.ts';
import { newDraftAct, type VillageChoice } from '../../../assistance/web/public-parts.tsx';
import { ActCard } from './ActCard.tsx';
import classes from './Acts.module.css';
import { useDeskWords } from './desk-words.ts';
import { fieldId } from './form-fields.ts';

const mostActs = 200;

export interface ActsEditorProps {
  acts: readonly DraftAct[];
  onChange(acts: DraftAct[]): void;
  villages: readonly VillageChoice[];
  today: CalendarDate;
  /** Day that a new act is given: today, or the last of a week that is over. */
  newActDate: CalendarDate;
  errorAt(path: string): string | undefined;
  hintAt(path: string): string | undefined;
  /** Acts whose fields are open, by id. */
  open: ReadonlySet<string>;
  onOpen(open: ReadonlySet<string>): void;
}

/** The acts of the week, each a line that opens into its fields. What is removed by mistake comes back by one press. */
export function ActsEditor({ acts, onChange, villages, today, newActDate, errorAt, hintAt, open, onOpen }: ActsEditorProps) {
  const t = useDeskWords();
  const [removed, setRemoved] = useState<{ act: DraftAct; index: number }>();

  const insert = (act: DraftAct, index: number) => {
    // Its fields must be there before one can take the focus; the kind is the first that cannot be foreseen.
    flushSync(() => {
      onChange(acts.toSpliced(index, 0, act));
      onOpen(new Set(open).add(act.actId));
    });
    document.getElementById(fieldId(`acts.${index}.kind`))?.focus();
  };
  const add = () => {
    if (acts.length >= mostActs) return;
    const villageIds = villages.map(({ villageId }) => villageId);
    insert(newDraftAct({ actId: newId(), date: newActDate, villageIds, previous: acts.at(-1) }), acts.length);
  };
  const onShortcut = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.code !== 'KeyN') return;
    event.preventDefault();
    add();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => onShortcut(event);
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  }, []);

  const close = (actId: string) => onOpen(new Set([...open].filter((id) => id !== actId)));
  return (
    <div className={classes['editor']}>
      {acts.length === 0 && <p className={classes['first']}>{t('weekly-report.desk.first-act')}</p>}
      {acts.length > 0 && (
        <ol className={classes['acts']}>
          {acts.map((act, index) => (
            <li key={act.actId}>
              <ActCard
                act={act}
                index={index}
                isOpen={open.has(act.actId)}
                villages={villages}
                today={today}
                errorAt={(path) => errorAt(`acts.${index}.${path}`)}
                hintAt={(path) => hintAt(`acts.${index}.${path}`)}
                onChange={(changed) => onChange(acts.with(index, changed))}
                onOpen={() => onOpen(new Set(open).add(act.actId))}
                onClose={() => close(act.actId)}
                onCopy={() => insert({ ...act, actId: newId() }, index + 1)}
                onRemove={() => {
                  onChange(acts.toSpliced(index, 1));
                  setRemoved({ act, index });
                }}
              />
            </li>
          ))}
        </ol>
      )}
      <div className={classes['foot']}>
        <Button
          variant={acts.length === 0 ? 'filled' : 'light'}
          size="md"
          leftSection={<IconPlus size={20} stroke={2} aria-hidden />}
          aria-keyshortcuts="Alt+N"
          onClick={add}
        >
          {t('weekly-report.desk.add-act')}
        </Button>
        <span className={classes['keys']}>{t('weekly-report.desk.keys')}</span>
        <output className={classes['removed']}>
          {removed && (
            <>
              {t('weekly-report.desk.act-removed')}
              <Button
                variant="subtle"
                onClick={() => {
                  insert(removed.act, Math.min(removed.index, acts.length));
                  setRemoved(undefined);
                }}
              >
                {t('weekly-report.desk.undo')}
              </Button>
            </>
          )}
        </output>
      </div>
    </div>
  );
}
