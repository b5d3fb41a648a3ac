import type { Database } from '../../../platform/database/database.ts';
import type { Guard } from '../lock-out.ts';

export async function findGuard(db: Database, guard: string): Promise<Guard | undefined> {
  return db
    .selectFrom('signInGuards')
    .select(['failures', 'lastFailedAt', 'lockedUntil'])
    .where('guard', '=', guard)
    .executeTakeFirst();
}

/** The newest state, held until the commit: failures from one address that come at once are all counted. */
export async function findGuardForUpdate(db: Database, guard: string): Promise<Guard | undefined> {
  return db
    .selectFrom('signInGuards')
    .select(['failures', 'lastFailedAt', 'lockedUntil'])
    .where('guard', '=', guard)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Holds a guard for the length of the transaction, so that a hundred guesses at once count as a hundred.
 * Undefined where another attempt holds it just now: nobody waits in line, which would keep the connections of others.
 */
export async function holdGuard(db: Database, guard: string, now: Date): Promise<Guard | undefined> {
  await db
    .insertInto('signInGuards')
    .values({ guard, failures: 0, lastFailedAt: now, lockedUntil: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return db
    .selectFrom('signInGuards')
    .select(['failures', 'lastFailedAt', 'lockedUntil'])
    .where('guard', '=', guard)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function saveGuard(db: Database, guard: string, state: Guard): Promise<void> {
  await db
    .insertInto('signInGuards')
    .values({ guard, ...state })
    .onConflict((conflict) =>
      conflict.column('guard').doUpdateSet((expression) => ({
        failures: expression.ref('excluded.failures'),
        lastFailedAt: expression.ref('excluded.lastFailedAt'),
        lockedUntil: expression.ref('excluded.lockedUntil'),
      })),
    )
    .execute();
}

export async function forgetGuard(db: Database, guard: string): Promise<void> {
  await db.deleteFrom('signInGuards').where('guard', '=', guard).execute();
}

export async function forgetGuardsBefore(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('signInGuards').where('lastFailedAt', '<', before).execute();
}
