import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { AnonymousContext } from '../../../platform/use-case/context.ts';
import { runAnonymous, type UseCaseRuntime } from '../../../platform/use-case/run-use-case.ts';
import { countChiefs, insertCounty, listCountyIds } from './first-run-store.ts';
import { revokeChiefInvitations } from './invitation-store.ts';
import { issueInvitations } from './issue-invitations.ts';

export interface FirstRunInvitation {
  countyId: string;
  /** The link is `<PUBLIC_URL>/invitation#<token>`. */
  token: string;
  expiresAt: Date;
}

/**
 * The way in for the first person of a new installation: makes the county where there is none (without `countyName`, its
 * name is asked on the acceptance page) and invites its chief. Each start makes a new link and revokes the one before,
 * since none is kept. Undefined once a county has a chief.
 */
export async function createFirstRunInvitation(
  runtime: UseCaseRuntime,
  { countyName }: { countyName?: string } = {},
): Promise<FirstRunInvitation | undefined> {
  const visitor = { language: 'zh-CN', client: { address: 'localhost', userAgent: '' } } as const;
  return runAnonymous(runtime, visitor, async (ctx) => {
    const countyId = await countyWithoutChief(ctx, countyName ?? '');
    if (countyId === undefined) return undefined;
    const county = await ctx.enterCounty(systemActor(countyId));
    await revokeChiefInvitations(county, ctx.now);
    const [issued] = await issueInvitations(county, [{ purpose: 'join', role: 'chief' }]);
    return issued && { countyId, token: issued.token, expiresAt: new Date(issued.expiresAt) };
  });
}

async function countyWithoutChief(ctx: AnonymousContext, countyName: string): Promise<string | undefined> {
  const known = await listCountyIds(ctx.db);
  for (const countyId of known) {
    const county = await ctx.enterCounty(systemActor(countyId));
    if ((await countChiefs(county)) > 0) return undefined;
  }
  if (known[0] !== undefined) return known[0];
  const countyId = newId();
  await insertCounty(ctx.db, { countyId, name: countyName, createdAt: ctx.now });
  const county = await ctx.enterCounty(systemActor(countyId));
  await county.audit({ action: 'county.created', subject: { type: 'county', id: countyId } });
  return countyId;
}
