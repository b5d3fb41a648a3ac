import { Button } from '@mantine/core';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { getOwnWeek, handBackDraft, listOwnWeeks } from '../../contract.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import { FigureStrip, GoodsWords } from '../FigureStrip.tsx';
import { ReportReading } from '../ReportReading.tsx';
import { useDeskWords } from './desk-words.ts';
import { MoreActs } from './MoreActs.tsx';
import classes from './Desk.module.css';

/** The reporter's view of a draft that lies with the head: to be read, or taken back. */
export function WithTheHead({ view }: { view: OwnWeekView }) {
  const t = useDeskWords();
  const { campaignId, dueDate, draft } = view;
  const takeBack = useCommand(handBackDraft, { invalidates: [getOwnWeek, listOwnWeeks] });
  if (!draft) return null;
  const { figures, acts, composed } = view.ledger;
  return (
    <>
      <div className={classes['notices']}>
        <Notice
          tone="due"
          title={t('weekly-report.desk.with-head')}
          actions={
            <Button
              variant="default"
              loading={takeBack.isPending}
              onClick={() => takeBack.send({ params: { campaignId, dueDate }, body: { revision: draft.revision, note: '' } })}
            >
              {t('weekly-report.desk.take-back')}
            </Button>
          }
        >
          <p>{t('weekly-report.desk.with-head-words')}</p>
        </Notice>
        <CommandNotice command={takeBack} />
      </div>
      <Section title={t('weekly-report.totals')}>
        <FigureStrip figures={figures} names={['acts', 'people', 'visits', 'moneyFen', 'inPerson', 'remote']} />
        <GoodsWords goods={figures.goods} />
      </Section>
      <Section>
        <ReportReading
          texts={draft.content}
          acts={acts.map(({ act }) => act)}
          composed={composed}
          villages={view.villages}
          more={<MoreActs ledger={view.ledger} />}
        />
      </Section>
    </>
  );
}
