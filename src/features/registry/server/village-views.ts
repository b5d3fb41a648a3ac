import { sql } from 'kysely';
import type { VillageFacts } from '../contract.ts';
import type { CountyContext } from './household-store.ts';

export interface VillageCount {
  villageId: string;
  households: number;
  persons: number;
  unfinishedHouseholds: number;
  unfinishedPersons: number;
}

/** Who is registered in each village now; villages without anybody are left out. */
export async function countByVillage({ db, actor }: CountyContext): Promise<VillageCount[]> {
  return db
    .selectFrom('households')
    .select((expression) => [
      'villageId',
      expression.fn.countAll<number>().as('households'),
      sql<number>`sum(person_count)::int8`.as('persons'),
      sql<number>`count(*) filter (where unfinished)`.as('unfinishedHouseholds'),
      sql<number>`coalesce(sum(person_count) filter (where unfinished), 0)::int8`.as('unfinishedPersons'),
    ])
    .where('countyId', '=', actor.countyId)
    .where('endedAt', 'is', null)
    .groupBy('villageId')
    .execute();
}

export async function listVillageFacts({ db, actor }: CountyContext): Promise<(VillageFacts & { villageId: string; revision: number })[]> {
  return db
    .selectFrom('villages')
    .select(['villageId', 'divisionCode', 'collectiveIncomeFen', 'distanceToCountyKm', 'allHouseholds', 'allPersons', 'revision'])
    .where('countyId', '=', actor.countyId)
    .execute();
}

export async function listTownshipRows({ db, actor }: CountyContext): Promise<{ townshipId: string; name: string; divisionCode: string | null }[]> {
  return db
    .selectFrom('townships')
    .select(['townshipId', 'name', 'divisionCode'])
    .where('countyId', '=', actor.countyId)
    .orderBy('townshipId')
    .execute();
}
