import type { Selectable } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { ReminderDeliveries } from '../../../platform/database/schema.ts';
import type { DeliveryFailure } from '../../../platform/notifications/channels/delivery.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Channel } from '../channel.ts';
import type { Audience } from '../schedule.ts';

export interface StepKey {
  campaignId: string;
  dueDate: CalendarDate;
  audience: Audience;
  stepAt: Date;
}

export interface NewDelivery {
  /** Null for a test. */
  step: StepKey | null;
  channel: Channel;
  /** An account, or a robot. */
  recipientId: string;
  organizationId: string | null;
  usefulUntil: Date;
  /** Who asked for a test; a step is told by the clock. */
  askedBy?: { accountId: string; name: string };
}

export type Delivery = Omit<Selectable<ReminderDeliveries>, 'channel' | 'audience'> & { channel: Channel; audience: Audience | null };

/** True for the one who tells this step; whoever comes second, on this server or another, tells nothing. */
export async function claimStep({ db, actor, now }: UseCaseContext, { campaignId, dueDate, audience, stepAt }: StepKey, owed: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reminderSteps')
    .values({ countyId: actor.countyId, campaignId, dueDate, audience, stepAt, owed, toldAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Those of some steps that have been told. */
export async function isStepTold({ db, actor }: UseCaseContext, { campaignId, dueDate, audience, stepAt }: StepKey): Promise<boolean> {
  const row = await db
    .selectFrom('reminderSteps')
    .select('toldAt')
    .where('countyId', '=', actor.countyId)
    .where('campaignId', '=', campaignId)
    .where('dueDate', '=', dueDate)
    .where('audience', '=', audience)
    .where('stepAt', '=', stepAt)
    .executeTakeFirst();
  return row !== undefined;
}

/** `sent` where it was done in this very transaction: a notice in the app. */
export async function addDelivery({ db, actor, now, realNow }: UseCaseContext, delivery: NewDelivery, state: 'waiting' | 'sent'): Promise<string> {
  const deliveryId = newId();
  const { step, channel, recipientId, organizationId, usefulUntil, askedBy } = delivery;
  await db
    .insertInto('reminderDeliveries')
    .values({
      countyId: actor.countyId,
      deliveryId,
      purpose: step === null ? 'test' : 'step',
      campaignId: step?.campaignId ?? null,
      dueDate: step?.dueDate ?? null,
      audience: step?.audience ?? null,
      stepAt: step?.stepAt ?? null,
      channel,
      recipientId,
      organizationId,
      state,
      attempts: state === 'sent' ? 1 : 0,
      nextAttemptAt: state === 'sent' ? null : realNow,
      usefulUntil,
      askedBy: askedBy?.accountId ?? null,
      askedByName: askedBy?.name ?? null,
      createdAt: now,
      settledAt: state === 'sent' ? now : null,
    })
    .execute();
  return deliveryId;
}

/**
 * Takes some that are due to be sent; nobody else takes them until the claim ends. The claim is committed before anything
 * is sent, so that no second server sends the same.
 */
export async function claimDeliveries(
  { db, actor }: UseCaseContext,
  { most, dueBy, until }: { most: number; dueBy: Date; until: Date },
): Promise<Delivery[]> {
  const due = await db
    .selectFrom('reminderDeliveries')
    .select('deliveryId')
    .where('countyId', '=', actor.countyId)
    .where('state', '=', 'waiting')
    .where('nextAttemptAt', '<=', dueBy)
    .orderBy('nextAttemptAt')
    .orderBy('deliveryId')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  if (due.length === 0) return [];
  const rows = await db
    .updateTable('reminderDeliveries')
    .set(({ eb }) => ({ state: 'sending', attempts: eb('attempts', '+', 1), claimedUntil: until, nextAttemptAt: null }))
    .where('countyId', '=', actor.countyId)
    .where('deliveryId', 'in', due.map(({ deliveryId }) => deliveryId))
    .returningAll()
    .execute();
  return rows as Delivery[];
}

export type Settled =
  | { state: 'sent' | 'dropped' }
  | { state: 'failed' | 'unclear'; failure: DeliveryFailure; failureDetail: string }
  | { state: 'waiting'; failure: DeliveryFailure; failureDetail: string; nextAttemptAt: Date };

/** How the attempt under way ended. One that was taken for lost meanwhile keeps that: the claim says whose it is. */
export async function settleDelivery({ db, actor, now }: UseCaseContext, { deliveryId, attempts }: Delivery, settled: Settled): Promise<void> {
  await db
    .updateTable('reminderDeliveries')
    .set({
      ...settled,
      ...(settled.state === 'sent' ? { failure: null, failureDetail: null } : {}),
      claimedUntil: null,
      settledAt: settled.state === 'waiting' ? null : now,
    })
    .where('countyId', '=', actor.countyId)
    .where('deliveryId', '=', deliveryId)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempts)
    .execute();
}

/** What was under way when a server ended: perhaps it arrived, perhaps not. It is not sent again, and says so. */
export async function markLostClaims({ db, actor, now, realNow }: UseCaseContext): Promise<void> {
  await db
    .updateTable('reminderDeliveries')
    .set({ state: 'unclear', claimedUntil: null, settledAt: now })
    .where('countyId', '=', actor.countyId)
    .where('state', '=', 'sending')
    .where('claimedUntil', '<', realNow)
    .execute();
}

/** Whose time has passed while it waited: what was tried has failed, what was not is not needed any more. */
export async function endOverdue({ db, actor, now }: UseCaseContext): Promise<void> {
  await db
    .updateTable('reminderDeliveries')
    .set(({ eb }) => ({
      state: eb.case().when('attempts', '>', 0).then('failed').else('dropped').end(),
      nextAttemptAt: null,
      settledAt: now,
    }))
    .where('countyId', '=', actor.countyId)
    .where('state', '=', 'waiting')
    .where('usefulUntil', '<=', now)
    .execute();
}

/** Tests that somebody asked for since then, by recipient. */
export async function countTests({ db, actor }: UseCaseContext, recipientId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('reminderDeliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('countyId', '=', actor.countyId)
    .where('recipientId', '=', recipientId)
    .where('purpose', '=', 'test')
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}
