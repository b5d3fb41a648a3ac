import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { StatusBadge, type Tone } from '../components/StatusBadge.tsx';
import { useFormat } from '../language/format.ts';
import { useSay, useTranslator } from '../language/use-translator.ts';
import { PageButton } from '../links.tsx';
import { isDraftKeptHere } from '../draft/device-drafts.ts';
import { ChooseVersion } from './ChooseVersion.tsx';
import { isConflict, isHeldUp, waitsToBeNamed, type OutboxEntry } from './entry.ts';
import { GoesWithIt } from './GoesWithIt.tsx';
import { cardOf } from './entry-done.ts';
import { mustBeMended, useOutboxKinds, type OutboxKind } from './kinds.ts';
import { outboxMessages } from './messages.ts';
import { NotDone } from './NotDone.tsx';
import classes from './Outbox.module.css';
import { outbox } from './outbox.ts';
import { Reasons } from './Reasons.tsx';
import { useDealing } from './use-dealing.ts';
import { useOutbox } from './use-outbox.ts';

const tones = { held: 'notYet', waiting: 'due', sending: 'due', 'held-up': 'notYet', received: 'confirmed', refused: 'urgent' } as const satisfies Record<string, Tone>;

export interface EntryCardProps {
  entry: OutboxEntry;
  all: readonly OutboxEntry[];
  /** A draft of this device wants it: it is dealt with there. */
  isWanted?: boolean;
}

/** One entry: what it is, how it fares, and what a person can do about it. */
export function EntryCard({ entry, all, isWanted = false }: EntryCardProps) {
  const t = useTranslator(outboxMessages);
  const say = useSay();
  const format = useFormat();
  const { sendingId, sentShare } = useOutbox();
  const kinds = useOutboxKinds();
  const kind = kinds.find(({ endpoint }) => endpoint.name === entry.endpoint);
  const conflict = isConflict(entry, kind);
  const isSending = sendingId === entry.commandId;
  const waiting = isSending ? 'sending' : isHeldUp(entry, all) || waitsToBeNamed(entry, all, isDraftKeptHere(entry.accountId)) ? 'held-up' : 'waiting';
  const state = entry.state === 'waiting' ? waiting : entry.state;
  const ways = entry.state !== 'received' && !isWanted && <Ways entry={entry} kind={kind} isSending={isSending} />;
  return (
    <article className={classes['entry']} aria-label={say(entry.title)} {...cardOf(entry.commandId)}>
      <div className={classes['head']}>
        <strong>{say(entry.title)}</strong>
        <StatusBadge tone={tones[state]}>{t(`outbox.state-${state}`)}</StatusBadge>
      </div>
      <p className={classes['soft']}>
        {[
          t('outbox.written-at', { time: format.dateTime(entry.capturedAt) }),
          entry.receivedAt && t('outbox.received-at', { time: format.dateTime(entry.receivedAt) }),
          entry.files.length > 0 && t('outbox.files', { count: entry.files.length }),
          isSending && sentShare !== undefined && t('outbox.sent-share', { percent: Math.floor(100 * sentShare) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {/* For whom it was stays on a shared phone no longer than it must. */}
      {kind?.Line && entry.state !== 'received' && (
        <Suspense fallback={null}>
          <kind.Line input={entry.input} />
        </Suspense>
      )}
      {entry.state === 'waiting' && entry.between && (
        <p>{t('outbox.between', { time: format.dateTime(entry.between.since), status: entry.between.status })}</p>
      )}
      {isWanted && <p className={classes['soft']}>{t('outbox.held-by-draft')}</p>}
      {!conflict && <Reasons entry={entry} />}
      {kind?.Content && !conflict && (
        <details className={classes['content']}>
          <summary>{t('outbox.see')}</summary>
          <Suspense fallback={null}>
            <kind.Content input={entry.input} files={entry.files} />
          </Suspense>
        </details>
      )}
      {conflict && kind?.findOther ? <ChooseVersion entry={entry} kind={kind} otherwise={<><Reasons entry={entry} />{ways}</>} /> : ways}
    </article>
  );
}

/** Mend it, try again, throw it away: none of it while it is on its way. */
function Ways({ entry, kind, isSending }: { entry: OutboxEntry; kind: OutboxKind | undefined; isSending: boolean }) {
  const t = useTranslator(outboxMessages);
  const say = useSay();
  const kinds = useOutboxKinds();
  const [asking, setAsking] = useState(false);
  const { deal, isUnderWay, hasFailed } = useDealing(entry.commandId);
  const sendAgain = () => deal(t('outbox.done-send-again'), () => outbox.sendAgain(entry, kinds));
  const discard = () =>
    deal(t('outbox.done-discard'), async () => {
      await outbox.discard(entry.commandId, kinds);
      return undefined;
    });
  const isRefused = entry.state === 'refused';
  return (
    <div className={classes['ways']}>
      {isRefused && kind?.Mend && mustBeMended(entry, kind) && (
        <Suspense fallback={null}>
          <kind.Mend entry={entry} />
        </Suspense>
      )}
      {isRefused && kind?.mendPath !== undefined && (
        <PageButton to={typeof kind.mendPath === 'string' ? kind.mendPath : kind.mendPath(entry)} search={{ entry: entry.commandId }}>
          {t('outbox.mend')}
        </PageButton>
      )}
      {isRefused && !mustBeMended(entry, kind) && (
        <Button variant="default" loading={isUnderWay} onClick={sendAgain}>
          {t('outbox.send-again')}
        </Button>
      )}
      <Button variant="subtle" color="gray" disabled={isSending} onClick={() => setAsking(true)}>
        {t('outbox.discard')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('outbox.discard-title')}
        confirmLabel={t('outbox.discard')}
        canConfirm={!isSending}
        isPending={isUnderWay}
        onConfirm={discard}
      >
        <p>{t('outbox.discard-words', { title: say(entry.title) })}</p>
        <GoesWithIt entry={entry} />
        {hasFailed && <NotDone />}
      </ConfirmDialog>
      {hasFailed && !asking && <NotDone />}
    </div>
  );
}
