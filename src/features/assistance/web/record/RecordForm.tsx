import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../kernel/ids.ts';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import { ProblemError } from '../../../../ui/api/problem-error.ts';
import { changedBy } from '../../../../ui/change.ts';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { useEffort } from '../../../../ui/effort/use-effort.ts';
import { PageButton, useGo } from '../../../../ui/links.tsx';
import { useHoldVersion } from '../../../../ui/offline/NewVersion.tsx';
import type { OutboxEntry } from '../../../../ui/outbox/entry.ts';
import { NotSaved } from '../../../../ui/outbox/NotSaved.tsx';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import { forgetEvidence, useGiveUp } from '../../../evidence/web/public-parts.tsx';
import type { DraftAct } from '../../act.ts';
import type { RecordOptions } from '../../views.ts';
import { ActForm } from '../form/ActForm.tsx';
import { prefilledShare } from '../form/prefilled-share.ts';
import { TypedCodesContext } from '../household-codes.ts';
import { actPath, newActPath } from '../paths.ts';
import { useActWords } from '../words.ts';
import { JustSaved } from './JustSaved.tsx';
import classes from './Record.module.css';
import { anotherAct, inCampaign, startOfAct, type RecordDraft } from './start-of-act.ts';
import { nameOfHousehold } from './title-of-act.ts';
import { useSaveAct } from './use-save-act.ts';
import { useTypedCodes } from './use-typed-codes.ts';

export interface RecordFormProps {
  options: RecordOptions;
  today: CalendarDate;
  /** A refused entry of the outbox whose content is mended here: as the form opens, since the saving takes it away. */
  mended: OutboxEntry | undefined;
}

/** The form, and after it what was saved; what is typed stays on the device until it is in the ledger. */
export function RecordForm({ options, today, mended: mendedAtFirst }: RecordFormProps) {
  const t = useActWords();
  const go = useGo();
  const [mended] = useState(mendedAtFirst);
  const [first] = useState(() => (mended ? (mended.input as { body: RecordDraft }).body : startOfAct(options, { actId: newId(), date: today })));
  const draft = useKeptDraft<RecordDraft>(`act:${mended?.commandId ?? 'new'}`, first);
  const [saved, setSaved] = useState<{ act: DraftAct; commandId: string }>();
  const { entries } = useOutbox();
  useHoldVersion(draft.state.status !== 'empty');
  const [isKept, setKept] = useState(draft.wasRestored);
  const { campaignId, act } = draft.value;
  const campaign = options.campaigns.find((one) => one.campaignId === campaignId) ?? options.campaigns[0];
  const villages = campaign?.villages ?? [];
  const [begun, setBegun] = useState(first.act);
  const effort = useEffort('act', 'act:new', draft.wasRestored);
  const householdsOf = (villageId: string | null) => villages.find((village) => village.villageId === villageId)?.households ?? [];
  const village = villages.find(({ villageId }) => villageId === act.villageId);
  const codes = useTypedCodes({
    act,
    households: village?.households ?? [],
    typed: draft.value.codes,
    onChange: (typed) => draft.setValue((before) => ({ ...before, codes: typed })),
    isMended: mended !== undefined,
    nameOf: (householdId) => nameOfHousehold(village?.households ?? [], householdId),
  });
  const saving = useSaveAct({
    mended,
    // What is mended was begun, and counted, another time.
    effortOf: (sent) => (mended ? undefined : effort.read(prefilledShare(sent, { begun, lastActs: options.lastActs, households: householdsOf(sent.villageId) }))),
    onSaved: (sent, { commandId }) => {
      setSaved({ act: sent, commandId });
      setKept(false);
      beginWith(anotherAct({ campaignId, act: sent }, options, newId()));
    },
  });
  const beginWith = (next: RecordDraft) => {
    // What is mended is not counted; another act that is begun on this device goes on being.
    if (!mended) effort.forget();
    setBegun(next.act);
    draft.discard(next);
  };
  const giveUp = useGiveUp(() => {
    setKept(false);
    saving.reset();
    void forgetEvidence(entries ?? [], act.evidenceIds);
    beginWith(startOfAct(options, { actId: newId(), date: today }));
  });
  if (saved) {
    const villageName = villages.find(({ villageId }) => villageId === saved.act.villageId)?.villageName;
    return <JustSaved act={saved.act} commandId={saved.commandId} villageName={villageName} onAnother={() => (mended ? go(newActPath) : setSaved(undefined))} />;
  }
  return (
    <Section>
      <TypedCodesContext value={codes.field}>
        <ActForm
          key={act.actId}
          act={act}
          onChange={(change) => draft.setValue((before) => ({ ...before, campaignId: campaign?.campaignId ?? '', act: changedBy(change, before.act) }))}
          villages={villages}
          today={today}
          lastActs={options.lastActs}
          {...(options.gifts ? { gifts: options.gifts } : {})}
          saving={saving}
          isWhole={codes.areWhole}
          onSave={() => saving.save(campaign?.campaignId ?? '', act, village?.villageName ?? '', codes.following)}
          saveLabel={t('assistance.save')}
          aside={<DraftNotice state={draft.state} />}
          {...(mended ? {} : { watch: effort.watch })}
          before={
            <>
              {giveUp.question}
              {isKept && (
                <Notice
                  title={t('assistance.restored')}
                  actions={
                    <Button variant="default" onClick={giveUp.ask}>
                      {t('assistance.start-over')}
                    </Button>
                  }
                />
              )}
              {options.campaigns.length > 1 && (
                <NativeSelect
                  label={t('assistance.field.campaign-choice')}
                  value={campaign?.campaignId ?? ''}
                  onChange={({ currentTarget: { value } }) => draft.setValue((before) => inCampaign(before, value, options))}
                  data={options.campaigns.map((one) => ({ value: one.campaignId, label: one.campaignName }))}
                />
              )}
            </>
          }
        >
          {saving.notKept && <NotSaved error={saving.notKept} />}
          {isRecordedBefore(saving.error) && (
            <div className={classes['both']}>
              <PageButton variant="default" to={actPath(act.actId)}>
                {t('assistance.recorded-before')}
              </PageButton>
              <Button
                variant="default"
                onClick={() => {
                  saving.reset();
                  draft.setValue((before) => ({ ...before, act: { ...before.act, actId: newId() } }));
                }}
              >
                {t('assistance.as-another')}
              </Button>
            </div>
          )}
        </ActForm>
      </TypedCodesContext>
    </Section>
  );
}

/** Sent once, changed, and sent again: the ledger has the first. */
function isRecordedBefore(error: Error | null): boolean {
  return error instanceof ProblemError && error.refusals.some(({ code }) => code === 'assistance.act-exists');
}
