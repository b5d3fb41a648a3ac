import { enterCounty, type CountyTransaction, type Database } from '../database/database.ts';
import type { AuditSigner } from './audit-key.ts';
import type { ChainHead, CountyVerdict } from './audit-verdict.ts';
import { checkCheckpoints } from './check-checkpoints.ts';
import { bornAt, chainStart, hashEntry, inMicroseconds, storedEntryColumns, type StoredEntry } from './stored-entry.ts';

const batchSize = 1_000;
/** Sealing takes seconds; a slow machine may need longer. */
const sealWithinMs = 5 * 60_000;
const backdatedByMs = 3_600_000;

export interface VerifyOptions {
  /** The real time, or that of a backup. */
  now: Date;
  /** Without it signatures cannot be checked, which is a problem in itself. */
  signer: AuditSigner | undefined;
  /** False while no server runs: the last entries before a crash are sealed at the next start. */
  sealingRuns: boolean;
}

/** Checks the trail of every county: each seal against its entry and the seal before it, gaps, signatures, leftovers. */
export async function verifyAuditTrail(db: Database, options: VerifyOptions): Promise<CountyVerdict[]> {
  const counties = await db.selectFrom('counties').select(['countyId', 'name']).orderBy('countyId').execute();
  const verdicts: CountyVerdict[] = [];
  for (const { countyId, name } of counties) {
    // One snapshot: sealing goes on meanwhile.
    const verdict = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        await enterCounty(trx, countyId);
        return verifyCounty(trx, { countyId, countyName: name }, options);
      });
    verdicts.push(verdict);
  }
  return verdicts;
}

async function verifyCounty(
  trx: CountyTransaction,
  county: Pick<CountyVerdict, 'countyId' | 'countyName'>,
  { now, signer, sealingRuns }: VerifyOptions,
): Promise<CountyVerdict> {
  const verdict: CountyVerdict = { ...county, sealed: 0, waiting: 0, problems: [], notices: [] };
  const head = await walkChain(trx, verdict);
  verdict.checkpoint = await checkCheckpoints(trx, county.countyId, { head, now, signer, problems: verdict.problems });
  const patience = now.getTime() - sealWithinMs;
  await checkUnsealed(trx, verdict, sealingRuns ? patience : Math.min(patience, head?.bornAt ?? 0));
  return verdict;
}

async function walkChain(trx: CountyTransaction, verdict: CountyVerdict): Promise<ChainHead | undefined> {
  const { countyId, problems, notices } = verdict;
  let head: ChainHead | undefined;
  let previousHash: string | undefined = chainStart;
  let latestBirth = 0;
  for (;;) {
    const seals = await listSeals(trx, countyId, head?.position ?? 0);
    for (const seal of seals) {
      const expected = (head?.position ?? 0) + 1;
      if (seal.position !== expected) {
        problems.push({ code: 'audit.seals-missing', params: { from: expected, to: seal.position - 1 } });
        previousHash = undefined; // this entry's link to what is missing cannot be checked
      }
      const place = { position: seal.position, entryId: seal.sealedEntryId };
      const entry = entryOf(seal);
      if (!entry) problems.push({ code: 'audit.entry-missing', params: place });
      else if (previousHash !== undefined && hashEntry(previousHash, entry) !== seal.hash) {
        problems.push({ code: 'audit.entry-changed', params: { ...place, action: entry.action, at: entry.occurredAt } });
      }
      const birth = bornAt(seal.sealedEntryId).getTime();
      if (birth < latestBirth - backdatedByMs) notices.push({ code: 'audit.entry-backdated', params: place });
      latestBirth = Math.max(latestBirth, birth);
      previousHash = seal.hash;
      head = { position: seal.position, bornAt: latestBirth };
      verdict.sealed += 1;
    }
    if (seals.length < batchSize) return head;
  }
}

function listSeals(trx: CountyTransaction, countyId: string, after: number) {
  return trx
    .selectFrom('auditSeals')
    .leftJoin('auditEntries', (join) =>
      join
        .onRef('auditEntries.countyId', '=', 'auditSeals.countyId')
        .onRef('auditEntries.entryId', '=', 'auditSeals.entryId'),
    )
    .select(['auditSeals.position', 'auditSeals.hash', 'auditSeals.entryId as sealedEntryId'])
    .select(storedEntryColumns)
    .where('auditSeals.countyId', '=', countyId)
    .where('auditSeals.position', '>', after)
    .orderBy('auditSeals.position')
    .limit(batchSize)
    .execute();
}

function entryOf(row: Awaited<ReturnType<typeof listSeals>>[number]): StoredEntry | undefined {
  return row.entryId === null ? undefined : (row as StoredEntry);
}

async function checkUnsealed(trx: CountyTransaction, verdict: CountyVerdict, mustBeSealedIfBornBefore: number): Promise<void> {
  const unsealed = await trx
    .selectFrom('auditEntries')
    .select(({ ref }) => ['entryId', 'action', inMicroseconds(ref('occurredAt')).as('occurredAt')])
    .where('countyId', '=', verdict.countyId)
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
    .orderBy('entryId')
    .execute();
  for (const { entryId, action, occurredAt } of unsealed) {
    if (bornAt(entryId).getTime() >= mustBeSealedIfBornBefore) verdict.waiting += 1;
    else verdict.problems.push({ code: 'audit.entry-unsealed', params: { entryId, action, at: occurredAt } });
  }
}
