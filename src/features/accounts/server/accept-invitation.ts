import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import type { AnswerWithCookies } from '../../../platform/http/route.ts';
import type { AnonymousContext, UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { actorOf, getCountyName, nameCounty, type Account } from './account-store.ts';
import { createAccount } from './create-account.ts';
import { findInvitationForUpdate, markInvitation, type InvitationRow } from './invitation-store.ts';
import { enterByInvitation } from './open-invitation.ts';
import { answerSignedIn } from './session-cookie.ts';
import { sessionViewOf } from './session-view.ts';
import { setNewPassword } from './set-new-password.ts';
import { endSessionHere } from './sign-out.ts';

type Body = InputOf<typeof contract.acceptInvitation>['body'];

/** Uses a link, once: makes the account or sets the new password, and signs the person in. */
export async function acceptInvitation(
  ctx: AnonymousContext,
  { body }: InputOf<typeof contract.acceptInvitation>,
): Promise<AnswerWithCookies<contract.SessionView>> {
  const { county, invitation } = await enterByInvitation(ctx, body.token, findInvitationForUpdate);
  const account = invitation.purpose === 'join' ? await join(county, invitation, body) : await reset(county, invitation, body);
  await markInvitation(county, invitation.invitationId, { acceptedAt: ctx.now, accountId: account.accountId });
  const person = await ctx.enterCounty(actorOf(account));
  await person.audit({
    action: invitation.purpose === 'join' ? 'account.created' : 'account.password-reset',
    subject: { type: 'account', id: account.accountId },
    detail: { invitationId: invitation.invitationId, role: account.role },
  });
  const answer = await answerSignedIn(person, person.actor, await sessionViewOf(person));
  // As at the door: the cookie takes the place of the one before, whose session nobody could end any more.
  await endSessionHere(ctx);
  return answer;
}

async function join(county: UseCaseContext, invitation: InvitationRow, body: Body): Promise<Account> {
  await nameCountyOnce(county, body.countyName);
  const name = body.name ?? invitation.name;
  if (name === null) throw new RefusedError('invalid', [{ code: 'accounts.name-missing', at: 'body.name' }]);
  return createAccount(county, {
    role: invitation.role,
    organizationId: invitation.organizationId ?? undefined,
    townshipId: invitation.townshipId ?? undefined,
    villageId: invitation.villageId ?? undefined,
    name,
    userName: body.userName,
    phone: body.phone,
    password: body.password,
  });
}

/** At the first run the county has no name yet; afterwards nobody renames it by a link. */
async function nameCountyOnce(county: UseCaseContext, wanted: string | undefined): Promise<void> {
  if ((await getCountyName(county)) !== '') return;
  if (wanted === undefined) throw new RefusedError('invalid', [{ code: 'accounts.county-name-missing', at: 'body.countyName' }]);
  await nameCounty(county, wanted);
  const subject = { type: 'county', id: county.actor.countyId };
  await county.audit({ action: 'county.named', subject, detail: { name: wanted } });
}

async function reset(county: UseCaseContext, { accountId }: InvitationRow, body: Body): Promise<Account> {
  const extra = (['name', 'userName', 'phone'] as const).filter((field) => body[field] !== undefined);
  refuseIf(extra.map((field): Refusal => ({ code: 'accounts.not-for-reset', at: `body.${field}` })), 'invalid');
  if (accountId === null) throw new Error('a reset link names no account');
  return setNewPassword(county, accountId, body.password);
}
