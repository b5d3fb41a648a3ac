import { grouped } from '../../../kernel/grouped.ts';
import { notify, type Notice } from '../../../platform/notifications/notify.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { accountsByPlace } from '../../accounts/server/public-reads.ts';
import { allVillages } from '../../registry/server/public-reads.ts';
import { followUpsPath } from '../follow-ups-path.ts';
import { weekToTell } from '../schedule.ts';
import { countDueIn } from './due-views.ts';
import { claimNotices, villagesTold, type Telling } from './store.ts';

/** Who is told, of which villages: a village of itself; a township of its villages where nobody has an account. */
interface Audience {
  accountIds: readonly string[];
  villageIds: readonly string[];
  isTownship: boolean;
}

/** Tells everybody who answers at most once in a week that follow-ups are due. Harmless to repeat. */
export async function tellDue(ctx: UseCaseContext): Promise<void> {
  const week = weekToTell(ctx.now);
  if (week === undefined) return;
  const told = await villagesTold(ctx, week);
  // A village that was told itself before its account went is no reason to let the others of its township wait.
  const untold = (villageIds: readonly string[]) => villageIds.filter((villageId) => !told.has(villageId));
  const waiting = (await audiences(ctx, told)).map((audience) => ({ ...audience, villageIds: untold(audience.villageIds) }));
  const dueIn = await countDueIn(ctx, waiting.flatMap(({ villageIds }) => villageIds));
  for (const audience of waiting) await tell(ctx, audience, { dueIn, week });
}

/**
 * The township answers for its villages (confirmations/policy.ts), and so is told for those that have nobody to tell: of all of them in
 * one notice a week. A village that loses its account afterwards waits for the next.
 */
async function audiences(ctx: UseCaseContext, told: ReadonlyMap<string, Telling>): Promise<Audience[]> {
  const people = await accountsByPlace(ctx);
  const villages = await allVillages(ctx);
  const ofVillages = villages.map(({ villageId }) => ({ accountIds: people.village.get(villageId) ?? [], villageIds: [villageId], isTownship: false }));
  const ofTownships = [...grouped(villages, ({ townshipId }) => townshipId ?? '')]
    .filter(([, those]) => !those.some(({ villageId }) => told.get(villageId)?.toldTownship))
    .map(([townshipId, those]) => ({
      accountIds: people.township.get(townshipId) ?? [],
      villageIds: those.map(({ villageId }) => villageId).filter((villageId) => !people.village.has(villageId)),
      isTownship: true,
    }));
  return [...ofVillages, ...ofTownships].filter(({ accountIds, villageIds }) => accountIds.length > 0 && villageIds.length > 0);
}

async function tell(
  ctx: UseCaseContext,
  { accountIds, villageIds, isTownship }: Audience,
  { dueIn, week }: { dueIn: ReadonlyMap<string, number>; week: string },
): Promise<void> {
  const due = villageIds.map((villageId) => ({ villageId, due: dueIn.get(villageId) ?? 0, toldTownship: isTownship }));
  const count = due.reduce((sum, one) => sum + one.due, 0);
  // With those of which nothing is due: what falls due there later in the week is told in the next.
  if (count === 0 || !(await claimNotices(ctx, week, due))) return;
  const villages = due.filter((one) => one.due > 0).length;
  const said: Pick<Notice, 'kind' | 'params'> = isTownship
    ? { kind: 'follow-ups.notice-due-without-account', params: { count, villages } }
    : { kind: 'follow-ups.notice-due', params: { count } };
  for (const accountId of accountIds) await notify(ctx, { accountId, ...said, link: followUpsPath });
}
