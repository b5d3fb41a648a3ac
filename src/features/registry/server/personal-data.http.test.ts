import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../../tests/support/account-scenes.ts';
import { aHousehold, aPerson, register } from '../../../../tests/support/registry-scenes.ts';
import { createWorld, type Person, type World } from '../../../../tests/support/world.ts';
import type { WrittenPerson } from '../household.ts';
import * as households from '../household-contract.ts';
import { changePerson, unmaskPerson } from '../person-contract.ts';

let world: World;
let places: Places;
let village: Person;
let head: WrittenPerson;
let household: households.HouseholdView;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  village = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
  head = aPerson({ name: '示例·张某兰', gender: 'female', health: ['chronic', 'disabled'] });
  household = await register(village, aHousehold(places.village, { persons: [head], bankAccount: '0000000001234567890' }));
  const newPhone = { revision: 1, why: '示例：换号', person: { phone: '12400009999' } };
  await village.send(changePerson, { params: { personId: household.persons[0]?.personId ?? '' }, body: newPhone });
});
afterAll(() => world.close());

const secrets = () => [head.idNumber ?? '', head.phone ?? '', '12400009999', '0000000001234567890', 'chronic', '慢性病'];
const params = () => ({ householdId: household.householdId });
const personParams = () => ({ personId: household.persons[0]?.personId ?? '' });

/** Every row of every table, as text. */
const everything = () =>
  world.inDatabase(async (db) => {
    const tables = ['persons', 'households', 'personSearchTerms', 'registryChanges', 'auditEntries', 'events', 'commandOutcomes'] as const;
    const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
    return JSON.stringify(rows);
  });

describe('ID number, phone, bank account and health', () => {
  it('stand in no list, no page and no history', async () => {
    const answers = [
      await village.send(households.viewHousehold, { params: params() }),
      await village.send(households.listHouseholds, {}),
      await village.send(households.listHouseholdChanges, { params: params() }),
    ];
    for (const { raw, status } of answers) {
      expect(status).toBe(200);
      expect(secrets().filter((secret) => raw.toString().includes(secret))).toEqual([]);
    }
    expect(household.persons[0]).toMatchObject({ maskedIdNumber: '9999**************', healthIsKnown: true });
    expect(household.maskedBankAccount).toBe('***************7890');
  });

  it('stand nowhere in the database in plain words, not even after they were changed, searched for and opened', async () => {
    await village.send(households.findByNumber, { body: { number: head.idNumber ?? '' } });
    await village.send(unmaskPerson, { params: personParams(), body: { field: 'health', reason: '示例：核对' } });
    const stored = await everything();
    expect(secrets().filter((secret) => stored.includes(secret))).toEqual([]);
  });

  it('are opened one at a time, to whoever answers for the village, and leave who, what and why in the trail', async () => {
    const opened = await village.send(unmaskPerson, { params: personParams(), body: { field: 'idNumber', reason: '示例：办理低保' } });
    expect(opened.body).toEqual({ value: head.idNumber });
    const health = await village.send(unmaskPerson, { params: personParams(), body: { field: 'health', reason: '示例：转诊' } });
    expect(health.body).toEqual({ value: 'chronic,disabled' });
    const entries = await world.inDatabase((db) =>
      db.selectFrom('auditEntries').select(['actorName', 'detail']).where('action', '=', 'personal-data.unmasked').orderBy('entryId').execute(),
    );
    expect(entries.slice(-2)).toEqual([
      { actorName: '示例村干部', detail: { field: 'idNumber', reason: '示例：办理低保', householdId: household.householdId } },
      { actorName: '示例村干部', detail: { field: 'health', reason: '示例：转诊', householdId: household.householdId } },
    ]);
  });

  it('are not opened without a reason', async () => {
    const answer = await village.send(unmaskPerson, { params: personParams(), body: { field: 'idNumber', reason: '  ' } });
    expect(answer.status).toBe(400);
  });

  it('are not opened to another village', async () => {
    const stranger = world.as({ role: 'village', name: '别样村干部', villageId: places.otherVillage });
    const answer = await stranger.send(unmaskPerson, { params: personParams(), body: { field: 'idNumber', reason: '示例' } });
    expect(answer.status).toBe(404);
  });
});

describe('a search', () => {
  const found = async (by: Person, search: string) =>
    (await by.send(households.listHouseholds, { query: { search } })).body.households.map(({ headName }) => headName);
  const byNumber = async (by: Person, number: string) =>
    (await by.send(households.findByNumber, { body: { number } })).body.households.map(({ headName }) => headName);

  it('finds any part of a name, in Chinese or by its initials', async () => {
    for (const search of ['张某兰', '某兰', '兰', 'zml', 'ZML', ' ml ', 'ｚｍｌ']) expect(await found(village, search)).toEqual(['示例·张某兰']);
    for (const search of ['张兰', 'zl', '李']) expect(await found(village, search)).toEqual([]);
  });

  it('reads a surname as a surname, and also as it is commonly read', async () => {
    await register(village, aHousehold(places.village, { persons: [aPerson({ name: '示例·单某花' })] }));
    expect(await found(village, 'smh')).toEqual(['示例·单某花']);
    expect(await found(village, 'dmh')).toEqual(['示例·单某花']);
  });

  it('names the member by whom a household was found', async () => {
    const persons = [aPerson({ name: '示例·赵某一' }), aPerson({ name: '示例·钱某二', relation: 'spouse' })];
    await register(village, aHousehold(places.village, { persons }));
    const answer = await village.send(households.listHouseholds, { query: { search: '钱某' } });
    expect(answer.body.households.map(({ headName, foundBy }) => [headName, foundBy])).toEqual([['示例·赵某一', ['示例·钱某二']]]);
  });

  it('finds a whole ID number, phone or account, however it is written, and no part of one', async () => {
    const idNumber = head.idNumber ?? '';
    const wide = idNumber.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
    for (const number of [idNumber, wide, idNumber.toLowerCase(), '124 0000 9999', '0000000001234567890']) {
      expect(await byNumber(village, number)).toEqual(['示例·张某兰']);
    }
    expect(await byNumber(village, idNumber.slice(0, 17))).toEqual([]);
    expect(await byNumber(village, head.phone ?? '')).toEqual([]);
  });

  it('finds a household by its own number as long, written as it is, and also one that was struck off', async () => {
    const { householdId, revision } = await register(village, aHousehold(places.village, { number: 'gs20200001', persons: [aPerson({ name: '示例·周某' })] }));
    expect(await byNumber(village, ' gs20200001 ')).toEqual(['示例·周某']);
    await village.send(households.endHousehold, { params: { householdId }, body: { revision, reason: '示例：整户迁出' } });
    const { body } = await village.send(households.findByNumber, { body: { number: 'gs20200001' } });
    expect(body.households.map(({ endedAt }) => endedAt)).toEqual([expect.any(String)]);
  });

  it('for a number is not taken in an address', async () => {
    for (const search of [head.idNumber ?? '', head.phone ?? '', '124 0000 9999']) {
      const answer = await village.send(households.listHouseholds, { query: { search } });
      expect([answer.status, answer.problem.refusals[0]?.code]).toEqual([400, 'registry.number-in-address']);
    }
  });

  it('stays within the places of whoever searches', async () => {
    const stranger = world.as({ role: 'township', name: '别样镇干部', townshipId: places.otherTownship });
    expect(await found(stranger, 'zml')).toEqual([]);
    expect(await byNumber(stranger, head.idNumber ?? '')).toEqual([]);
  });
});
