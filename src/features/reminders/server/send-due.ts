import { failedForNow, type DeliveryOutcome } from '../../../platform/notifications/channels/delivery.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { attemptMs, nextAttempt } from '../retry.ts';
import { claimDeliveries, endOverdue, markLostClaims, settleDelivery, type Delivery, type Settled } from './deliveries-store.ts';
import { prepareMessage } from './prepare-message.ts';

/** Runs in a transaction of its own, in the county concerned. */
type InTransaction = <T>(work: (ctx: UseCaseContext) => Promise<T>) => Promise<T>;

/** So many go out side by side: a mail server that answers slowly must not hold up the whole county. */
const atOnce = 8;

/**
 * Sends what waits in a county, and what failed for now and may be tried again. Claim, attempt and outcome are three steps:
 * no connection to the database is held while the other side takes its time, and none is sent by two servers.
 */
export async function sendDue(inTransaction: InTransaction, signal?: AbortSignal): Promise<void> {
  await inTransaction(async (ctx) => {
    await markLostClaims(ctx);
    await endOverdue(ctx);
  });
  const isStopping = () => signal?.aborted ?? false;
  while (!isStopping()) {
    const claimed = await inTransaction((ctx) =>
      claimDeliveries(ctx, { most: atOnce, until: new Date(ctx.realNow.getTime() + attemptMs) }),
    );
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((delivery) => sendOne(inTransaction, delivery)));
  }
}

async function sendOne(inTransaction: InTransaction, delivery: Delivery): Promise<void> {
  const send = await inTransaction((ctx) => prepareMessage(ctx, delivery));
  const outcome = send && (await send().catch((): DeliveryOutcome => failedForNow('unreachable')));
  await inTransaction((ctx) => settleDelivery(ctx, delivery, settled(outcome, delivery, ctx.realNow)));
}

function settled(outcome: DeliveryOutcome | undefined, { attempts }: Delivery, realNow: Date): Settled {
  if (!outcome) return { state: 'dropped' };
  if (outcome.sent) return { state: 'sent' };
  const { failure, detail: failureDetail, permanent } = outcome;
  if (permanent) return { state: 'failed', failure, failureDetail };
  return { state: 'waiting', failure, failureDetail, nextAttemptAt: nextAttempt(attempts, realNow) };
}
