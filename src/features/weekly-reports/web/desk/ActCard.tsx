import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import type { DraftAct } from '../../../assistance/act.ts';
import { ActFields, ActLine, type VillageChoice } from '../../../assistance/web/public-parts.tsx';
import classes from './Acts.module.css';
import { useDeskWords } from './desk-words.ts';
import { fieldId } from './form-fields.ts';

export interface ActCardProps {
  act: DraftAct;
  index: number;
  isOpen: boolean;
  villages: readonly VillageChoice[];
  today: CalendarDate;
  errorAt(path: string): string | undefined;
  hintAt(path: string): string | undefined;
  onChange(act: DraftAct): void;
  onOpen(): void;
  onClose(): void;
  onCopy(): void;
  onRemove(): void;
}

/** One act: a line to read, or its fields. */
export function ActCard(props: ActCardProps) {
  const { act, index, isOpen, villages, today, errorAt, hintAt, onChange, onOpen, onClose, onCopy, onRemove } = props;
  const t = useDeskWords();
  const number = index + 1;
  const villageName = villages.find(({ villageId }) => villageId === act.villageId)?.villageName;
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div className={classes['card']} data-open={isOpen || undefined}>
      <div className={classes['head']}>
        {isOpen ? (
          <h3>{t('weekly-report.desk.act-number', { number })}</h3>
        ) : (
          <ActLine act={act} villageName={villageName} />
        )}
        <div className={classes['tools']}>
          {!isOpen && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPencil size={18} stroke={1.8} aria-hidden />}
              aria-label={t('weekly-report.desk.edit-act', { number })}
              onClick={onOpen}
            >
              {t('weekly-report.desk.edit')}
            </Button>
          )}
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('weekly-report.desk.copy-act', { number })} title={t('weekly-report.desk.copy')} onClick={onCopy}>
            <IconCopy size={18} stroke={1.8} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('weekly-report.desk.remove-act', { number })} title={t('weekly-report.desk.remove')} onClick={onRemove}>
            <IconTrash size={18} stroke={1.8} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      {isOpen && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Control+Enter works in every field of the card; the button below does the same
        <div onKeyDown={closeByKey}>
          <ActFields
            act={act}
            onChange={onChange}
            villages={villages}
            today={today}
            idOf={(path) => fieldId(`acts.${index}.${path}`)}
            errorAt={errorAt}
            hintAt={hintAt}
          />
          <div className={classes['done']}>
            <Button variant="default" onClick={onClose} aria-keyshortcuts="Control+Enter">
              {t('weekly-report.desk.act-done')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
