import { Button, Textarea } from '@mantine/core';
import { IconPencil, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { cleanText } from '../../../../ui/clean-text.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { Countdown } from '../../../../ui/components/Countdown.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEffort } from '../../../../ui/effort/use-effort.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { getOwnWeek, handBackDraft, listOwnWeeks } from '../../contract.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import { FigureStrip, GoodsWords } from '../FigureStrip.tsx';
import { ReportReading } from '../ReportReading.tsx';
import { useReasonWords } from '../words.ts';
import { useSameAsBefore } from './CarriedWords.tsx';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';
import { MoreActs } from './MoreActs.tsx';
import { SignDialog } from './SignDialog.tsx';
import type { DraftSaving } from './use-draft-saving.ts';
import { WeekForm } from './WeekForm.tsx';

/** The head's desk: read, then sign in one tap; or mend it, or hand it back with a word. Made for a phone. */
export function SignatureDesk({ view, saving }: { view: OwnWeekView; saving: DraftSaving }) {
  const t = useDeskWords();
  const format = useFormat();
  const say = useReasonWords();
  const { draft } = view;
  // Words that the head has typed and not yet settled open the form by themselves: nothing typed stays out of sight.
  const [isEditing, setEditing] = useState(saving.unsaved);
  const [open, setOpen] = useState<'sign' | 'handBack'>();
  const effort = useEffort('signature', `weekly-report:${view.campaignId}:${view.dueDate}`);
  const sameAsBefore = useSameAsBefore(view, saving.content);
  const { figures, acts, composed } = view.ledger;
  const hints = [...view.hints.map(say), ...(sameAsBefore === undefined ? [] : [sameAsBefore])];
  if (!draft) return null;
  if (isEditing || saving.conflict) {
    return (
      <>
        <p className={classes['switch']}>
          <Button variant="default" onClick={() => setEditing(false)} disabled={saving.conflict !== undefined}>
            {t('weekly-report.desk.reading')}
          </Button>
        </p>
        <WeekForm view={view} saving={saving} signing={effort} />
      </>
    );
  }
  return (
    <div className={classes['signature']} {...effort.watch}>
      <Section emphasis>
        {view.standing.receivedAt === null && <Countdown from={view.startsAt} until={view.deadline} />}
        <p className={classes['soft']}>
          {t('weekly-report.home.handed-by', { name: draft.savedBy, time: format.dateTime(draft.savedAt) })}
        </p>
      </Section>
      <Section title={t('weekly-report.totals')}>
        <FigureStrip figures={figures} names={['acts', 'people', 'visits', 'moneyFen', 'inPerson', 'remote']} />
        <GoodsWords goods={figures.goods} />
      </Section>
      {hints.length > 0 && (
        <div className={classes['notices']}>
          <Notice title={t('weekly-report.hints')}>
            <ul className={classes['list']}>
              {[...new Set(hints)].map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Section>
        <ReportReading
          texts={saving.content}
          acts={acts.map(({ act }) => act)}
          composed={composed}
          villages={view.villages}
          more={<MoreActs ledger={view.ledger} />}
        />
      </Section>
      <div className={classes['signTools']}>
        <Button variant="default" onClick={() => setOpen('handBack')}>
          {t('weekly-report.desk.hand-back')}
        </Button>
        <Button variant="default" leftSection={<IconPencil size={18} stroke={1.8} aria-hidden />} onClick={() => setEditing(true)}>
          {t('weekly-report.desk.edit-self')}
        </Button>
      </div>
      <div className={classes['signBar']}>
        <Button size="md" leftSection={<IconSignature size={20} stroke={1.8} aria-hidden />} onClick={() => setOpen('sign')}>
          {t('weekly-report.desk.sign')}
        </Button>
      </div>
      <SignDialog view={view} saving={saving} effort={effort} opened={open === 'sign'} onClose={() => setOpen(undefined)} />
      <HandBackDialog view={view} opened={open === 'handBack'} onClose={() => setOpen(undefined)} />
    </div>
  );
}

function HandBackDialog({ view, opened, onClose }: { view: OwnWeekView; opened: boolean; onClose(): void }) {
  const t = useDeskWords();
  const [note, setNote] = useState('');
  const { campaignId, dueDate, draft } = view;
  const handBack = useCommand(handBackDraft, { invalidates: [getOwnWeek, listOwnWeeks], onSuccess: onClose });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('weekly-report.desk.hand-back')}
      confirmLabel={t('weekly-report.desk.hand-back')}
      isPending={handBack.isPending}
      onConfirm={() => handBack.send({ params: { campaignId, dueDate }, body: { revision: draft?.revision ?? view.revision, note } })}
    >
      <Textarea
        label={t('weekly-report.desk.hand-back-note')}
        description={t('weekly-report.desk.optional')}
        rows={3}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(cleanText(event.currentTarget.value))}
      />
      <CommandNotice command={handBack} />
    </ConfirmDialog>
  );
}
