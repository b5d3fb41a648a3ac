import { Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { cleanText } from '../../../../ui/clean-text.ts';
import { useNow, useReadClock } from '../../../../ui/clock.tsx';
import { changedBy } from '../../../../ui/change.ts';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { PageLink, useGo } from '../../../../ui/links.tsx';
import type { OutboxEntry } from '../../../../ui/outbox/entry.ts';
import { NotSaved } from '../../../../ui/outbox/NotSaved.tsx';
import { outboxPath } from '../../../../ui/outbox/paths.ts';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import { FilesFirst, forgetEvidence, useFormWithFiles, useGiveUp } from '../../../evidence/web/public-parts.tsx';
import { correctAct, getAct } from '../../contract.ts';
import type { ActView, RecordOptions } from '../../views.ts';
import { changesBetween, namesOf } from '../act-facts.ts';
import { ChangeList } from '../ChangeList.tsx';
import { ActForm } from '../form/ActForm.tsx';
import { actPath } from '../paths.ts';
import { titleOfAct } from '../record/title-of-act.ts';
import { staleAfterSaving } from '../stale.ts';
import { useActWords } from '../words.ts';
import { CompareVersions } from './CompareVersions.tsx';
import { baseOf, namesFor, startOfCorrection, upToDate, villagesFor, type CorrectionDraft } from './correction.ts';
import classes from './Correct.module.css';
import { correctionIn, useMendedCorrection } from './use-mended-correction.ts';

export interface CorrectFormProps {
  view: ActView;
  options: RecordOptions;
  /** A refused correction of the outbox: it begins with what that says and takes its place. */
  mended?: OutboxEntry | undefined;
}

/** A correction, kept on the device until the ledger has it. Where somebody else was quicker, a person chooses. */
export function CorrectForm({ view, options, mended }: CorrectFormProps) {
  const t = useActWords();
  const { language } = useLanguage();
  const go = useGo();
  const readClock = useReadClock();
  const today = shanghaiDate(useNow());
  const { actId } = view.act;
  const [first] = useState(mended);
  const draftKey = `act:correct:${first?.commandId ?? actId}`;
  const draft = useKeptDraft<CorrectionDraft>(draftKey, first ? correctionIn(first) : startOfCorrection(view));
  const villages = useMemo(() => villagesFor(view, options), [view, options]);
  const names = useMemo(() => namesOf(namesFor(view, villages)), [view, villages]);
  const { evidenceIds } = draft.value.act;
  // What any revision names is beside the act for good.
  const named = [view.act, ...view.history.map(({ act }) => act)].flatMap((act) => act.evidenceIds);
  // A no is followed by a look: another device was quicker, and both versions are laid side by side.
  const files = useFormWithFiles(draftKey, getAct);
  const { entries = [] } = useOutbox();
  const mending = useMendedCorrection(first, () => {
    draft.discard();
    go(outboxPath);
  });
  const correct = useCommand(correctAct, {
    invalidates: staleAfterSaving,
    onSuccess: (_, { body }) => {
      // The photos that it names may go now, also where the same act is corrected again.
      files.saved(evidenceIds, [...(body.act.evidenceIds ?? []), ...named]);
      draft.discard();
    },
    thenGo: () => actPath(actId),
    onRefused: files.refused,
  });
  const backPath = first ? outboxPath : actPath(actId);
  const giveUp = useGiveUp(() => {
    // What the refused one names stays with it.
    if (first) void forgetEvidence(entries, evidenceIds.filter((id) => !correctionIn(first).act.evidenceIds.includes(id)));
    else files.giveUp(evidenceIds, named);
    draft.discard();
    go(backPath);
  });
  const current = upToDate(view, draft.value);
  if (!current) {
    return (
      <CompareVersions
        view={view}
        names={names}
        base={baseOf(view, draft.value)}
        mine={draft.value.act}
        onSettle={(act) => {
          correct.reset();
          draft.setValue({ ...draft.value, baseRevision: view.revision, act });
        }}
      />
    );
  }
  const changes = changesBetween(view.act, current.act, names, language);
  const save = () => {
    const pressed = draft.value;
    const { baseRevision, act, reason } = current;
    const capturedAt = readClock().toISOString();
    const body = { baseRevision, act, reason, capturedAt };
    const title = titleOfAct(act, view.villageName);
    if (mending) return mending.save({ params: { actId }, body }, { title, capturedAt });
    files.send(act.evidenceIds, title, () => correct.send({ params: { actId }, body }), () => draft.read() === pressed);
  };
  const change = (changed: (present: CorrectionDraft) => Partial<CorrectionDraft>) => {
    mending?.reset();
    draft.setValue((before) => {
      const present = upToDate(view, before) ?? before;
      return { ...present, ...changed(present) };
    });
  };
  return (
    <Section>
      <ActForm
        key={current.baseRevision}
        act={current.act}
        onChange={(changed) => change(({ act }) => ({ act: changedBy(changed, act) }))}
        villages={villages}
        today={today}
        lastActs={options.lastActs}
        {...(options.gifts ? { gifts: options.gifts } : {})}
        known={view}
        saving={mending ?? { ...correct, isPending: correct.isPending || files.isUnderWay }}
        isSent={correct.isPending}
        onSave={save}
        saveLabel={t('assistance.save-correction')}
        canSave={changes.length > 0 && current.reason.trim() !== ''}
        aside={
          <div className={classes['aside']}>
            <PageLink
              to={backPath}
              onClick={(event) => {
                event.preventDefault();
                giveUp.ask();
              }}
            >
              {t('assistance.cancel')}
            </PageLink>
            {giveUp.question}
            <DraftNotice state={draft.state} />
          </div>
        }
      >
        <div className={classes['changes']}>
          <h2>{t('assistance.what-changes')}</h2>
          {changes.length === 0 ? <p className={classes['soft']}>{t('assistance.nothing-changes')}</p> : <ChangeList changes={changes} />}
        </div>
        {mending?.notKept && <NotSaved error={mending.notKept} />}
        <div>
          <Textarea
            label={t('assistance.correct-reason')}
            required
            rows={2}
            resize="vertical"
            maxLength={500}
            value={current.reason}
            onChange={(event) => {
              const reason = cleanText(event.currentTarget.value);
              change(() => ({ reason }));
            }}
          />
          <FilesFirst files={files} />
        </div>
      </ActForm>
    </Section>
  );
}
