import type { InputOf } from '../../../kernel/endpoint.ts';
import { systemAccountId, systemActor } from '../../../kernel/actor.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { AnswerWithCookies } from '../../../platform/http/route.ts';
import type { AnonymousContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { addressRange } from '../lock-out.ts';
import { readSignInName } from '../sign-in-names.ts';
import { actorOf, findAccount, findAccountForUpdate, findOwnerOfName } from './account-store.ts';
import { approachDoor, knownPlaceOf } from './door.ts';
import { isPassword } from './password-hash.ts';
import { storedSignInName } from './phone-secrecy.ts';
import { passSecondFactor } from './second-factor.ts';
import { answerSignedIn } from './session-cookie.ts';
import { listLiveSessions } from './session-store.ts';
import { sessionViewOf } from './session-view.ts';
import { endSessionHere } from './sign-out.ts';

/** Where a name belongs to nobody the same steps are taken for nobody, so that neither answer nor time tells names apart. */
const nobody = { countyId: systemAccountId, accountId: systemAccountId };

/**
 * Signs in by user name or phone number, password, and a code where the account asks for one.
 * Refusals are returned: the count of failures is committed with them.
 */
export async function signIn(
  ctx: AnonymousContext,
  { body }: InputOf<typeof contract.signIn>,
): Promise<AnswerWithCookies<contract.SessionView> | RefusedError> {
  const name = storedSignInName(ctx.secrets, readSignInName(body.signInName));
  const owner = await findOwnerOfName(ctx.db, name);
  const attempt = await approachDoor(ctx, await doorOf(ctx, owner, `${name.kind}:${name.name}`));
  if (attempt instanceof RefusedError) return attempt;

  const { countyId, accountId } = owner ?? nobody;
  const county = await ctx.enterCounty(systemActor(countyId));
  const asked = await findAccount(county, accountId);
  const isRight = await isPassword(body.password, asked?.passwordHash);
  // Held only now, since checking a password takes its time: who is suspended meanwhile, or has a new password, gets no
  // session that outlives the ending of all others.
  const account = isRight ? await findAccountForUpdate(county, accountId) : undefined;
  if (!account || account.passwordHash !== asked?.passwordHash) {
    return attempt.fail(asked && { ctx: county, accountId }, 'accounts.wrong-credentials');
  }
  if (account.suspendedAt) return new RefusedError('forbidden', [{ code: 'accounts.suspended' }]);

  const person = await ctx.enterCounty(actorOf(account));
  if (account.totpConfirmedAt) {
    if (body.code === undefined) return new RefusedError('unauthenticated', [{ code: 'accounts.second-factor-needed' }]);
    if (!(await passSecondFactor(person, account, body.code))) {
      return attempt.fail({ ctx: person, accountId }, 'accounts.second-factor-wrong');
    }
  }
  await attempt.succeed();
  await person.audit({ action: 'account.signed-in', subject: { type: 'account', id: accountId } });
  const view = await sessionViewOf(person);
  const answer = await answerSignedIn(person, person.actor, view);
  // The cookie takes the place of the one before: a phone that was signed out on a hill may not have been able to say so.
  await endSessionHere(ctx);
  return answer;
}

/**
 * Where a person is signed in already, strangers' failures do not count: whoever knows a name could otherwise keep its
 * owner out for as long as they go on, also on a Tuesday before 18:00. Failures from there are counted apart.
 */
async function doorOf(ctx: AnonymousContext, owner: { accountId: string } | undefined, named: string): Promise<string> {
  const here = addressRange(ctx.client.address);
  // Asked for nobody too: the time that it takes must not tell names apart.
  const sessions = await listLiveSessions(ctx.db, (owner ?? nobody).accountId, ctx.realNow);
  if (!owner) return named;
  return sessions.some(({ address }) => addressRange(address) === here) ? knownPlaceOf(ctx, owner.accountId) : owner.accountId;
}
