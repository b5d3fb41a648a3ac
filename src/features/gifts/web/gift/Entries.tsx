import { Button } from '@mantine/core';
import { DataTable } from '../../../../ui/components/DataTable.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { EvidenceStrip } from '../../../evidence/web/public-parts.tsx';
import type { Measure } from '../../gift.ts';
import type { GiftEntryView, GiftView } from '../../views.ts';
import { useGiftNames } from '../gift-words.ts';
import classes from '../Gifts.module.css';
import { useStageWords } from '../stage-words.ts';
import { useGiftWords } from '../words.ts';

export interface EntriesProps {
  gift: GiftView;
  onCorrect(view: GiftEntryView): void;
  onWithdraw(view: GiftEntryView): void;
}

/** Every entry with what it was before: corrections add. */
export function Entries({ gift: { entries, goods, mayEnter }, onCorrect, onWithdraw }: EntriesProps) {
  const t = useGiftWords();
  const names = useGiftNames();
  const stageOf = useStageWords(goods);
  return (
    <DataTable<GiftEntryView>
      caption={t('gifts.entries')}
      rows={entries}
      rowKey={({ entry }) => entry.entryId}
      empty={<p className={classes['soft']}>{t('gifts.no-entries')}</p>}
      columns={[
        { id: 'day', header: t('gifts.column.day'), isHeading: true, cell: ({ entry }) => names.format.date(entry.day) },
        { id: 'stage', header: t('gifts.column.stage'), cell: ({ entry }) => stageOf(entry.stage) },
        { id: 'amount', header: t('gifts.column.amount'), align: 'end', cell: ({ entry }) => names.amount(goods, entry.amount) },
        { id: 'words', header: t('gifts.column.words'), cell: (view) => entryWords(view, goods) },
        ...(mayEnter
          ? [
              {
                id: 'act',
                header: t('gifts.correct'),
                cell: (view: GiftEntryView) => changes(view, { onCorrect, onWithdraw }, t),
              },
            ]
          : []),
      ]}
    />
  );
}

type Changes = Pick<EntriesProps, 'onCorrect' | 'onWithdraw'>;

function changes(view: GiftEntryView, { onCorrect, onWithdraw }: Changes, t: ReturnType<typeof useGiftWords>) {
  if (view.withdrawn) return null;
  return (
    <div className={classes['tools']}>
      <Button variant="default" size="xs" onClick={() => onCorrect(view)}>
        {t('gifts.correct')}
      </Button>
      <Button variant="default" size="xs" onClick={() => onWithdraw(view)}>
        {t('gifts.withdraw')}
      </Button>
    </div>
  );
}

function entryWords(view: GiftEntryView, goods: Measure) {
  return <EntryWords view={view} goods={goods} />;
}

function EntryWords({ view, goods }: { view: GiftEntryView; goods: Measure }) {
  const t = useGiftWords();
  const names = useGiftNames();
  const stageOf = useStageWords(goods);
  const { format } = names;
  const { entry, withdrawn, revision, reason, recordedByName: name, recordedAt, earlier } = view;
  const [before] = earlier;
  const told = { name, time: format.dateTime(recordedAt), reason };
  return (
    <>
      {withdrawn && <StatusBadge tone="notYet">{t('gifts.withdrawn')}</StatusBadge>}
      <div>{[entry.words, entry.voucher && t('gifts.voucher-of', { voucher: entry.voucher })].filter(Boolean).join(' · ')}</div>
      {!withdrawn && <EvidenceStrip evidenceIds={entry.evidenceIds} />}
      {revision > 1 && <div className={classes['soft']}>{t(withdrawn ? 'gifts.taken-back' : 'gifts.changed', told)}</div>}
      {before && !withdrawn && (
        <div className={classes['soft']}>
          {t('gifts.before', { day: format.day(before.entry.day), stage: stageOf(before.entry.stage), amount: names.amount(goods, before.entry.amount) })}
        </div>
      )}
    </>
  );
}
