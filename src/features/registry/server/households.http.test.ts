import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../../tests/support/account-scenes.ts';
import { aHousehold, aPerson, register, view } from '../../../../tests/support/registry-scenes.ts';
import { createWorld, type Person, type World } from '../../../../tests/support/world.ts';
import * as households from '../household-contract.ts';
import * as persons from '../person-contract.ts';

let world: World;
let places: Places;
let village: Person;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  village = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
});
afterAll(() => world.close());

const threeTimes = <T extends object>(one: T) => Array.from({ length: 3 }, () => ({ ...one }));
const placeOf = (householdId: string) =>
  world.inDatabase(async (db) => {
    const ofPersons = await db.selectFrom('persons').select(['unfinished', 'unfinishedSince']).where('householdId', '=', householdId).where('endedAt', 'is', null).execute();
    const own = await db.selectFrom('households').select(['unfinished', 'unfinishedSince']).where('householdId', '=', householdId).executeTakeFirstOrThrow();
    return [own, ...ofPersons];
  });
const eventsAbout = (id: string) =>
  world.inDatabase(async (db) => {
    const rows = await db.selectFrom('events').select(['name', 'payload']).orderBy('eventId').execute();
    return rows.filter(({ payload }) => JSON.stringify(payload).includes(id)).map(({ name }) => name);
  });

describe('a household that is registered', () => {
  it('shows its members, its income per head and whether somebody must answer for it', async () => {
    const shown = await register(village, aHousehold(places.village, { unfinishedSince: '2019-12-31' }));
    expect(shown).toMatchObject({ netIncomeFen: 9_200_00, incomePerHeadFen: 4_600_00, incomeLineFen: 4_000_00 });
    expect(shown.persons.map(({ relation }) => relation)).toEqual(['head', 'spouse']);
    expect(await placeOf(shown.householdId)).toEqual(threeTimes({ unfinished: true, unfinishedSince: '2019-12-31' }));
  });

  it('takes birth date and sex from the ID number where they are left out', async () => {
    const head = aPerson({ birthDate: '1962-03-09' });
    const shown = await register(village, aHousehold(places.village, { persons: [{ ...head, birthDate: null, gender: null }] }));
    expect(shown.persons[0]).toMatchObject({ birthDate: '1962-03-09', gender: 'male', age: 58 });
  });

  it('is refused with every reason at once, each with its place', async () => {
    const one = aPerson({ name: '示例甲', phone: '12' });
    const other = aPerson({ name: '示例乙', idNumber: `${one.idNumber?.slice(0, 17)}Z` });
    const answer = await village.send(households.registerHousehold, {
      body: { why: '示例', household: aHousehold(places.village, { category: 'nonsense', bankAccount: '12', persons: [one, other] }) },
    });
    expect(answer.status).toBe(400);
    expect(answer.problem.refusals.map(({ code, at }) => [code, at])).toEqual([
      ['registry.no-such-category', 'body.household.category'],
      ['registry.bank-account-wrong', 'body.household.bankAccount'],
      ['registry.phone-wrong', 'body.household.persons.0.phone'],
      ['registry.id-number-characters', 'body.household.persons.1.idNumber'],
      ['registry.two-heads', 'body.household.persons.1.relation'],
    ]);
  });

  it('cannot hold a person who is registered elsewhere; a stranger to that village is not told who', async () => {
    const head = aPerson({ name: '示例丙' });
    await register(village, aHousehold(places.village, { persons: [head] }));
    const again = (by: Person, villageId: string) =>
      by.send(households.registerHousehold, { body: { why: '示例', household: aHousehold(villageId, { persons: [{ ...aPerson(), idNumber: head.idNumber, birthDate: head.birthDate }] }) } });
    const own = await again(village, places.village);
    expect(own.problem.refusals[0]).toMatchObject({ code: 'registry.id-number-taken', params: { holder: '示例丙' } });
    const elsewhere = await again(world.as({ role: 'village', name: '别样村干部', villageId: places.otherVillage }), places.otherVillage);
    expect(elsewhere.problem.refusals[0]?.code).toBe('registry.id-number-taken-elsewhere');
    expect(elsewhere.raw.toString()).not.toContain('示例丙');
  });

  it('is registered once, however often the command arrives', async () => {
    const household = aHousehold(places.village, { number: 'H-once' });
    const commandId = '01900000-0000-7000-8000-0000000000aa';
    const send = () => village.send(households.registerHousehold, { commandId, body: { why: '示例', household } });
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
  });
});

