import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { useIsLineSilent } from '../api/line.ts';
import { LoadingSkeleton } from '../components/LoadingSkeleton.tsx';
import { useTranslator } from '../language/use-translator.ts';
import type { OutboxEntry } from './entry.ts';
import { GoesWithIt } from './GoesWithIt.tsx';
import { useOutboxKinds, type OutboxKind } from './kinds.ts';
import { outboxMessages } from './messages.ts';
import { NotDone } from './NotDone.tsx';
import classes from './Outbox.module.css';
import { outbox } from './outbox.ts';
import { useDealing } from './use-dealing.ts';

export interface ChooseVersionProps {
  entry: OutboxEntry;
  kind: OutboxKind;
  /** Drawn where the server has nothing to choose after all: mended or thrown away like any other refusal. */
  otherwise: ReactNode;
}

/** This device's version and the server's side by side; nothing is sent until a person has chosen, and neither is lost before. */
export function ChooseVersion({ entry, kind, otherwise }: ChooseVersionProps) {
  const t = useTranslator(outboxMessages);
  const kinds = useOutboxKinds();
  const { deal, isUnderWay: isChosen, hasFailed } = useDealing(entry.commandId);
  const { data: other, error } = useQuery({
    queryKey: ['the other version', entry.commandId],
    queryFn: async () => (await kind.findOther?.(entry)) ?? null,
    staleTime: 0,
  });
  if (other === null || error) return otherwise;
  const { Content } = kind;
  const mine = other?.takeMine;
  const takeMine = () =>
    mine &&
    deal(t('outbox.done-mine'), async () => {
      const { commandId } = await outbox.add(entry.accountId, mine, { inPlaceOf: entry.commandId, kinds });
      return commandId;
    });
  const takeTheirs = () =>
    deal(t('outbox.done-theirs'), async () => {
      await outbox.discard(entry.commandId, kinds);
      return undefined;
    });
  return (
    <div className={classes['conflict']}>
      <p>
        <strong>{t('outbox.conflict')}</strong>
      </p>
      <Suspense fallback={<LoadingSkeleton lines={2} />}>
        <div className={classes['versions']}>
          <section aria-label={t('outbox.mine')}>
            <h3>{t('outbox.mine')}</h3>
            {Content && <Content input={entry.input} />}
            <Button variant="default" disabled={isChosen || !mine} onClick={takeMine}>
              {t('outbox.take-mine')}
            </Button>
          </section>
          <section aria-label={t('outbox.theirs')}>
            <h3>{t('outbox.theirs')}</h3>
            {other ? Content && <Content input={other.input} /> : <Unread />}
            <GoesWithIt entry={entry} />
            <Button variant="default" disabled={isChosen || !other} onClick={takeTheirs}>
              {t('outbox.take-theirs')}
            </Button>
          </section>
        </div>
      </Suspense>
      {hasFailed && <NotDone />}
    </div>
  );
}

function Unread() {
  const t = useTranslator(outboxMessages);
  const isSilent = useIsLineSilent();
  return isSilent ? <p className={classes['soft']}>{t('outbox.other-not-read')}</p> : <LoadingSkeleton lines={2} />;
}
