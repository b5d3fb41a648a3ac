import { createHash } from 'node:crypto';
import { isOffice, systemActor, type Actor } from '../../../kernel/actor.ts';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { addDays, shanghaiDate } from '../../../kernel/shanghai-time.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { AnonymousContext, UseCaseContext } from '../../../platform/use-case/context.ts';
import { findActiveActor } from '../../accounts/server/public-reads.ts';
import { boardPath, deskPath } from '../../weekly-reports/desk-path.ts';
import { listAskedPeriods, listOwnPeriods } from '../../weekly-reports/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { deadlineCalendar, type CalendarDeadline } from '../documents/deadline-calendar.ts';
import { digestOfKey } from './own-reminders.ts';
import { findCalendarOwner } from './preferences-store.ts';

const backDays = 60;
const aheadDays = 370;

/** The deadlines of whoever the key belongs to, read anew by their calendar again and again. Without a session: the key is the proof. */
export async function readCalendar(anonymous: AnonymousContext, { query }: InputOf<typeof contract.readCalendar>): Promise<FileAnswer> {
  const ctx = await anonymous.enterCounty(systemActor(query.county));
  const owner = await findCalendarOwner(ctx, digestOfKey(query.key));
  const person = owner && (await findActiveActor(ctx, owner.accountId));
  if (!owner || !person) throw new RefusedError('notFound', [{ code: 'reminders.calendar-unknown' }]);
  const body = Buffer.from(deadlineCalendar(await deadlinesOf(ctx, person), owner.language), 'utf8');
  const etag = createHash('sha256').update(body).digest('base64url');
  return new FileAnswer({ filename: 'deadlines.ics', contentType: 'text/calendar; charset=utf-8', body, etag });
}

async function deadlinesOf(ctx: UseCaseContext, { accountId, organizationId, ...person }: Actor): Promise<CalendarDeadline[]> {
  const today = shanghaiDate(ctx.now);
  const days = { from: addDays(today, -backDays), to: addDays(today, aheadDays) };
  const { siteUrl } = ctx.channels;
  if (organizationId !== undefined) {
    const own = await listOwnPeriods(ctx, organizationId, days);
    return own.map(({ changedAt, ...period }) => ({
      ...period,
      audience: 'organization' as const,
      uidOwner: organizationId,
      stampedAt: latest(period.plannedAt, changedAt),
      url: `${siteUrl}${deskPath(period.campaignId, period.dueDate)}`,
    }));
  }
  if (!isOffice({ accountId, ...person })) return [];
  const asked = await listAskedPeriods(ctx, days);
  return asked.map((period) => ({ ...period, audience: 'office' as const, uidOwner: ctx.actor.countyId, isDone: false, stampedAt: period.plannedAt, url: `${siteUrl}${boardPath}` }));
}

/**
 * When something was last said of an event: its plan, a report, an exemption. A program that compares stamps (RFC 5546 §2.1.5) keeps an event
 * that is stamped as before, so one whose deadline was moved or that was done must be stamped later.
 */
const latest = (plannedAt: Date, changedAt: Date | null): Date => (changedAt !== null && changedAt > plannedAt ? changedAt : plannedAt);
