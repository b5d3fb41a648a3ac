import { entriesById, tallyById } from '../../assistance/server/public-reads.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LaterAct, LaterActs, WeekForPapers } from '../documents/week-in-papers.ts';
import type { RollUpOrganization } from '../roll-up.ts';
import { sinceSigned } from '../week-acts.ts';
import { actsOfWeek } from './acts-of-week.ts';
import type { CountyWeek } from './roll-up-views.ts';
import { villagesNamed } from './villages-named.ts';

/** What the ledger has come to say of a week since the reports were signed that its papers are made of, in the order of the plan. */
export async function laterActs(ctx: UseCaseContext, address: CountyWeek, week: WeekForPapers): Promise<LaterActs> {
  const acts: LaterAct[] = [];
  for (const organization of week.rollUp.organizations) acts.push(...(await laterActsOf(ctx, address, week, organization)));
  return { asOf: shanghaiDate(ctx.now), acts, villages: await villagesNamed(ctx, week.rollUp.byVillage, acts.map(({ act }) => act)) };
}

async function laterActsOf(
  ctx: UseCaseContext,
  { campaignId, dueDate }: CountyWeek,
  week: WeekForPapers,
  { organizationId, organizationName, reportId, version, counted }: RollUpOrganization,
): Promise<LaterAct[]> {
  if (!counted || reportId === null) return [];
  const { signed = [], standing } = await actsOfWeek(ctx, { expected: { campaignId, organizationId, dueDate }, report: { reportId, version } });
  const known = new Set(standing.map(({ actId }) => actId));
  // What a correction has moved to another week since is no act of this one any more, and was signed in it all the same.
  const moved = await tallyById(ctx, signed.map(({ actId }) => actId).filter((actId) => !known.has(actId)));
  const { added, corrected, withdrawn } = sinceSigned(signed, [...standing, ...moved.map(({ act: { actId }, revision, withdrawn }) => ({ actId, revision, withdrawn }))]);
  const asSigned = new Map(week.acts.filter((one) => one.organizationId === organizationId).map(({ act }) => [act.actId, act]));
  const asIs = new Map((await entriesById(ctx, [...added, ...corrected])).map(({ act }) => [act.actId, act]));
  const told = (change: LaterAct['change'], actIds: readonly string[], from: typeof asIs): LaterAct[] =>
    actIds.flatMap((actId) => {
      const act = from.get(actId);
      return act ? [{ change, act, organizationName, signedVillageId: asSigned.get(actId)?.villageId }] : [];
    });
  return [...told('added', added, asIs), ...told('corrected', corrected, asIs), ...told('withdrawn', withdrawn, asSigned)];
}
