import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Section } from '../../../../ui/components/Section.tsx';
import { useEffort, type FormEffort } from '../../../../ui/effort/use-effort.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { reportTextKeys, type DraftContent } from '../../content.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import type { Reason } from '../../views.ts';
import { hintsOf, refusalsAgainstSubmission } from '../../submission.ts';
import { useReasonWords } from '../words.ts';
import { CompareDrafts } from './CompareDrafts.tsx';
import { CarryAll } from './CarryAll.tsx';
import { carriedShare } from './carried-share.ts';
import { withoutCarried } from './carried-words.ts';
import { CarriedWords, UnreadableWords } from './CarriedWords.tsx';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { fieldId } from './form-fields.ts';
import { FormSide } from './FormSide.tsx';
import { NarrativeField } from './NarrativeField.tsx';
import { WeekActs } from './WeekActs.tsx';
import type { DraftSaving } from './use-draft-saving.ts';

export interface WeekFormProps {
  view: OwnWeekView;
  saving: DraftSaving;
  /** What lies with the head and is mended there belongs to the signing, and is counted with it. */
  signing?: FormEffort;
}

/** The week's report while it is written. Its acts come from the ledger; here only words are typed. */
export function WeekForm({ view, saving, signing }: WeekFormProps) {
  const t = useDeskWords();
  const format = useFormat();
  const say = useReasonWords();
  const { content, setContent } = saving;
  const acts = view.ledger.acts.map(({ act }) => act);
  const refusals = refusalsAgainstSubmission(content, view.ledger.figures, view.lastWeek?.texts);
  const surroundings = { startsAt: new Date(view.startsAt), deadline: new Date(view.deadline) };
  const hints = hintsOf({ ...content, acts }, surroundings).filter(({ at }) => at?.startsWith('acts.'));
  const [tried, setTried] = useState(false);
  const writing = useEffort('report', `weekly-report:${view.campaignId}:${view.dueDate}`, view.draft !== null);
  const effort = signing ?? writing;
  const { drop } = writing;
  useEffect(() => {
    if (saving.isFromElsewhere) drop();
  }, [saving.isFromElsewhere, drop]);
  const summary = useRef<HTMLDivElement>(null);
  const showRefusals = () => {
    flushSync(() => setTried(true));
    summary.current?.focus();
  };

  const hintAt = (path: string) => wordsAt(hints, path, say);
  const change = (part: Partial<DraftContent>) => setContent((before) => ({ ...before, ...part }));

  if (saving.conflict) return <CompareDrafts view={view} saving={saving} theirs={saving.conflict.content} />;
  return (
    <div className={classes['desk']} {...effort.watch}>
      <div className={classes['form']}>
        <ErrorSummary ref={summary} refusals={tried ? refusals : []} />
        <Section title={t('weekly-report.acts')}>
          <WeekActs view={view} hintAt={hintAt} />
        </Section>
        <Section title={t('weekly-report.narrative')} actions={<CarryAll view={view} content={content} onCarry={change} />}>
          <div className={classes['texts']}>
            {view.unreadableWeek && <UnreadableWords dueDate={view.unreadableWeek} />}
            <CarriedWords
              view={view}
              content={content}
              isOpening={saving.isOpening}
              onTakeOut={() => setContent((before) => withoutCarried(before, view.lastWeek))}
            />
            {reportTextKeys.map((key) => (
              <NarrativeField
                key={key}
                id={fieldId(key)}
                label={t(`weekly-report.text.${key}`)}
                placeholder={t(`weekly-report.desk.${key}-hint`)}
                value={content[key]}
                onChange={(text) => change({ [key]: text })}
                lastTime={view.lastWeek ? { text: view.lastWeek.texts[key], day: format.day(view.lastWeek.dueDate) } : undefined}
              />
            ))}
          </div>
        </Section>
      </div>
      <FormSide
        view={view}
        saving={saving}
        refusals={refusals}
        hints={hints.map(say)}
        onRefused={showRefusals}
        effort={{ ...effort, read: () => effort.read(signing ? undefined : carriedShare(content, view.lastWeek?.texts)) }}
      />
    </div>
  );
}

function wordsAt(reasons: readonly Reason[], path: string, say: (reason: Reason) => string): string | undefined {
  const here = reasons.filter(({ at }) => at === path).map(say);
  return here.length > 0 ? here.join('\n') : undefined;
}
