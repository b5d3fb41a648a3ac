import type { CountyTransaction } from '../database/database.ts';
import type { AuditSigner } from './audit-key.ts';
import type { AuditFinding, ChainHead, CheckpointSummary } from './audit-verdict.ts';
import { inMicroseconds } from './stored-entry.ts';

/** A head is signed once a minute. */
const signWithinMs = 10 * 60_000;

/**
 * Each signed head against the chain as it is now: whoever rewrote the chain, seals and all, could not sign it.
 * Adds to `problems`; gives the last checkpoint that holds.
 */
export async function checkCheckpoints(
  trx: CountyTransaction,
  countyId: string,
  found: { head: ChainHead | undefined; now: Date; signer: AuditSigner | undefined; problems: AuditFinding[] },
): Promise<CheckpointSummary | undefined> {
  const { head, now, signer, problems } = found;
  let last: CheckpointSummary | undefined;
  let lastPosition = 0;
  for (const row of await listCheckpoints(trx, countyId)) {
    const { signature, sealHash, ...checkpoint } = row;
    const { position, keyId } = checkpoint;
    lastPosition = position;
    if (!signer) continue;
    if (keyId !== signer.keyId) problems.push({ code: 'audit.key-unknown', params: { position, keyId } });
    else if (!signer.isSignedByUs({ countyId, ...checkpoint }, signature)) {
      problems.push({ code: 'audit.signature-wrong', params: { position } });
    } else if (sealHash === null) {
      problems.push({ code: 'audit.signed-seal-missing', params: { position, head: head?.position ?? 0 } });
    } else if (sealHash !== checkpoint.hash) problems.push({ code: 'audit.chain-rewritten', params: { position } });
    else last = checkpoint;
  }
  if (!signer && head) problems.push({ code: 'audit.key-missing' });
  const unsigned = await findFirstUnsigned(trx, countyId, lastPosition, new Date(now.getTime() - signWithinMs));
  if (unsigned) problems.push({ code: 'audit.not-signed', params: { position: unsigned.position } });
  return last;
}

function listCheckpoints(trx: CountyTransaction, countyId: string) {
  return trx
    .selectFrom('auditCheckpoints')
    .leftJoin('auditSeals', (join) =>
      join
        .onRef('auditSeals.countyId', '=', 'auditCheckpoints.countyId')
        .onRef('auditSeals.position', '=', 'auditCheckpoints.position'),
    )
    .select(({ ref }) => [
      'auditCheckpoints.position',
      'auditCheckpoints.hash',
      'auditCheckpoints.keyId',
      'auditCheckpoints.signature',
      inMicroseconds(ref('auditCheckpoints.signedAt')).as('signedAt'),
      'auditSeals.hash as sealHash',
    ])
    .where('auditCheckpoints.countyId', '=', countyId)
    .orderBy('auditCheckpoints.position')
    .execute();
}

function findFirstUnsigned(trx: CountyTransaction, countyId: string, after: number, sealedBefore: Date) {
  return trx
    .selectFrom('auditSeals')
    .select('position')
    .where('countyId', '=', countyId)
    .where('position', '>', after)
    .where('sealedAt', '<', sealedBefore)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
}