describe('a change', () => {
  it('keeps who, when, why, before and after, and leaves out what stayed', async () => {
    const shown = await register(village, aHousehold(places.village));
    const params = { householdId: shown.householdId };
    await clerk.send(households.changeHousehold, { params, body: { revision: shown.revision, why: '示例：复核收入', household: { housing: 'gradeB', note: '' } } });
    const { changes } = (await village.send(households.listHouseholdChanges, { params })).body;
    expect(changes[0]).toMatchObject({
      changedByName: '示例经办人',
      why: '示例：复核收入',
      changedAt: world.now.toISOString(),
      fields: [{ field: 'housing', before: 'gradeC', after: 'gradeB' }],
    });
    expect(changes.at(-1)?.isFirst).toBe(true);
  });

  it('is refused where somebody else has changed the household since', async () => {
    const shown = await register(village, aHousehold(places.village));
    const change = (note: string) =>
      village.send(households.changeHousehold, { params: { householdId: shown.householdId }, body: { revision: shown.revision, why: '示例', household: { note } } });
    expect((await change('示例一')).status).toBe(204);
    const second = await change('示例二');
    expect([second.status, second.problem.refusals[0]?.code]).toEqual([409, 'registry.stale-revision']);
    expect((await view(village, shown.householdId)).note).toBe('示例一');
  });

  it('of a person leaves masked values alone, checks the whole person, and makes the new name findable', async () => {
    const shown = await register(village, aHousehold(places.village, { persons: [aPerson({ name: '示例旧名' })] }));
    const [head] = shown.persons;
    const params = { personId: head?.personId ?? '' };
    const answer = await village.send(persons.changePerson, { params, body: { revision: 1, why: '示例：更名', person: { name: '示例新名' } } });
    expect(answer.status).toBe(204);
    const after = await view(village, shown.householdId);
    expect(after.persons[0]).toMatchObject({ name: '示例新名', maskedIdNumber: head?.maskedIdNumber });
    const found = async (search: string) => (await village.send(households.listHouseholds, { query: { search } })).body.households.map(({ headName }) => headName);
    expect(await found('新名')).toEqual(['示例新名']);
    expect(await found('旧名')).toEqual([]);
    const wrong = await village.send(persons.changePerson, { params, body: { revision: 2, why: '示例', person: { birthDate: '1999-01-01' } } });
    expect(wrong.problem.refusals[0]?.code).toBe('registry.birth-date-differs');
  });
});

describe('another category', () => {
  it('goes to the household and all its persons in one write, and later rooms hear of it', async () => {
    const { householdId, revision } = await register(village, aHousehold(places.village, { unfinishedSince: '2019-01-01' }));
    const params = { householdId };
    const move = (category: string, at: number) =>
      village.send(households.changeCategory, { params, body: { revision: at, why: '示例：评议', ruleSet: 'gansu-2020', category, unfinishedSince: null } });
    expect((await move('stable', revision)).status).toBe(204);
    expect(await placeOf(householdId)).toEqual(threeTimes({ unfinished: false, unfinishedSince: null }));
    expect((await move('borderline', revision + 1)).status).toBe(204);
    expect(await placeOf(householdId)).toEqual(threeTimes({ unfinished: true, unfinishedSince: '2020-06-16' }));
    expect((await move('borderline', revision + 2)).problem.refusals[0]?.code).toBe('registry.same-category');
    expect(await eventsAbout(householdId)).toEqual(['household.category-changed', 'household.category-changed']);
  });

  it('that is unfinished too keeps since when the household stands so', async () => {
    const { householdId, revision } = await register(village, aHousehold(places.village, { unfinishedSince: '2019-01-01' }));
    await village.send(households.changeCategory, {
      params: { householdId },
      body: { revision, why: '示例', ruleSet: 'relapse-monitoring-2021', category: 'unstable', unfinishedSince: null },
    });
    expect((await view(village, householdId)).unfinishedSince).toBe('2019-01-01');
  });
});

