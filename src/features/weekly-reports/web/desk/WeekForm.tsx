import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNow } from '../../../../ui/clock.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { reportTextKeys, type DraftContent } from '../../content.ts';
import type { OwnWeekView, Reason } from '../../views.ts';
import { hintsOf, refusalsAgainstSubmission } from '../../submission.ts';
import { useReasonWords } from '../words.ts';
import { ActsEditor } from './ActsEditor.tsx';
import { CompareDrafts } from './CompareDrafts.tsx';
import { CarryAll } from './CarryAll.tsx';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { actIndexOf, fieldId, isAboutSomethingMissing } from './form-fields.ts';
import { FormSide } from './FormSide.tsx';
import { NarrativeField } from './NarrativeField.tsx';
import type { DraftSaving } from './use-draft-saving.ts';

/** The week's report while it is written. The rules speak as one types; what is only missing yet is said on handing over. */
export function WeekForm({ view, saving }: { view: OwnWeekView; saving: DraftSaving }) {
  const t = useDeskWords();
  const format = useFormat();
  const say = useReasonWords();
  const now = useNow();
  const { content, setContent } = saving;
  const surroundings = {
    villageIds: new Set(view.villages.map(({ villageId }) => villageId)),
    startsAt: new Date(view.startsAt),
    deadline: new Date(view.deadline),
  };
  const refusals = refusalsAgainstSubmission(content, surroundings, now);
  const hints = hintsOf(content, surroundings).filter(({ at }) => at?.startsWith('acts.'));
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const showRefusals = () => {
    flushSync(() => setTried(true));
    summary.current?.focus();
  };

  const shown = refusals.filter((refusal) => tried || !isAboutSomethingMissing(refusal));
  const errorAt = (path: string) => wordsAt(shown, path, say);
  const hintAt = (path: string) => wordsAt(hints, path, say);
  const change = (part: Partial<DraftContent>) => setContent((before) => ({ ...before, ...part }));

  const [openActs, setOpenActs] = useState<ReadonlySet<string>>(new Set());
  const jumpTo = (path: string) => {
    const act = content.acts[actIndexOf(path) ?? -1];
    // The fields of a closed act are not drawn; they must be there before one can take the focus.
    if (act) flushSync(() => setOpenActs((open) => new Set(open).add(act.actId)));
    const field = document.getElementById(fieldId(path));
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  };

  if (saving.conflict) return <CompareDrafts view={view} saving={saving} theirs={saving.conflict.content} />;
  return (
    <div className={classes['desk']}>
      <div className={classes['form']}>
        <ErrorSummary ref={summary} refusals={tried ? refusals : []} onJump={jumpTo} />
        <Section title={t('weekly-report.acts')}>
          <ActsEditor
            acts={content.acts}
            onChange={(acts) => change({ acts })}
            villages={view.villages}
            today={shanghaiDate(now)}
            newActDate={shanghaiDate(now < surroundings.deadline ? now : surroundings.deadline)}
            errorAt={errorAt}
            hintAt={hintAt}
            open={openActs}
            onOpen={setOpenActs}
          />
        </Section>
        <Section title={t('weekly-report.narrative')} actions={<CarryAll view={view} content={content} onCarry={change} />}>
          <div className={classes['texts']}>
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
      />
    </div>
  );
}

function wordsAt(reasons: readonly Reason[], path: string, say: (reason: Reason) => string): string | undefined {
  const here = reasons.filter(({ at }) => at === path).map(say);
  return here.length > 0 ? here.join('\n') : undefined;
}
