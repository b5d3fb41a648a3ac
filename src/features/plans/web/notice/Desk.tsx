import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { Notice } from '../../notice-contract.ts';
import { plansWords } from '../words.ts';
import { createActiveFact } from './active-fact.ts';
import classes from './Desk.module.css';
import { FactSections } from './FactSections.tsx';
import { factId, NoticeDeskProvider, type NoticeDesk } from './notice-desk.ts';
import { NoticeText } from './NoticeText.tsx';
import { Problems } from './Problems.tsx';
import { Readiness } from './Readiness.tsx';
import { SameNotice } from './SameNotice.tsx';

type Pane = 'facts' | 'notice';

/** Facts and notice side by side; on a phone one behind the other, and a press goes across. */
export function Desk({ notice, onDiscard }: { notice: Notice; onDiscard(): void }) {
  const t = useTranslator(plansWords);
  const [active] = useState(createActiveFact);
  const [editing, edit] = useState<string>();
  const [pane, setPane] = useState<Pane>('facts');
  const desk = useMemo<NoticeDesk>(
    () => ({
      notice,
      canCorrect: notice.state === 'draft',
      active,
      editing,
      edit,
      showWords: (pointer) => {
        setPane('notice');
        afterDrawing(() => active.touch({ pointer, side: 'facts', pressed: true }));
      },
      showFact: (pointer) => {
        setPane('facts');
        afterDrawing(() => {
          active.touch({ pointer, side: 'words', pressed: true });
          bringFactIntoSight(pointer);
        });
      },
    }),
    [notice, active, editing],
  );
  return (
    <NoticeDeskProvider value={desk}>
      <div className={classes['top']}>
        <SameNotice onDiscard={onDiscard} />
        <Readiness />
      </div>
      <SegmentedControl
        className={classes['tabs']}
        fullWidth
        aria-label={t('noticePage')}
        value={pane}
        onChange={(value) => setPane(value === 'notice' ? 'notice' : 'facts')}
        data={[
          { value: 'facts', label: t('tabFacts') },
          { value: 'notice', label: t('tabNotice') },
        ]}
      />
      <div className={classes['desk']} data-pane={pane}>
        <div className={classes['facts']}>
          <Problems />
          <FactSections />
        </div>
        <div className={classes['notice']}>
          <div className={classes['sheet']}>
            <div className={classes['head']}>
              <h2>{t('paneNotice')}</h2>
              <p className={classes['soft']}>{t('paneNoticeLead')}</p>
            </div>
            <NoticeText />
          </div>
        </div>
      </div>
    </NoticeDeskProvider>
  );
}

/** The other pane of a phone must be there before anything in it can be scrolled to. */
function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

/** The fact itself, or the nearest one around it that has a place of its own on the page. */
function bringFactIntoSight(pointer: string): void {
  for (let nearest = pointer; nearest !== ''; nearest = nearest.slice(0, nearest.lastIndexOf('/'))) {
    const place = document.getElementById(factId(`${nearest}/words`)) ?? document.getElementById(factId(nearest));
    if (!place) continue;
    place.scrollIntoView({ block: 'center', behavior: 'smooth' });
    place.focus({ preventScroll: true });
    return;
  }
}
