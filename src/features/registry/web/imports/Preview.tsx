import { Button } from '@mantine/core';
import { useState } from 'react';
import { DownloadButton } from '../../../../ui/components/DownloadButton.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { downloadMarkedCopy, type ImportView } from '../../imports/contract.ts';
import { ApplyButton } from './ApplyButton.tsx';
import classes from './imports.module.css';
import { RowList, type RowListName } from './RowList.tsx';
import { importWords } from './words.ts';

/** What would happen, in numbers that open their rows. */
export function Preview({ view, onMapping }: { view: ImportView; onMapping(): void }) {
  const t = useTranslator(importWords);
  const { importId, counts, kind, actions } = view;
  const [list, setList] = useState<RowListName>(firstList(view));
  if (!counts) return null;
  const tiles: { name: RowListName; title: string; figure: string; isThere: boolean }[] = [
    { name: 'error', title: t('errors'), figure: t('rowCount', { rows: counts.rowsWithErrors }), isThere: counts.rowsWithErrors > 0 },
    { name: 'odd', title: t('odd'), figure: t('rowCount', { rows: counts.oddRows }), isThere: counts.oddRows > 0 },
    ...(['new', 'changed', 'unchanged', 'blocked'] as const).map((name) => ({
      name,
      title: t('standing', { standing: name }),
      figure: kind === 'villages' ? t('villagesCount', { villages: counts.villages[name] }) : t('householdsAndPersons', { households: counts.households[name], persons: counts.persons[name] }),
      isThere: true,
    })),
  ];
  return (
    <>
      <Section
        title={t('previewTitle')}
        lead={t('previewLead')}
        emphasis
        actions={
          actions.includes('map') && (
            <Button variant="default" onClick={onMapping}>
              {t('changeMapping')}
            </Button>
          )
        }
      >
        <div className={classes['form']}>
          <ul className={classes['tiles']}>
            {tiles.map(({ name, title, figure, isThere }) => (
              <li key={name}>
                <button type="button" className={classes['tile']} data-tone={isThere ? name : undefined} aria-pressed={list === name} onClick={() => setList(name)}>
                  <span>{title}</span>
                  <span className={classes['figure']}>{figure}</span>
                </button>
              </li>
            ))}
          </ul>
          {counts.passedOver > 0 && <p className={classes['hint']}>{t('passedOver', { rows: counts.passedOver })}</p>}
          {counts.notInFile > 0 && <p className={classes['hint']}>{t('notInFile', { persons: counts.notInFile })}</p>}
          <div className={classes['buttons']}>
            <ApplyButton view={view} />
            {actions.includes('markedCopy') && (
              <DownloadButton endpoint={downloadMarkedCopy} input={{ params: { importId } }}>
                {t('markedCopy')}
              </DownloadButton>
            )}
          </div>
        </div>
      </Section>
      <RowList key={list} importId={importId} list={list} kind={kind} />
    </>
  );
}

/** What wants a person first. */
function firstList({ counts }: ImportView): RowListName {
  if (counts && counts.rowsWithErrors > 0) return 'error';
  if (counts && counts.oddRows > 0) return 'odd';
  return counts && counts.households.new + counts.villages.new > 0 ? 'new' : 'changed';
}
