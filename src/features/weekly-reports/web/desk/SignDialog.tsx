import { useQueryClient } from '@tanstack/react-query';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { endpointKey } from '../../../../ui/api/use-endpoint.ts';
import { useNow, useReadClock } from '../../../../ui/clock.tsx';
import type { FormEffort } from '../../../../ui/effort/use-effort.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import { useIsHere } from '../../../../ui/use-is-here.ts';
import { useState } from 'react';
import { getOwnWeek, listOwnWeeks, signReport } from '../../contract.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import { FigureStrip } from '../FigureStrip.tsx';
import { receiptPath } from '../paths.ts';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';
import type { DraftSaving } from './use-draft-saving.ts';
import { wouldBeLate } from './would-be-late.ts';

export interface SignDialogProps {
  view: OwnWeekView;
  saving: DraftSaving;
  effort: Pick<FormEffort, 'read' | 'forget'>;
  opened: boolean;
  onClose(): void;
}

/** plan §五(二): the head's own act. Names what the signature means, signs, and shows the receipt. */
export function SignDialog({ view, saving, effort, opened, onClose }: SignDialogProps) {
  const t = useDeskWords();
  const format = useFormat();
  const queries = useQueryClient();
  const readClock = useReadClock();
  const now = useNow(10_000);
  const { name } = useSignedIn();
  const [busy, setBusy] = useState(false);
  const isHere = useIsHere();
  const sign = useCommand(signReport, {
    invalidates: [getOwnWeek, listOwnWeeks],
    onSuccess: () => {
      saving.forget();
      effort.forget();
    },
    thenGo: ({ reportId }) => receiptPath(reportId),
    // The ledger may have changed since it was read: what is on the screen is brought up to it.
    onRefused: () => void queries.invalidateQueries({ queryKey: endpointKey(getOwnWeek) }),
  });
  const confirm = async () => {
    setBusy(true);
    try {
      const revision = await saving.flush();
      // Whoever has left while the last words were being saved has not seen them signed.
      if (!isHere()) return;
      const { campaignId, dueDate } = view;
      const body = { revision, mark: view.ledger.mark, capturedAt: readClock().toISOString() };
      await sign.sendAndWait({ params: { campaignId, dueDate }, body }, { effort: effort.read() });
    } catch {
      // Told by the notices below.
    } finally {
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('weekly-report.desk.sign-title', { day: format.day(view.dueDate) })}
      confirmLabel={t('weekly-report.desk.sign')}
      isPending={busy}
      onConfirm={() => void confirm()}
    >
      <FigureStrip small figures={view.ledger.figures} names={['acts', 'people', 'visits', 'moneyFen']} />
      <p className={classes['oath']}>{t('weekly-report.desk.sign-words', { organization: view.organizationName, name })}</p>
      <p className={classes['soft']}>{t('weekly-report.desk.sign-after')}</p>
      {wouldBeLate(view, now) && <p>{t('weekly-report.desk.late-now')}</p>}
      <CommandNotice command={saving.command} />
      <CommandNotice command={sign} />
    </ConfirmDialog>
  );
}
