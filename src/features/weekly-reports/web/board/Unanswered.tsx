import { Button } from '@mantine/core';
import { IconBell, IconCircleCheck } from '@tabler/icons-react';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { getBoard, remind } from '../../contract.ts';
import type { RemindedView } from '../../county-views.ts';
import { useOfficeWords } from '../office-words.ts';
import classes from './Board.module.css';
import type { Place } from './board-reading.ts';
import { PlaceList } from './PlaceList.tsx';

export interface UnansweredProps {
  campaignId: string;
  dueDate: CalendarDate;
  places: readonly Place[];
}

/** Who has not answered, in the order of the plan, with one press to remind one or all. */
export function Unanswered({ campaignId, dueDate, places }: UnansweredProps) {
  const t = useOfficeWords();
  const reminding = useCommand(remind, { invalidates: [getBoard] });
  const send = (organizationIds?: string[]) =>
    reminding.send({ body: { campaignId, dueDate, ...(organizationIds ? { organizationIds } : {}) } });
  if (places.length === 0) {
    return (
      <EmptyState icon={IconCircleCheck} title={t('weekly-report.board.all-answered')}>
        {t('weekly-report.board.all-answered-words')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={classes['listHead']}>
        <h3>{t('weekly-report.board.unanswered', { count: places.length })}</h3>
        <Button
          variant="default"
          loading={reminding.isPending}
          leftSection={<IconBell size={18} stroke={1.8} aria-hidden />}
          onClick={() => send()}
        >
          {t('weekly-report.board.remind-all', { count: places.length })}
        </Button>
      </div>
      <CommandNotice command={reminding} />
      {reminding.answer && <Reminded told={reminding.answer} />}
      <PlaceList
        places={places}
        campaignId={campaignId}
        onRemind={(organizationId) => send([organizationId])}
        isReminding={reminding.isPending}
      />
    </>
  );
}

function Reminded({ told }: { told: RemindedView }) {
  const t = useOfficeWords();
  const people = told.reminded.reduce((sum, one) => sum + one.people, 0);
  const names = (of: readonly { organizationName: string }[]) => of.map(({ organizationName }) => organizationName).join('、');
  const nobodyThere = told.reminded.filter((one) => one.people === 0);
  return (
    <div className={classes['reminded']}>
      <Notice
        tone={told.reminded.length > 0 ? 'confirmed' : 'plain'}
        announce="status"
        title={t('weekly-report.board.reminded', { count: told.reminded.length, people })}
      >
        {told.skipped.length > 0 && <p>{t('weekly-report.board.skipped', { names: names(told.skipped) })}</p>}
        {nobodyThere.length > 0 && <p>{t('weekly-report.board.nobody-there', { names: names(nobodyThere) })}</p>}
      </Notice>
    </div>
  );
}
