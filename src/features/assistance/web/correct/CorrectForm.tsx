import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { endpointKey } from '../../../../ui/api/use-endpoint.ts';
import { useNow, useReadClock } from '../../../../ui/clock.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { PageLink, useGo } from '../../../../ui/links.tsx';
import type { OutboxEntry } from '../../../../ui/outbox/entry.ts';
import { NotSaved } from '../../../../ui/outbox/NotSaved.tsx';
import { outboxPath } from '../../../../ui/outbox/paths.ts';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import { forgetEvidence, mayHaveArrived, settleEvidence, useAnnouncedFirst } from '../../../evidence/web/public-parts.tsx';
import { correctAct, getAct } from '../../contract.ts';
import type { ActView, RecordOptions } from '../../views.ts';
import { changesBetween, namesOf } from '../act-facts.ts';
import { ChangeList } from '../ChangeList.tsx';
import { ActForm } from '../form/ActForm.tsx';
import { cleanText } from '../form/typed-number.ts';
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
  const queries = useQueryClient();
  const readClock = useReadClock();
  const today = shanghaiDate(useNow());
  const { actId } = view.act;
  const [first] = useState(mended);
  const draftKey = `act:correct:${first?.commandId ?? actId}`;
  const draft = useKeptDraft<CorrectionDraft>(draftKey, first ? correctionIn(first) : startOfCorrection(view));
  const villages = useMemo(() => villagesFor(view, options), [view, options]);
  const names = useMemo(() => namesOf(namesFor(view, villages)), [view, villages]);
  const { entries = [] } = useOutbox();
  const { evidenceIds } = draft.value.act;
  const settle = (named: readonly string[], isUncertain = false) => void settleEvidence(entries, { draftKey, evidenceIds, named, isUncertain });
  const mending = useMendedCorrection(first, () => {
    draft.discard();
    go(outboxPath);
  });
  const correct = useCommand(correctAct, {
    invalidates: staleAfterSaving,
    onSuccess: (_, { body }) => {
      // The photos that it names may go now, also where the same act is corrected again.
      settle(body.act.evidenceIds ?? []);
      draft.discard();
      go(actPath(actId));
    },
    // Another device was quicker: its version is asked for, and both are laid side by side.
    onRefused: () => void queries.invalidateQueries({ queryKey: endpointKey(getAct) }),
  });
  const current = upToDate(view, draft.value);
  const announcing = useAnnouncedFirst({ draftKey });
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
    const { baseRevision, act, reason } = current;
    const capturedAt = readClock().toISOString();
    const body = { baseRevision, act, reason, capturedAt };
    if (mending) return mending.save({ params: { actId }, body }, { title: titleOfAct(act, view.villageName), capturedAt });
    announcing.begin(evidenceIds, titleOfAct(act, view.villageName), () => correct.send({ params: { actId }, body }));
  };
  const leave = () => {
    // What the refused one names stays with it.
    if (first) void forgetEvidence(entries, evidenceIds.filter((id) => !correctionIn(first).act.evidenceIds.includes(id)));
    else settle([view.act, ...view.history.map(({ act }) => act)].flatMap((act) => act.evidenceIds), mayHaveArrived(correct, draft.wasRestored));
    draft.discard();
  };
  const change = (changed: Partial<CorrectionDraft>) => {
    mending?.reset();
    draft.setValue({ ...current, ...changed });
  };
  return (
    <Section>
      <ActForm
        key={current.baseRevision}
        act={current.act}
        onChange={(act) => change({ act })}
        villages={villages}
        today={today}
        lastActs={options.lastActs}
        {...(options.gifts ? { gifts: options.gifts } : {})}
        known={view}
        saving={mending ?? { ...correct, isPending: correct.isPending || announcing.isUnderWay }}
        onSave={save}
        saveLabel={t('assistance.save-correction')}
        canSave={changes.length > 0 && current.reason.trim() !== ''}
        aside={
          <div className={classes['aside']}>
            <PageLink to={first ? outboxPath : actPath(actId)} onClick={leave}>
              {t('assistance.cancel')}
            </PageLink>
            <DraftNotice state={draft.state} />
            {announcing.isUnderWay && <output>{t('assistance.announces-photos')}</output>}
          </div>
        }
      >
        <div className={classes['changes']}>
          <h2>{t('assistance.what-changes')}</h2>
          {changes.length === 0 ? <p className={classes['soft']}>{t('assistance.nothing-changes')}</p> : <ChangeList changes={changes} />}
        </div>
        {mending?.notKept && <NotSaved error={mending.notKept} />}
        <Textarea
          label={t('assistance.correct-reason')}
          required
          rows={2}
          resize="vertical"
          maxLength={500}
          value={current.reason}
          onChange={(event) => change({ reason: cleanText(event.currentTarget.value) })}
        />
      </ActForm>
    </Section>
  );
}
