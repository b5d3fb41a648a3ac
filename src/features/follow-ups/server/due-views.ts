import { sql, type RawBuilder } from 'kysely';
import { shanghaiDate, type CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { daysAskedAbout, followedKinds, mostInQuestion, stepDaysOf } from '../schedule.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor' | 'now'>;

/** Where a page ends: the values by which the list is ordered. */
export interface DueKey {
  dueOn: CalendarDate;
  actId: string;
}

export interface DueRow {
  days: number;
  dueOn: CalendarDate;
  /** The earliest first, at least one. */
  actIds: [string, ...string[]];
}

/** A page of what these villages are asked today, the earliest due first. */
export async function pageOfDue(
  ctx: Reader,
  villageIds: readonly string[],
  { after, size }: { after: DueKey | undefined; size: number },
): Promise<{ due: DueRow[]; next: DueKey | undefined }> {
  const { rows } = await sql<DueRow>`
    ${dueIn(ctx, villageIds)}
    select days, due_on::text as "dueOn", act_ids as "actIds" from due
    where ${after ? sql`(due_on, act_ids[1]) > (${after.dueOn}::date, ${after.actId}::uuid)` : sql`true`}
    order by due_on, act_ids[1]
    limit ${size + 1}
  `.execute(ctx.db);
  const due = rows.slice(0, size);
  const last = rows.length > size ? due.at(-1) : undefined;
  return { due, next: last && { dueOn: last.dueOn, actId: last.actIds[0] } };
}

/** How many follow-ups are due, by village; none stands for none. */
export async function countDueIn(ctx: Reader, villageIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ villageId: string; due: number }>`
    ${dueIn(ctx, villageIds)}
    select village_id as "villageId", count(*)::int as due from due group by village_id
  `.execute(ctx.db);
  return new Map(rows.map(({ villageId, due }) => [villageId, due]));
}

/**
 * `due`: the questions that are open today, as schedule.ts makes them of acts and answers (questionsOf, stepsOf); a test holds the
 * two against each other.
 */
function dueIn({ actor: { countyId }, now }: Reader, villageIds: readonly string[]): RawBuilder<unknown> {
  const today = shanghaiDate(now);
  const { from, to } = daysAskedAbout(today);
  const steps = followedKinds.flatMap((kind) => stepDaysOf(kind).map((step) => ({ kind, ...step })));
  return sql`
    with followed as (
      select act.act_id, act.village_id, act.organization_id, act.kind, act.acted_on, receipt.asked_from,
        date_trunc('week', act.acted_on)::date as week,
        array(select household_id from unnest(act.household_ids) as household_id order by household_id) as household_ids
      from assistance_acts act
      join act_receipts receipt on receipt.county_id = act.county_id and receipt.act_id = act.act_id
      where act.county_id = ${countyId} and act.village_id = any(${villageIds}::uuid[]) and act.kind = any(${followedKinds}::text[])
        and act.acted_on between ${from}::date and ${to}::date and not act.withdrawn and receipt.state <> 'disputed'
        and not exists (
          select from assistance_acts newer
          where newer.county_id = ${countyId} and newer.act_id = act.act_id and newer.revision > act.revision
        )
    ), parted as (
      select *, (row_number() over (partition by week, organization_id, village_id, kind, household_ids order by act_id) - 1) / ${mostInQuestion} as part
      from followed
    ), question as (
      select village_id, kind, max(acted_on) as day, array_agg(act_id order by acted_on, act_id) as act_ids,
        array_agg(asked_from order by acted_on, act_id) as asked_from
      from parted
      group by week, organization_id, village_id, kind, household_ids, part
    ), due as (
      select question.village_id, question.act_ids, step.days, question.day + step.days as due_on
      from question
      join unnest(
        ${steps.map(({ kind }) => kind)}::text[], ${steps.map(({ first }) => first)}::int[],
        ${steps.map(({ days }) => days)}::int[], ${steps.map(({ until }) => until)}::int[]
      ) as step (kind, first, days, until) on step.kind = question.kind
      left join lateral (
        select answer.holds, answer.answered_on
        from unnest(question.act_ids, question.asked_from) as asked (act_id, asked_from)
        join follow_up_answers answer
          on answer.county_id = ${countyId} and answer.act_id = asked.act_id and answer.revision >= asked.asked_from
        where answer.answered_on >= question.day + step.first
        order by answer.answered_at desc, answer.answer_id desc
        limit 1
      ) as last on true
      where ${today}::date >= question.day + step.days and ${today}::date < question.day + step.until
        and (last.holds is null or (last.holds and last.answered_on < question.day + step.days))
    )
  `;
}
