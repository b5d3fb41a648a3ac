import { entriesById, tallyById } from '../../assistance/server/public-reads.ts';
import type { AssistanceAct } from '../../assistance/act.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LaterAct, LaterActs, WeekForPapers } from '../documents/week-in-papers.ts';
import type { RollUpOrganization } from '../roll-up.ts';
import { sinceSigned, type SinceSigned } from '../week-acts.ts';
import { actsOfWeeks, type ActsOfWeek } from './acts-of-week.ts';
import type { CountyWeek } from './roll-up-views.ts';
import { villagesNamed } from './villages-named.ts';

/**
 * What the ledger has come to say of a week since the reports were signed that its papers are made of, in the order of the plan. 本周无进展 is
 * an answer, too: what was entered after it has come later. A report that was sent back is with its organization, acts and all.
 */
export async function laterActs(ctx: UseCaseContext, address: CountyWeek, week: WeekForPapers): Promise<LaterActs> {
  const answered = week.rollUp.organizations.filter(({ reportId, reviewState }) => reportId !== null && reviewState !== 'returned');
  const changes = await changesSince(ctx, address, answered);
  const asIs = new Map((await entriesById(ctx, changes.flatMap(({ added, corrected }) => [...added, ...corrected]))).map(({ act }) => [act.actId, act]));
  const asSigned = new Map(week.acts.map(({ act }) => [act.actId, act]));
  const acts = changes.flatMap(({ organizationName, added, corrected, withdrawn }) => {
    const told = (change: LaterAct['change'], actIds: readonly string[], from: ReadonlyMap<string, AssistanceAct>): LaterAct[] =>
      actIds.flatMap((actId) => {
        const act = from.get(actId);
        return act ? [{ change, act, organizationName, signedVillageId: asSigned.get(actId)?.villageId }] : [];
      });
    return [...told('added', added, asIs), ...told('corrected', corrected, asIs), ...told('withdrawn', withdrawn, asSigned)];
  });
  return { asOf: shanghaiDate(ctx.now), acts, villages: await villagesNamed(ctx, week.rollUp.byVillage, acts.map(({ act }) => act)) };
}

async function changesSince(ctx: UseCaseContext, address: CountyWeek, answered: readonly RollUpOrganization[]): Promise<(SinceSigned & { organizationName: string })[]> {
  const weeks = await actsOfWeeks(
    ctx,
    address,
    answered.map(({ organizationId, reportId, version }) => ({ organizationId, report: reportId === null ? undefined : { reportId, version } })),
  );
  // What a correction has moved to another week since is no act of this one any more, and was signed in it all the same.
  const moved = new Map((await tallyById(ctx, [...weeks.values()].flatMap(movedOutOf))).map(({ act: { actId }, revision, withdrawn }) => [actId, { actId, revision, withdrawn }]));
  return answered.flatMap(({ organizationId, organizationName }) => {
    const ofWeek = weeks.get(organizationId);
    if (!ofWeek) return [];
    const { signed = [], standing } = ofWeek;
    return [{ organizationName, ...sinceSigned(signed, [...standing, ...movedOutOf(ofWeek).flatMap((actId) => moved.get(actId) ?? [])]) }];
  });
}

function movedOutOf({ signed = [], standing }: ActsOfWeek): string[] {
  const known = new Set(standing.map(({ actId }) => actId));
  return signed.map(({ actId }) => actId).filter((actId) => !known.has(actId));
}
