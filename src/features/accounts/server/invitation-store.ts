import type { Insertable, Selectable } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import type { Invitations } from '../../../platform/database/schema.ts';
import type { InvitationPurpose } from '../invitation-rules.ts';
import type { CountyContext } from './account-store.ts';

export type InvitationRow = Omit<Selectable<Invitations>, 'role' | 'purpose'> & {
  role: Role;
  purpose: InvitationPurpose;
};

const typed = (row: Selectable<Invitations>): InvitationRow => ({
  ...row,
  role: row.role as Role,
  purpose: row.purpose as InvitationRow['purpose'],
});

/** To which invitation of which county a link belongs. */
export async function findInvitationOfToken(
  db: CountyContext['db'],
  tokenSha256: string,
): Promise<{ countyId: string; invitationId: string } | undefined> {
  return db
    .selectFrom('invitationTokens')
    .select(['countyId', 'invitationId'])
    .where('tokenSha256', '=', tokenSha256)
    .executeTakeFirst();
}

export async function findInvitation({ db, actor }: CountyContext, invitationId: string): Promise<InvitationRow | undefined> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('countyId', '=', actor.countyId)
    .where('invitationId', '=', invitationId)
    .executeTakeFirst();
  return row && typed(row);
}

export async function findInvitationForUpdate(
  { db, actor }: CountyContext,
  invitationId: string,
): Promise<InvitationRow | undefined> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('countyId', '=', actor.countyId)
    .where('invitationId', '=', invitationId)
    .forUpdate()
    .executeTakeFirst();
  return row && typed(row);
}

export async function insertInvitations(
  { db, actor }: CountyContext,
  invitations: readonly { row: Omit<Insertable<Invitations>, 'countyId'>; tokenSha256: string }[],
): Promise<void> {
  const { countyId } = actor;
  await db
    .insertInto('invitations')
    .values(invitations.map(({ row }) => ({ ...row, countyId })))
    .execute();
  await db
    .insertInto('invitationTokens')
    .values(invitations.map(({ tokenSha256, row }) => ({ tokenSha256, invitationId: row.invitationId, countyId })))
    .execute();
}

export async function markInvitation(
  { db, actor }: CountyContext,
  invitationId: string,
  change: { revokedAt: Date } | { acceptedAt: Date; accountId: string },
): Promise<void> {
  await db
    .updateTable('invitations')
    .set(change)
    .where('countyId', '=', actor.countyId)
    .where('invitationId', '=', invitationId)
    .execute();
}

/** Revokes every open link that would set a new password for the account. */
export async function revokeResetLinks({ db, actor }: CountyContext, accountId: string, now: Date): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ revokedAt: now })
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', accountId)
    .where('purpose', '=', 'resetPassword')
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
}

/** Revokes every open link that somebody sent: who may no longer come in may no longer let others in. */
export async function revokeInvitationsSentBy({ db, actor }: CountyContext, accountId: string, now: Date): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ revokedAt: now })
    .where('countyId', '=', actor.countyId)
    .where('invitedBy', '=', accountId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
}

/** Revokes the open links that would make a chief: those of earlier first runs. */
export async function revokeChiefInvitations({ db, actor }: CountyContext, now: Date): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ revokedAt: now })
    .where('countyId', '=', actor.countyId)
    .where('role', '=', 'chief')
    .where('purpose', '=', 'join')
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
}

/** Those neither used nor revoked, in the order in which they were made. */
export async function listOpenInvitations({ db, actor }: CountyContext): Promise<InvitationRow[]> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('countyId', '=', actor.countyId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .orderBy('invitationId')
    .execute();
  return rows.map(typed);
}
