import { notify } from '../../../platform/notifications/notify.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { accountsOfVillage } from '../../accounts/server/public-reads.ts';
import { allVillages } from '../../registry/server/public-reads.ts';
import { followUpsPath } from '../follow-ups-path.ts';
import { weekToTell } from '../schedule.ts';
import { countDueIn } from './due-views.ts';
import { claimNotice, villagesTold } from './store.ts';

/** Tells each village at most once in a week that follow-ups are due. Harmless to repeat. */
export async function tellDue(ctx: UseCaseContext): Promise<void> {
  const week = weekToTell(ctx.now);
  if (week === undefined) return;
  const told = await villagesTold(ctx, week);
  for (const { villageId } of await allVillages(ctx)) {
    if (!told.has(villageId)) await tellVillage(ctx, villageId, week);
  }
}

async function tellVillage(ctx: UseCaseContext, villageId: string, week: string): Promise<void> {
  const people = await accountsOfVillage(ctx, villageId);
  if (people.length === 0) return;
  const due = (await countDueIn(ctx, [villageId])).get(villageId) ?? 0;
  if (due === 0 || !(await claimNotice(ctx, { villageId, week, due }))) return;
  for (const { accountId } of people) {
    await notify(ctx, { accountId, kind: 'follow-ups.notice-due', params: { count: due }, link: followUpsPath });
  }
}
