import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { settlePlaces, type Places } from '../../../../tests/support/account-scenes.ts';
import { applied, checked, settled, workbookOf } from '../../../../tests/support/import-scenes.ts';
import { createWorld, type Person, type World } from '../../../../tests/support/world.ts';
import { changeVillage, listVillageChanges } from '../contract.ts';
import { importReasonIn } from '../import-reason.ts';
import { undoImport } from '../imports/contract.ts';

// Each file is read in a process of its own, which has to start.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let places: Places;
let village: Person;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  village = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
});
afterAll(() => world.close());

const change = (revision: number, facts: Record<string, number>, why: string) =>
  village.send(changeVillage, { params: { villageId: places.village }, body: { revision, why, facts } });

it('the history of a village says who changed what, when and why, before and after, the latest first', async () => {
  await change(0, { distanceToCountyKm: 18, allPersons: 754 }, '示例：实测');
  await change(1, { distanceToCountyKm: 21 }, '示例：更正里程');
  const { body } = await village.send(listVillageChanges, { params: { villageId: places.village } });
  expect(body.changes.map(({ changedByName, why, fields }) => ({ changedByName, why, fields }))).toEqual([
    { changedByName: '示例村干部', why: '示例：更正里程', fields: [{ field: 'distanceToCountyKm', before: 18, after: 21 }] },
    {
      changedByName: '示例村干部',
      why: '示例：实测',
      fields: expect.arrayContaining([
        { field: 'distanceToCountyKm', before: null, after: 18 },
        { field: 'allPersons', before: null, after: 754 },
      ]) as unknown,
    },
  ]);
});

it('a long history comes page by page, each change once', async () => {
  for (let number = 2; number < 34; number += 1) await change(number, { allHouseholds: number }, `示例${number}`);
  const first = (await village.send(listVillageChanges, { params: { villageId: places.village } })).body;
  const rest = (await village.send(listVillageChanges, { params: { villageId: places.village }, query: { before: first.next ?? '' } })).body;
  expect([first.changes.length, rest.changes.length, rest.next]).toEqual([30, 4, null]);
  expect(new Set([...first.changes, ...rest.changes].map(({ changeId }) => changeId)).size).toBe(34);
});

it('what an import and its undoing left as reasons is known as theirs, to be told in the reader’s language', async () => {
  const clerk = world.as({ role: 'clerk', name: '示例经办人' });
  const before = (await clerk.send(listVillageChanges, { params: { villageId: places.otherVillage } })).body.changes;
  const file = await workbookOf(['乡镇', '行政村', '距县城'], [['别样镇', '别样村', '33']]);
  const { importId } = await applied(clerk, (await checked(clerk, file, { kind: 'villages', fileName: '村情.xlsx' })).importId);
  expect((await clerk.send(undoImport, { params: { importId } })).status).toBe(204);
  await settled(clerk, importId);
  const { changes } = (await clerk.send(listVillageChanges, { params: { villageId: places.otherVillage } })).body;
  expect([before.length, changes.map(({ why }) => importReasonIn(why))]).toEqual([
    0,
    [{ kind: 'undone', fileName: '村情.xlsx', said: '' }, { kind: 'imported', fileName: '村情.xlsx', said: '' }],
  ]);
});
