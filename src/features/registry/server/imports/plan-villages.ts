import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type { DraftRow, DraftVillage } from '../../imports/draft-row.ts';
import { same, type Standing } from '../../imports/plan-household.ts';
import { insertChanges, type Change } from '../change-store.ts';
import { registerPlaces } from '../public-writes.ts';
import { listVillageFacts, writeVillageFacts, type VillageFacts } from './village-store.ts';

export interface VillagePlan {
  row: DraftRow;
  standing: Standing;
  known: VillageFacts | undefined;
  wanted: Required<{ [K in keyof DraftVillage]: DraftVillage[K] | null }>;
}

const facts = ['divisionCode', 'collectiveIncomeFen', 'distanceToCountyKm', 'allHouseholds', 'allPersons'] as const;

/** Villages by the exact names of village and township, as the notices name them: what is close is still another village. */
export async function planVillages(ctx: UseCaseContext, rows: readonly DraftRow[], { held = false } = {}): Promise<VillagePlan[]> {
  const known = new Map((await listVillageFacts(ctx, { held })).map((village) => [keyOf(village.name, village.townshipName), village]));
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const village = known.get(keyOf(row.village ?? '', row.township ?? null));
    const key = keyOf(row.village ?? '', row.township ?? null);
    const before = seen.get(key);
    if (before !== undefined) row.issues.push({ code: 'registry-import.village-twice', params: { row: before }, column: null, weight: 'error' });
    seen.set(key, row.row);
    const none = { divisionCode: null, collectiveIncomeFen: null, distanceToCountyKm: null, allHouseholds: null, allPersons: null };
    const wanted = { ...none, ...pick(village), ...row.facts };
    const { allHouseholds, allPersons } = wanted;
    if (allHouseholds !== null && allPersons !== null && allPersons < allHouseholds) {
      row.issues.push({ code: 'registry-import.fewer-persons', column: null, weight: 'odd' });
    }
    const isBlocked = row.issues.some(({ weight }) => weight === 'error');
    const standing = isBlocked ? 'blocked' : !village ? 'new' : facts.some((fact) => !same(village[fact], wanted[fact])) ? 'changed' : 'unchanged';
    return { row, standing, known: village, wanted };
  });
}

const pick = (village: VillageFacts | undefined) => (village ? Object.fromEntries(facts.map((fact) => [fact, village[fact]])) : {});
const keyOf = (name: string, township: string | null) => JSON.stringify([township, name]);

export async function writeVillagePlans(ctx: UseCaseContext, plans: readonly VillagePlan[], { importId, why }: { importId: string; why: string }): Promise<void> {
  const open = plans.filter(({ standing }) => standing === 'new' || standing === 'changed');
  const { villages, bornVillageIds, bornTownships } = await registerPlaces(ctx, open.map(({ row }) => ({ name: row.village ?? '', township: row.township ?? null })));
  const mark = { householdId: null, why, importId };
  const changes = bornTownships.map(({ townshipId, name }): Change => ({ ...mark, subjectType: 'township', subjectId: townshipId, before: null, after: { name } }));
  for (const [at, { row, wanted, known }] of open.entries()) {
    const villageId = villages[at]?.villageId;
    if (villageId === undefined) continue;
    const differing = facts.filter((fact) => row.facts[fact] !== undefined && !same(known?.[fact] ?? null, wanted[fact]));
    const after = Object.fromEntries(differing.map((fact) => [fact, wanted[fact]]));
    if (differing.length > 0) await writeVillageFacts(ctx, villageId, after);
    const change = { ...mark, subjectType: 'village' as const, subjectId: villageId };
    if (bornVillageIds.has(villageId)) changes.push({ ...change, before: null, after: { name: row.village, township: row.township ?? null, ...after } });
    else if (differing.length > 0) changes.push({ ...change, before: Object.fromEntries(differing.map((fact) => [fact, known?.[fact] ?? null])), after });
  }
  await insertChanges(ctx, changes);
}
