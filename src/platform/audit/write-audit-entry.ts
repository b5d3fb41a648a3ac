import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { CountyTransaction } from '../database/database.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Appends to the trail in the transaction of the act itself: there is no act without its line and no line without its act. */
export async function writeAuditEntry(
  db: CountyTransaction,
  { actor, now, commandId }: { actor: Actor; now: Date; commandId?: string },
  entry: AuditEntry,
): Promise<void> {
  await db
    .insertInto('auditEntries')
    .values({
      countyId: actor.countyId,
      entryId: newId(),
      occurredAt: now,
      accountId: actor.accountId,
      actorRole: actor.role,
      actorName: actor.name,
      action: entry.action,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      detail: JSON.stringify(entry.detail ?? {}),
      commandId: commandId ?? null,
    })
    .execute();
}
