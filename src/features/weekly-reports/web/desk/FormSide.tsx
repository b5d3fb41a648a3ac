import { Button } from '@mantine/core';
import { IconSend, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { Countdown } from '../../../../ui/components/Countdown.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useNow } from '../../../../ui/clock.tsx';
import type { FormEffort } from '../../../../ui/effort/use-effort.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import { discardDraft, getOwnWeek, listOwnWeeks, requestSignature } from '../../contract.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import type { Reason } from '../../views.ts';
import { FigureStrip, GoodsWords } from '../FigureStrip.tsx';
import { ZeroReport } from '../home/ZeroReport.tsx';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';
import { SavingState } from './SavingState.tsx';
import { SignDialog } from './SignDialog.tsx';
import type { DraftSaving } from './use-draft-saving.ts';
import { wouldBeLate } from './would-be-late.ts';

export interface FormSideProps {
  view: OwnWeekView;
  saving: DraftSaving;
  /** Why it cannot be handed over as it stands. */
  refusals: readonly Reason[];
  hints: readonly string[];
  /** Somebody tried all the same. */
  onRefused(): void;
  effort: Pick<FormEffort, 'read' | 'forget'>;
}

/** Beside the form, on a phone below it: time left, totals, what is worth a look, and the way on. */
export function FormSide({ view, saving, refusals, hints, onRefused, effort }: FormSideProps) {
  const t = useDeskWords();
  const { role } = useSignedIn();
  const now = useNow(10_000);
  const isHead = role === 'orgHead';
  const { campaignId, dueDate } = view;
  const params = { campaignId, dueDate };
  const [signing, setSigning] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const [handing, setHanding] = useState(false);
  const request = useCommand(requestSignature, { invalidates: [getOwnWeek, listOwnWeeks], onSuccess: effort.forget });
  const discard = useCommand(discardDraft, {
    invalidates: [getOwnWeek, listOwnWeeks],
    onSuccess: () => {
      setDiscarding(false);
      effort.forget();
      saving.forget();
    },
  });
  const { figures } = view.ledger;
  const handOver = async () => {
    if (refusals.length > 0) return onRefused();
    if (isHead) return setSigning(true);
    setHanding(true);
    try {
      await request.sendAndWait({ params, body: { revision: await saving.flush() } }, { effort: effort.read() });
    } catch {
      // Told by the notices of the two commands.
    } finally {
      setHanding(false);
    }
  };
  return (
    <aside className={classes['side']}>
      <div className={classes['stateBar']}>
        <SavingState saving={saving} view={view} />
      </div>
      {view.standing.receivedAt === null && (
        <Section>
          <Countdown from={view.startsAt} until={view.deadline} />
          {wouldBeLate(view, now) && <p className={classes['soft']}>{t('weekly-report.desk.late-now')}</p>}
        </Section>
      )}
      <Section title={t('weekly-report.totals')}>
        <FigureStrip small figures={figures} names={['acts', 'people', 'visits', 'moneyFen', 'inPerson', 'remote']} />
        <GoodsWords goods={figures.goods} />
      </Section>
      {hints.length > 0 && (
        <Notice title={t('weekly-report.hints')}>
          <ul className={classes['list']}>
            {[...new Set(hints)].map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className={classes['handOver']}>
        <Button
          size="lg"
          fullWidth
          loading={handing}
          leftSection={isHead ? <IconSignature size={22} stroke={1.8} aria-hidden /> : <IconSend size={20} stroke={1.8} aria-hidden />}
          onClick={() => void handOver()}
        >
          {t(isHead ? 'weekly-report.desk.sign' : 'weekly-report.desk.request-signature')}
        </Button>
        {!isHead && <p className={classes['soft']}>{t('weekly-report.desk.request-words')}</p>}
        {/* While only typing, the line above says that it waits for the network. */}
        {(handing || !saving.command.waiting) && (
          <CommandNotice command={saving.command} isShownElsewhere={({ code }) => code === 'weekly-report.stale-revision'} />
        )}
        <CommandNotice command={request} />
        {view.actions.includes('discardDraft') && (
          <Button variant="subtle" color="gray" onClick={() => setDiscarding(true)}>
            {t('weekly-report.desk.discard')}
          </Button>
        )}
      </div>
      {view.actions.includes('sendZero') && view.draft === null && !saving.unsaved && figures.acts === 0 && (
        <Section>
          <ZeroReport campaignId={campaignId} dueDate={dueDate} />
        </Section>
      )}
      <SignDialog view={view} saving={saving} effort={effort} opened={signing} onClose={() => setSigning(false)} />
      <ConfirmDialog
        opened={discarding}
        onClose={() => setDiscarding(false)}
        title={t('weekly-report.desk.discard')}
        confirmLabel={t('weekly-report.desk.discard')}
        isPending={discard.isPending}
        onConfirm={() => discard.send({ params, body: { revision: view.draft?.revision ?? view.revision } })}
      >
        <p>{t('weekly-report.desk.discard-words')}</p>
        <CommandNotice command={discard} />
      </ConfirmDialog>
    </aside>
  );
}
