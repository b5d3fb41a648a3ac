import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { StatusBadge, type Tone } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import type { DeliveryView } from '../../contract.ts';
import { channelWords } from '../channel-words.ts';
import classes from '../Reminders.module.css';
import { deliveryWords } from './words.ts';

export interface DeliveryTableProps {
  caption: string;
  deliveries: readonly DeliveryView[];
  /** Where all of them went to the reader. */
  isOwn?: boolean;
  empty: ReactNode;
}

/** What was told to whom by what, and how that went. */
export function DeliveryTable({ caption, deliveries, isOwn = false, empty }: DeliveryTableProps) {
  const t = useTranslator(deliveryWords);
  const say = useSay();
  const format = useFormat();
  const about = ({ purpose, askedBy, campaignName, dueDate }: DeliveryView) => {
    if (purpose === 'step' && dueDate !== null) return t('about', { campaignName: campaignName ?? '', day: format.day(dueDate) });
    return isOwn || askedBy === null ? t('test') : t('testBy', { name: askedBy });
  };
  const columns: Column<DeliveryView>[] = [
    { id: 'when', header: t('columnWhen'), isHeading: isOwn, cell: ({ createdAt }) => format.dateTime(createdAt), width: '10rem' },
    ...(isOwn ? [] : [{ id: 'to', header: t('columnTo'), isHeading: true, cell: ({ recipient }: DeliveryView) => recipient }]),
    { id: 'by', header: t('columnBy'), cell: ({ channel }) => say(channelWords[channel]), width: '7rem' },
    { id: 'what', header: t('columnWhat'), cell: about },
    { id: 'how', header: t('columnHow'), cell: drawOutcome, width: '16rem' },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={deliveries}
      rowKey={({ deliveryId }) => deliveryId}
      rowTone={({ state }) => (state === 'failed' ? 'urgent' : undefined)}
      empty={empty}
    />
  );
}

const drawOutcome = (delivery: DeliveryView) => <Outcome delivery={delivery} />;

const tones: Record<DeliveryView['state'], Tone> = {
  waiting: 'notYet',
  sending: 'notYet',
  sent: 'confirmed',
  failed: 'urgent',
  dropped: 'plain',
  unclear: 'due',
};

function Outcome({ delivery: { state, attempts, failure, failureDetail, nextAttemptAt } }: { delivery: DeliveryView }) {
  const t = useTranslator(deliveryWords);
  const format = useFormat();
  const isRetrying = state === 'waiting' && attempts > 0;
  const key = `failure.${failure ?? ''}`;
  const why = state === 'unclear' ? t(failure ? 'noAnswerWhy' : 'unclearWhy') : key in deliveryWords ? t(key as keyof typeof deliveryWords) : undefined;
  const facts = [
    ...(attempts > 1 || isRetrying ? [t('tries', { count: attempts })] : []),
    ...(failureDetail ? [failureDetail] : []),
    ...(isRetrying && nextAttemptAt ? [t('next', { time: format.time(nextAttemptAt) })] : []),
  ];
  return (
    <span className={classes['outcome']}>
      <StatusBadge tone={isRetrying ? 'due' : tones[state]}>{t(isRetrying ? 'state.retrying' : `state.${state}`)}</StatusBadge>
      {why && <span>{why}</span>}
      {facts.length > 0 && <span className={classes['soft']}>{facts.join(' · ')}</span>}
    </span>
  );
}
