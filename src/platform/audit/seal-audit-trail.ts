import { inCounty, type CountyTransaction, type Database } from '../database/database.ts';
import { brokenConstraint } from '../database/failure.ts';
import type { AuditSigner, Checkpoint } from './audit-key.ts';
import { bornAt, chainStart, firstIdOf, hashEntry, storedEntryColumns } from './stored-entry.ts';

const batchSize = 500;
const checkpointEveryMs = 60_000;
/** An entry is written at the end of a short transaction; none commits this much later than its id says. */
const lateCommitMs = 3_600_000;

export interface SealOptions {
  /** Look through the whole trail, not only at what is younger than an hour before the last seal. */
  wholeTrail?: boolean;
  /** Sign the head of the chain even when the last checkpoint is younger than a minute. */
  checkpointNow?: boolean;
}

/**
 * Seals whatever is unsealed in a county's trail, in any order: a seal's position is the order of sealing, since an
 * entry may commit after a later one. Signs the head once a minute. `now` is the real time, not a demo's.
 * Two servers may do this at once: the unique constraints let one of them win, the other looks again.
 */
export async function sealAuditTrail(
  db: Database,
  countyId: string,
  now: Date,
  signer: AuditSigner,
  { wholeTrail = false, checkpointNow = false }: SealOptions = {},
): Promise<{ sealed: number }> {
  let sealed = 0;
  for (let rivals = 0; ; ) {
    try {
      const count = await inCounty(db, countyId, (trx) => sealBatch(trx, countyId, now, wholeTrail));
      sealed += count;
      if (count < batchSize) break;
    } catch (error) {
      rivals += 1;
      if (rivals > 20 || !brokenConstraint(error)?.startsWith('audit_seals_')) throw error;
    }
  }
  await inCounty(db, countyId, (trx) => signHead(trx, countyId, now, signer, checkpointNow));
  return { sealed };
}

async function sealBatch(trx: CountyTransaction, countyId: string, now: Date, wholeTrail: boolean): Promise<number> {
  const head = await findHead(trx, countyId);
  const entries = await trx
    .selectFrom('auditEntries')
    .select(storedEntryColumns)
    .where('auditEntries.countyId', '=', countyId)
    .$if(head !== undefined && !wholeTrail, (query) =>
      query.where('auditEntries.entryId', '>=', earliestToLookAt(head?.entryId ?? '', now)),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('auditSeals')
            .select('auditSeals.position')
            .whereRef('auditSeals.countyId', '=', 'auditEntries.countyId')
            .whereRef('auditSeals.entryId', '=', 'auditEntries.entryId'),
        ),
      ),
    )
    .orderBy('auditEntries.entryId')
    .limit(batchSize)
    .execute();
  if (entries.length === 0) return 0;
  let position = head?.position ?? 0;
  let hash = head?.hash ?? chainStart;
  const seals = entries.map((entry) => {
    position += 1;
    hash = hashEntry(hash, entry);
    return { countyId, position, entryId: entry.entryId, hash, sealedAt: now };
  });
  await trx.insertInto('auditSeals').values(seals).execute();
  return seals.length;
}

async function signHead(
  trx: CountyTransaction,
  countyId: string,
  now: Date,
  signer: AuditSigner,
  checkpointNow: boolean,
): Promise<void> {
  const head = await findHead(trx, countyId);
  if (!head) return;
  const last = await trx
    .selectFrom('auditCheckpoints')
    .select(['position', 'signedAt'])
    .where('countyId', '=', countyId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && last.position >= head.position) return;
  const age = last ? now.getTime() - last.signedAt.getTime() : Infinity;
  // A clock that was set back must not silence the signatures.
  if (!checkpointNow && age >= 0 && age < checkpointEveryMs) return;
  const checkpoint: Checkpoint = {
    countyId,
    position: head.position,
    hash: head.hash,
    keyId: signer.keyId,
    signedAt: now.toISOString().replace('Z', '000Z'),
  };
  await trx
    .insertInto('auditCheckpoints')
    .values({ ...checkpoint, signature: signer.sign(checkpoint) })
    .onConflict((conflict) => conflict.columns(['countyId', 'position']).doNothing())
    .execute();
}

function findHead(trx: CountyTransaction, countyId: string) {
  return trx
    .selectFrom('auditSeals')
    .select(['position', 'hash', 'entryId'])
    .where('countyId', '=', countyId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** From here on unsealed entries are looked for; also right where a clock that ran ahead was set back. */
function earliestToLookAt(lastSealedEntryId: string, now: Date): string {
  const latest = Math.min(bornAt(lastSealedEntryId).getTime(), now.getTime());
  return firstIdOf(new Date(latest - lateCommitMs));
}
