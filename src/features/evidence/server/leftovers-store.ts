import type { Database } from '../../../platform/database/database.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/** These files may have no use any more; whether they have is asked when their time has come. */
export async function leaveFiles({ db, realNow }: UseCaseContext, digests: readonly string[]): Promise<void> {
  await db
    .insertInto('fileLeftovers')
    .values([...new Set(digests)].toSorted().map((digest) => ({ digest, leftAt: realNow })))
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ leftAt: (eb) => eb.ref('excluded.leftAt') }))
    .execute();
}

/**
 * Before a file is put that may be there already. Where it is being removed at this moment, this waits until it is gone, and it is
 * put anew; left again later, it has its whole time again.
 */
export async function spareFiles({ db }: UseCaseContext, digest: string): Promise<void> {
  await db.deleteFrom('fileLeftovers').where('digest', '=', digest).execute();
}

/**
 * Within one transaction, which holds them: what was left before that moment is dealt with, in the order of the digests, and those that
 * `deal` returns are then known no more. Returns where to go on; undefined after the last.
 */
export async function takeLeftovers(
  db: Database,
  { before, after, most }: { before: Date; after: string; most: number },
  deal: (digests: string[]) => Promise<string[]>,
): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('fileLeftovers')
      .select('digest')
      .where('leftAt', '<', before)
      .where('digest', '>', after)
      .orderBy('digest')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute();
    const digests = rows.map(({ digest }) => digest);
    if (digests.length === 0) return undefined;
    const done = await deal(digests);
    if (done.length > 0) await trx.deleteFrom('fileLeftovers').where('digest', 'in', done).execute();
    return digests.length === most ? digests.at(-1) : undefined;
  });
}