describe('who lives in a household', () => {
  it('grows and shrinks; who comes later stands so from that day', async () => {
    const { householdId } = await register(village, aHousehold(places.village, { unfinishedSince: '2019-01-01' }));
    const added = await village.send(persons.addPerson, {
      params: { householdId },
      body: { why: '示例：新生儿', person: aPerson({ relation: 'son', birthDate: '2020-06-01' }) },
    });
    expect(added.status).toBe(200);
    const grown = await view(village, householdId);
    expect(grown.persons).toHaveLength(3);
    expect((await placeOf(householdId)).at(-1)).toEqual({ unfinished: true, unfinishedSince: '2020-06-16' });
    await village.send(persons.endPerson, { params: { personId: added.body.personId }, body: { revision: 1, reason: '示例：误登' } });
    const shrunk = await view(village, householdId);
    expect([shrunk.persons.length, shrunk.formerPersons.map(({ endReason }) => endReason)]).toEqual([2, ['示例：误登']]);
    expect(await eventsAbout(added.body.personId)).toEqual(['person.added', 'person.ended']);
  });

  it('has one head: a second is refused, and moving the head asks what the former one is to the new', async () => {
    const shown = await register(village, aHousehold(places.village));
    const [head, spouse] = shown.persons;
    const params = { householdId: shown.householdId };
    const second = await village.send(persons.addPerson, { params, body: { why: '示例', person: aPerson({ relation: 'head' }) } });
    expect(second.problem.refusals[0]?.code).toBe('registry.has-a-head');
    const move = (relations: { personId: string; relation: 'spouse' }[]) =>
      village.send(households.moveHead, { params, body: { revision: shown.revision, why: '示例：外出务工', personId: spouse?.personId ?? '', relations } });
    expect((await move([])).problem.refusals[0]?.code).toBe('registry.former-head-unrelated');
    expect((await move([{ personId: head?.personId ?? '', relation: 'spouse' }])).status).toBe(204);
    const after = await view(village, shown.householdId);
    expect(after.persons.map(({ name, relation }) => [name, relation])).toEqual([
      [spouse?.name, 'head'],
      [head?.name, 'spouse'],
    ]);
  });

  it('without a head is said to be odd and may stand', async () => {
    const shown = await register(village, aHousehold(places.village));
    await village.send(persons.endPerson, { params: { personId: shown.persons[0]?.personId ?? '' }, body: { revision: 1, reason: '示例：去世' } });
    const after = await view(village, shown.householdId);
    expect(after.oddThings.map(({ code }) => code)).toEqual(['registry.odd-no-head']);
  });
});

describe('a household that ends', () => {
  it('is kept, no longer counted, cannot be changed, and its persons may be registered anew', async () => {
    const head = aPerson();
    const shown = await register(village, aHousehold(places.village, { number: 'H-end', persons: [head] }));
    const params = { householdId: shown.householdId };
    expect((await village.send(households.endHousehold, { params, body: { revision: shown.revision, reason: '示例：整户迁出' } })).status).toBe(204);
    const late = await village.send(households.changeHousehold, { params, body: { revision: shown.revision + 1, why: '示例', household: { note: '示例' } } });
    expect(late.problem.refusals[0]?.code).toBe('registry.household-ended');
    expect((await view(village, shown.householdId)).endReason).toBe('示例：整户迁出');
    expect(await eventsAbout(shown.householdId)).toEqual(['household.ended']);
    await register(village, aHousehold(places.village, { number: 'H-end', persons: [head] }));
  });
});

describe('the registry of others', () => {
  it('is not there for another village, another township, nor for organizations', async () => {
    const { householdId } = await register(village, aHousehold(places.village));
    const params = { householdId };
    const strangers = [
      world.as({ role: 'village', name: '别样村干部', villageId: places.otherVillage }),
      world.as({ role: 'township', name: '别样镇干部', townshipId: places.otherTownship }),
    ];
    for (const stranger of strangers) expect((await stranger.send(households.viewHousehold, { params })).status).toBe(404);
    const own = world.as({ role: 'township', name: '示例镇干部', townshipId: places.township });
    expect((await own.send(households.viewHousehold, { params })).status).toBe(200);
    const reporter = world.as({ role: 'reporter', name: '示例联络员', organizationId: places.school });
    expect((await reporter.send(households.viewHousehold, { params })).status).toBe(403);
  });
});
