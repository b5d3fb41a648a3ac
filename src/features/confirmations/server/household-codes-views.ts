import { sql } from 'kysely';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { HouseholdCodes } from '../views.ts';

/** Where a page ends: the values by which the list is ordered. */
export interface HouseholdKey {
  villageId: string;
  householdId: string;
}

/**
 * The households of the actor's village or township, with how many codes each has left, village by village.
 * @param words of the head's name or the village's; none: all
 */
export async function pageOfHouseholdCodes(
  { db, actor }: Pick<UseCaseContext, 'db' | 'actor'>,
  { words }: { words: string },
  { after, size }: { after: HouseholdKey | undefined; size: number },
): Promise<{ households: HouseholdCodes[]; next: HouseholdKey | undefined }> {
  const rows = await db
    .selectFrom('households as household')
    .innerJoin('villages as village', (join) =>
      join.onRef('village.countyId', '=', 'household.countyId').onRef('village.villageId', '=', 'household.villageId'),
    )
    .leftJoin('householdCodeSheets as sheet', (join) =>
      join
        .onRef('sheet.countyId', '=', 'household.countyId')
        .onRef('sheet.householdId', '=', 'household.householdId')
        .on('sheet.replacedAt', 'is', null),
    )
    .select(['household.householdId', 'household.villageId', 'household.headName', 'village.name as villageName', 'sheet.issuedAt', 'sheet.codes'])
    .select(({ selectFrom }) =>
      selectFrom('actAnswers as answer')
        .select(({ fn }) => fn.countAll<string>().as('used'))
        .whereRef('answer.countyId', '=', 'household.countyId')
        .whereRef('answer.sheetId', '=', 'sheet.sheetId')
        .as('used'),
    )
    .where('household.countyId', '=', actor.countyId)
    .where('household.endedAt', 'is', null)
    .$if(actor.role === 'village', (query) => query.where('household.villageId', '=', actor.villageId ?? null))
    .$if(actor.role !== 'village', (query) => query.where('village.townshipId', '=', actor.townshipId ?? null))
    .$if(words !== '', (query) => query.where(sql<boolean>`position(${words} in coalesce(household.head_name, '') || ' ' || village.name) > 0`))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(village.village_id, household.household_id) > (${after?.villageId ?? ''}::uuid, ${after?.householdId ?? ''}::uuid)`),
    )
    .orderBy('village.villageId')
    .orderBy('household.householdId')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  const households = shown.map(({ householdId, headName, villageName, issuedAt, codes, used }) => ({
    householdId,
    headName: headName ?? '',
    villageName,
    issuedAt: issuedAt?.toISOString() ?? null,
    left: (codes ?? 0) - Number(used ?? 0),
  }));
  return { households, next: last && { villageId: last.villageId, householdId: last.householdId } };
}
