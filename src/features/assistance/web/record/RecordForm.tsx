import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useHoldVersion } from '../../../../ui/offline/NewVersion.tsx';
import type { OutboxEntry } from '../../../../ui/outbox/entry.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import type { RecordOptions } from '../../views.ts';
import { GoodsRows } from '../GoodsRows.tsx';
import { DetailFields } from './DetailFields.tsx';
import { FurtherFields } from './FurtherFields.tsx';
import { HeadFields } from './HeadFields.tsx';
import { KindChoice } from './KindChoice.tsx';
import { NotSaved } from './NotSaved.tsx';
import { PeopleStepper } from './PeopleStepper.tsx';
import classes from './Record.module.css';
import { useRecord } from './use-record.ts';
import { recordWords } from './words.ts';

export interface RecordFormProps {
  options: RecordOptions;
  /** What this device holds, also for last values that the server does not know yet. */
  entries: readonly OutboxEntry[];
  /** A refused entry whose content is mended here. */
  mended: OutboxEntry | undefined;
  onSaved(entry: OutboxEntry): void;
}

const withMoney = new Set(['cash', 'purchase']);

/** An act of assistance as it is entered on the spot: what is foreseen stands there, what is rare lies folded. */
export function RecordForm({ options, entries, mended, onSaved }: RecordFormProps) {
  const t = useTranslator(recordWords);
  const { role } = useSignedIn();
  const form = useRef<HTMLFormElement>(null);
  const { act, change, changeKind, campaign, campaigns, changeCampaign, today, errorAt, tried, isTouched, save, saving, error } = useRecord({ options, entries, mended });
  const [isFurtherOpen, setFurtherOpen] = useState(mended !== undefined);
  useHoldVersion(isTouched || saving);
  const submit = async () => {
    const saved = await save();
    if (saved) return onSaved(saved);
    setFurtherOpen(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const isMoneyAsked = withMoney.has(act.kind ?? '') || act.moneyFen !== null;
  const field = (path: string) => ({ id: `act-${path}`, error: errorAt(path) });
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Section>
        <div className={classes['form']}>
          <KindChoice kind={act.kind} onChange={changeKind} />
          <div className={classes['pair']}>
            {campaigns.length > 1 && (
              <NativeSelect
                label={t('assistance.record.campaign')}
                value={campaign.campaignId}
                data={campaigns.map(({ campaignId, campaignName }) => ({ value: campaignId, label: campaignName }))}
                onChange={(event) => changeCampaign(event.currentTarget.value)}
              />
            )}
            <NativeSelect
              {...field('villageId')}
              label={t('assistance.field.village')}
              value={act.villageId ?? ''}
              data={[
                ...(act.villageId === null ? [{ value: '', label: t('assistance.choose') }] : []),
                ...campaign.villages.map(({ villageId, villageName }) => ({ value: villageId, label: villageName })),
              ]}
              onChange={(event) => change({ villageId: event.currentTarget.value || null, householdIds: [], personIds: [] })}
            />
            <DateInput
              {...field('date')}
              label={t('assistance.field.date')}
              value={act.date ?? ''}
              max={today}
              onChange={(date) => change({ date: date === '' ? null : date })}
            />
          </div>
          <PeopleStepper id="act-people" people={act.people} error={errorAt('people')} onChange={(people) => change({ people })} />
          {isMoneyAsked && (
            <MoneyInput {...field('moneyFen')} label={t('assistance.field.money')} value={act.moneyFen ?? undefined} onChange={(fen) => change({ moneyFen: fen ?? null })} />
          )}
          {act.kind === 'goods' && <GoodsRows rows={act.goods} idOf={(path) => `act-${path}`} errorAt={errorAt} onChange={(goods) => change({ goods })} />}
          <DetailFields act={act} errorAt={errorAt} onChange={(details) => change({ details })} />
          {role === 'orgHead' && <HeadFields act={act} onChange={change} />}
          <FurtherFields
            act={act}
            village={campaign.villages.find(({ villageId }) => villageId === act.villageId)}
            isOpen={isFurtherOpen}
            onOpen={setFurtherOpen}
            isMoneyAsked={isMoneyAsked}
            withHead={role !== 'orgHead'}
            errorAt={errorAt}
            onChange={change}
          />
        </div>
      </Section>
      <NotSaved error={error} isIncomplete={tried} />
      <div className={classes['save']}>
        <Button type="submit" size="lg" fullWidth loading={saving}>
          {t('assistance.record.save')}
        </Button>
      </div>
    </form>
  );
}
