import { allEnded } from '../../../kernel/all-ended.ts';
import { failedForNow, type DeliveryOutcome } from '../../../platform/notifications/channels/delivery.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { attemptMs, nextAttempt } from '../retry.ts';
import { claimDeliveries, endOverdue, markLostClaims, settleDelivery, type Delivery, type Settled } from './deliveries-store.ts';
import { noteTold } from '../../weekly-reports/server/public-writes.ts';
import { prepareMessage } from './prepare-message.ts';

/** Runs in a transaction of its own, in the county concerned. */
type InTransaction = <T>(work: (ctx: UseCaseContext) => Promise<T>) => Promise<T>;

/** By the clock on the wall. */
export interface SendingLimits {
  /** What is to be tried again later waits for a later run. */
  dueBy: Date;
  /** Nothing is taken up after it. */
  until: Date;
}

/** So long a run goes on taking messages up; the next minute goes on where it left. */
const sendingMs = 45_000;

export function limitsFrom(realNow: Date): SendingLimits {
  return { dueBy: realNow, until: new Date(realNow.getTime() + sendingMs) };
}

/** So many go out side by side: a mail server that answers slowly must not hold up the whole county. */
const atOnce = 8;

/**
 * Sends what waits in a county, and what failed for now and may be tried again. Claim, attempt and outcome are three steps:
 * no connection to the database is held while the other side takes its time, and none is sent by two servers.
 */
export async function sendDue(inTransaction: InTransaction, { dueBy, until }: SendingLimits, signal?: AbortSignal): Promise<void> {
  await inTransaction(async (ctx) => {
    await markLostClaims(ctx);
    await endOverdue(ctx);
  });
  const isStopping = () => signal?.aborted ?? false;
  while (!isStopping()) {
    const claimed = await inTransaction(async (ctx) =>
      ctx.realNow > until ? [] : claimDeliveries(ctx, { most: atOnce, dueBy, until: new Date(ctx.realNow.getTime() + attemptMs) }),
    );
    if (claimed.length === 0) return;
    await allEnded(claimed.map((delivery) => sendOne(inTransaction, delivery)));
  }
}

async function sendOne(inTransaction: InTransaction, delivery: Delivery): Promise<void> {
  const send = await inTransaction((ctx) => prepareMessage(ctx, delivery)).catch(async (error: unknown) => {
    // Nothing went out: it may be tried again, and is not taken for lost on the way.
    await inTransaction((ctx) => settleDelivery(ctx, delivery, settled(failedForNow('notSetUp'), delivery, ctx.realNow)));
    throw error;
  });
  const outcome = send && (await send().catch((): DeliveryOutcome => failedForNow('unreachable')));
  await inTransaction(async (ctx) => {
    await settleDelivery(ctx, delivery, settled(outcome, delivery, ctx.realNow));
    if (outcome?.sent === true) await noteOrganizationTold(ctx, delivery);
  });
}

/** A mail or a text to somebody of an organization has gone out: its line on the board says so. */
async function noteOrganizationTold(ctx: UseCaseContext, { campaignId, dueDate, organizationId }: Delivery): Promise<void> {
  if (campaignId === null || dueDate === null || organizationId === null) return;
  await noteTold(ctx, { campaignId, dueDate, organizationId });
}

function settled(outcome: DeliveryOutcome | undefined, { attempts }: Delivery, realNow: Date): Settled {
  if (!outcome) return { state: 'dropped' };
  if (outcome.sent === true) return { state: 'sent' };
  const { failure, detail: failureDetail } = outcome;
  if (outcome.sent === 'perhaps') return { state: 'unclear', failure, failureDetail };
  if (outcome.permanent) return { state: 'failed', failure, failureDetail };
  return { state: 'waiting', failure, failureDetail, nextAttemptAt: nextAttempt(attempts, realNow) };
}
