import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/** One line of the registry's history; fields in the form in which the row keeps them, sensitive ones encrypted. */
export interface Change {
  subjectType: 'township' | 'village' | 'household' | 'person';
  subjectId: string;
  householdId: string | null;
  why: string;
  /** Only what changed; null where the subject came into being. */
  before: Record<string, unknown> | null;
  /** Only what changed; everything where the subject came into being; null where it is no more. */
  after: Record<string, unknown> | null;
  importId?: string;
}

export async function insertChanges({ db, actor, now }: UseCaseContext, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const records = changes.map(({ subjectType, subjectId, householdId, why, before, after, importId }) => ({
    change_id: newId(),
    subject_type: subjectType,
    subject_id: subjectId,
    household_id: householdId,
    import_id: importId ?? null,
    why,
    before,
    after,
  }));
  await sql`insert into registry_changes (county_id, change_id, subject_type, subject_id, household_id, import_id,
      changed_by, changed_by_name, changed_at, why, before, after)
    select ${actor.countyId}::uuid, change_id, subject_type, subject_id, household_id, import_id,
      ${actor.accountId}::uuid, ${actor.name}, ${now.toISOString()}::timestamptz, why, before, after
    from json_populate_recordset(null::registry_changes, ${JSON.stringify(records)}::json)`.execute(db);
}

/** What differs between two states of a row, in the form that `Change` keeps; undefined where nothing does. */
export function differenceOf<T extends object>(
  before: T,
  change: Partial<T>,
): { before: Record<string, unknown>; after: Record<string, unknown> } | undefined {
  const fields = (Object.keys(change) as (keyof T & string)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(change[field]),
  );
  if (fields.length === 0) return undefined;
  const only = (row: Partial<T>) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
  return { before: only(before), after: only(change) };
}
