import { newId } from '../../src/kernel/ids.ts';
import type { World } from './world.ts';

export interface MadeUpHousehold {
  householdId: string;
  /** The head first. */
  personIds: string[];
}

/** A household with its members straight in the rows, made up: for rooms that only read of it. */
export async function settleHousehold(
  world: World,
  villageId: string,
  { causes = ['noSkill'], names = ['示例户主'], birthDates = ['1980-01-01'], isEnded = false }: {
    causes?: string[];
    names?: string[];
    birthDates?: string[];
    isEnded?: boolean;
  } = {},
): Promise<MadeUpHousehold> {
  const { countyId, now } = world;
  const householdId = newId();
  const personIds = names.map(() => newId());
  await world.inDatabase(async (db) => {
    await db
      .insertInto('households')
      .values({
        countyId,
        householdId,
        villageId,
        headName: names[0] ?? null,
        personCount: names.length,
        ruleSet: 'gansu2020',
        category: 'poor',
        unfinished: true,
        unfinishedSince: '2020-01-01',
        causes,
        address: '',
        note: '',
        revision: 0,
        registeredAt: now,
        endedAt: isEnded ? now : null,
      })
      .execute();
    await db
      .insertInto('persons')
      .values(
        names.map((name, index) => ({
          countyId,
          personId: personIds[index] ?? '',
          householdId,
          villageId,
          name,
          isHead: index === 0,
          relation: index === 0 ? 'head' : 'son',
          birthDate: birthDates[index] ?? null,
          unfinished: true,
          unfinishedSince: '2020-01-01',
          revision: 0,
          registeredAt: now,
        })),
      )
      .execute();
  });
  return { householdId, personIds };
}
