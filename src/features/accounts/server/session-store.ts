import type { Selectable } from 'kysely';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Sessions } from '../../../platform/database/schema.ts';
import type { ClientInfo } from '../../../platform/use-case/context.ts';

export type SessionRow = Selectable<Sessions>;
export interface LiveSession {
  actor: Actor;
  createdAt: Date;
  lastSeenAt: Date;
}

/** The one look-up that every request of a signed-in person makes: by primary key. */
export async function findLiveSession(db: Database, tokenSha256: string, now: Date): Promise<LiveSession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('tokenSha256', '=', tokenSha256)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (!row) return undefined;
  const { accountId, countyId, name, organizationId, townshipId, villageId, createdAt, lastSeenAt } = row;
  const actor: Actor = {
    accountId,
    countyId,
    role: row.role as Role,
    name,
    ...(organizationId === null ? {} : { organizationId }),
    ...(townshipId === null ? {} : { townshipId }),
    ...(villageId === null ? {} : { villageId }),
  };
  return { actor, createdAt, lastSeenAt };
}

export async function touchSession(
  db: Database,
  tokenSha256: string,
  { now, expiresAt }: { now: Date; expiresAt: Date },
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ lastSeenAt: now, expiresAt })
    .where('tokenSha256', '=', tokenSha256)
    .where('lastSeenAt', '<', now)
    .execute();
}

export async function insertSession(
  db: Database,
  actor: Actor,
  session: { tokenSha256: string; now: Date; expiresAt: Date; client: ClientInfo },
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      tokenSha256: session.tokenSha256,
      sessionId: newId(),
      countyId: actor.countyId,
      accountId: actor.accountId,
      role: actor.role,
      name: actor.name,
      organizationId: actor.organizationId ?? null,
      townshipId: actor.townshipId ?? null,
      villageId: actor.villageId ?? null,
      createdAt: session.now,
      lastSeenAt: session.now,
      expiresAt: session.expiresAt,
      address: session.client.address,
      userAgent: session.client.userAgent,
    })
    .execute();
}

/** The open sessions of an account, the latest seen first. */
export async function listLiveSessions(db: Database, accountId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('expiresAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .execute();
}

export async function deleteSessionByToken(db: Database, tokenSha256: string, accountId?: string): Promise<SessionRow | undefined> {
  const session = db.deleteFrom('sessions').where('tokenSha256', '=', tokenSha256);
  return (accountId === undefined ? session : session.where('accountId', '=', accountId)).returningAll().executeTakeFirst();
}

/** True where the account had such a session. */
export async function deleteSession(db: Database, accountId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('accountId', '=', accountId)
    .where('sessionId', '=', sessionId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Ends all sessions of an account but the one kept; gives their ids. */
export async function deleteSessionsOf(db: Database, accountId: string, keptSha256 = ''): Promise<string[]> {
  const ended = await db
    .deleteFrom('sessions')
    .where('accountId', '=', accountId)
    .where('tokenSha256', '<>', keptSha256)
    .returning('sessionId')
    .execute();
  return ended.map(({ sessionId }) => sessionId);
}

export async function renameInSessions(db: Database, accountId: string, name: string): Promise<void> {
  await db.updateTable('sessions').set({ name }).where('accountId', '=', accountId).execute();
}

export async function deleteExpiredSessions(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('sessions').where('expiresAt', '<=', now).execute();
}
