import type { AnonymousContext } from '../../../platform/use-case/context.ts';
import type { readSession as contract } from '../contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { findSignedIn } from './find-signed-in.ts';
import { sessionViewOf } from './session-view.ts';

/** For anybody: that nobody is signed in is an answer, and no error in the browser of every visitor. */
export async function readSession(ctx: AnonymousContext): Promise<ResponseOf<typeof contract>> {
  const actor = await findSignedIn(ctx.db, ctx.client.sessionToken, ctx.realNow);
  return { session: actor ? await sessionViewOf(await ctx.enterCounty(actor)) : null };
}
