import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../tests/support/account-scenes.ts';
import * as registry from '../../../tests/support/registry-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { endHousehold } from '../registry/household-contract.ts';
import { endPerson } from '../registry/person-contract.ts';
import type { NewHousehold } from '../registry/household.ts';
import * as contract from './contract.ts';
import { followHistory, type NeedStep } from './history.ts';
import { factsOf, type NeedContent } from './need.ts';
import { countNeeds, findNeed, listOpenNeeds } from './server/public-reads.ts';
import { needOf } from './server/store.ts';
import type { Reader } from './server/views.ts';

let world: World;
let places: Places;
let clerk: Person;
let township: Person;
let cadre: Person;
let otherCadre: Person;

beforeAll(async () => {
  world = await createWorld(instantOf('2020-05-20', '10:00'));
  places = await settlePlaces(world);
  clerk = world.as({ role: 'clerk', name: '示例经办' });
  township = world.as({ role: 'township', name: '示例镇干部', townshipId: places.township });
  cadre = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
  otherCadre = world.as({ role: 'village', name: '别村干部', villageId: places.otherVillage });
});
afterAll(() => world.close());

async function register(by: Person, body: object): Promise<string> {
  const answer = await by.send(contract.registerNeed, { body: body as never });
  if (answer.status !== 200) throw new Error(`not registered: ${JSON.stringify(answer.problem)}`);
  return answer.body.needId;
}

/** One grown-up who can work and lacks skills, unless told otherwise; made up. */
async function household(given: Partial<NewHousehold> = {}) {
  const { householdId, persons, revision } = await registry.register(
    clerk,
    registry.aHousehold(places.village, { causes: ['noSkill'], persons: [registry.aPerson()], ...given }),
  );
  return { householdId, revision, personIds: persons.map(({ personId }) => personId) };
}

const view = async (by: Person, needId: string) => (await by.send(contract.viewNeed, { params: { needId } })).body;
const codesOf = (answer: { problem: { refusals: readonly { code: string }[] } }) => answer.problem.refusals.map(({ code }) => code);

const content = (changes: Partial<NeedContent> = {}): NeedContent => ({
  kind: 'training',
  summary: '',
  quantity: 1,
  unit: '户',
  urgency: 'normal',
  dueOn: null,
  why: '',
  personId: null,
  ...changes,
});

describe('two taps', () => {
  it('register a need of a household: one of its kind, no hurry, the reason from its causes', async () => {
    const { householdId } = await household({ causes: ['noSkill', 'schoolingCosts'] });
    const page = await cadre.send(contract.viewHouseholdNeeds, { params: { householdId } });
    const [first] = page.body.fitting;
    expect(first).toMatchObject({ kind: 'training', reasons: [{ 'zh-CN': '致贫原因：缺技术' }, { 'zh-CN': '有 1 名劳动力' }] });
    const needId = await register(cadre, { householdId, kind: first?.kind });
    expect((await view(cadre, needId)).need).toMatchObject({
      villageId: places.village,
      householdId,
      quantity: 1,
      unit: '户',
      urgency: 'normal',
      dueOn: null,
      why: '致贫原因：缺技术、因学',
      state: 'open',
      registeredByName: '示例村干部',
    });
    const again = await cadre.send(contract.viewHouseholdNeeds, { params: { householdId } });
    expect(again.body.needs.map((need) => need.needId)).toEqual([needId]);
  });

  it('tapped twice, they register one need', async () => {
    const { householdId } = await household();
    const request = { body: { householdId, kind: 'jobs' }, commandId: newId() };
    const [one, other] = [await cadre.send(contract.registerNeed, request), await cadre.send(contract.registerNeed, request)];
    expect(other.body).toEqual(one.body);
    expect((await cadre.send(contract.viewHouseholdNeeds, { params: { householdId } })).body.needs).toHaveLength(1);
  });

  it('tell at once that the household has said so before', async () => {
    const { householdId } = await household();
    const first = await register(cadre, { householdId, kind: 'medical' });
    const second = await township.send(contract.registerNeed, { body: { householdId, kind: 'medical', summary: '示例看病' } });
    expect(second.body.alike).toMatchObject([
      { need: { needId: first }, reasons: [{ 'zh-CN': '同一户、同一类别' }, { 'zh-CN': '同一天登记' }, { 'zh-CN': '没有写具体内容，看不出区别' }] },
    ]);
  });
});

describe('whose need it is', () => {
  it('a cadre registers for the own village and is kept out of the others', async () => {
    expect(codesOf(await otherCadre.send(contract.registerNeed, { body: { villageId: places.village, kind: 'jobs' } }))).toEqual(['needs.not-your-village']);
    const needId = await register(cadre, { villageId: places.village, kind: 'jobs' });
    expect((await otherCadre.send(contract.viewNeed, { params: { needId } })).status).toBe(404);
    expect((await otherCadre.send(contract.withdrawNeed, { params: { needId }, body: { reason: '示例' } })).status).toBe(404);
    expect((await township.send(contract.viewNeed, { params: { needId } })).status).toBe(200);
    expect((await clerk.send(contract.viewNeed, { params: { needId } })).status).toBe(200);
  });

  it('lists and counts hold what the asker answers for', async () => {
    const other = await register(otherCadre, { villageId: places.otherVillage, kind: 'legal', urgency: 'urgent' });
    const own = await register(cadre, { villageId: places.village, kind: 'legal', urgency: 'urgent' });
    const legal = async (by: Person) => (await by.send(contract.listNeeds, { query: { kind: 'legal' } })).body;
    expect((await legal(cadre)).needs.map(({ needId }) => needId)).toEqual([own]);
    expect((await legal(township)).needs.map(({ needId }) => needId)).toEqual([own]);
    expect((await legal(clerk)).needs.map(({ needId }) => needId).toSorted()).toEqual([own, other].toSorted());
    expect((await legal(otherCadre)).counts).toEqual({ open: 1, urgent: 1, overdue: 0 });
    expect((await cadre.send(contract.listNeeds, { query: { villageId: places.otherVillage } })).status).toBe(403);
    expect((await township.send(contract.listNeeds, { query: { townshipId: places.otherTownship } })).status).toBe(403);
  });

  it('a household brings its village; an ended one, a stranger as its member or an unknown kind is refused', async () => {
    const ended = await household();
    await clerk.send(endHousehold, { params: { householdId: ended.householdId }, body: { revision: ended.revision, reason: '示例：迁出' } });
    expect(codesOf(await cadre.send(contract.registerNeed, { body: { householdId: ended.householdId, kind: 'jobs' } }))).toEqual(['needs.household-ended']);
    const [one, other] = [await household(), await household()];
    const body = { householdId: one.householdId, personId: other.personIds[0] ?? '', kind: 'what' };
    expect(codesOf(await cadre.send(contract.registerNeed, { body }))).toEqual(['needs.no-such-member', 'needs.unknown-kind']);
    const elsewhere = { householdId: one.householdId, villageId: places.otherVillage, kind: 'jobs' };
    expect(codesOf(await clerk.send(contract.registerNeed, { body: elsewhere }))).toEqual(['needs.household-elsewhere']);
  });

  it('the office may add a kind of its own to the taxonomy, and needs may be of it', async () => {
    const capabilityId = newId();
    await world.inDatabase((db) =>
      db
        .insertInto('countyCapabilities')
        .values({ countyId: world.countyId, capabilityId, name: '示例蜂疗', hintWords: [], addedBy: newId(), addedByName: '示例', addedAt: world.now })
        .execute(),
    );
    const needId = await register(cadre, { villageId: places.village, kind: capabilityId });
    expect((await view(cadre, needId)).need.kindName).toEqual({ 'zh-CN': '示例蜂疗', en: '示例蜂疗' });
  });
});

describe('a change', () => {
  it('is seen with what stood before, by whom and when', async () => {
    const needId = await register(cadre, { villageId: places.village, kind: 'environment', quantity: 2 });
    const changed = content({ kind: 'environment', quantity: 3, unit: '项', urgency: 'urgent', dueOn: '2020-06-20' });
    const answer = await township.send(contract.changeNeed, { params: { needId }, body: { revision: 0, content: changed, note: '示例：雨季前' } });
    expect(answer.body).toEqual({ revision: 1 });
    const { history, need } = await view(cadre, needId);
    expect(need).toMatchObject({ quantity: 3, urgency: 'urgent' });
    expect(history).toMatchObject([
      { action: 'registered', byName: '示例村干部', before: null, after: { quantity: 2 } },
      {
        action: 'changed',
        byName: '示例镇干部',
        why: '示例：雨季前',
        before: { quantity: 2, urgency: 'normal' },
        after: { quantity: 3, urgency: 'urgent' },
        changed: ['quantity', 'urgency', 'dueOn'],
      },
    ]);
  });

  it('on an older state is refused, and the same words again are no change', async () => {
    const needId = await register(cadre, { villageId: places.village, kind: 'culture', unit: '场' });
    const body = { revision: 0, content: content({ kind: 'culture', unit: '场' }) };
    expect((await cadre.send(contract.changeNeed, { params: { needId }, body })).body).toEqual({ revision: 0 });
    await cadre.send(contract.changeNeed, { params: { needId }, body: { ...body, content: { ...body.content, quantity: 9 } } });
    expect(codesOf(await cadre.send(contract.changeNeed, { params: { needId }, body }))).toEqual(['needs.stale-revision']);
    expect((await view(cadre, needId)).history).toHaveLength(2);
  });
});

describe('an end', () => {
  it('is said once with its reason; afterwards nothing can be done, and everything can be read', async () => {
    const [withdrawn, met] = [
      await register(cadre, { villageId: places.village, kind: 'socialWork' }),
      await register(cadre, { villageId: places.village, kind: 'socialWork', summary: '示例另一件' }),
    ];
    expect((await cadre.send(contract.withdrawNeed, { params: { needId: withdrawn }, body: { reason: ' ' } })).status).toBe(400);
    expect((await cadre.send(contract.withdrawNeed, { params: { needId: withdrawn }, body: { reason: '示例：已自行解决' } })).status).toBe(204);
    expect((await cadre.send(contract.meetNeed, { params: { needId: met }, body: { reason: '示例：学校已办班' } })).status).toBe(204);
    expect(codesOf(await cadre.send(contract.meetNeed, { params: { needId: withdrawn }, body: { reason: '示例' } }))).toEqual(['needs.is-withdrawn']);
    const { need, history } = await view(cadre, withdrawn);
    expect([need.state, need.closedAt, history.at(-1)?.why]).toEqual(['withdrawn', world.now.toISOString(), '示例：已自行解决']);
    const closings = await world.inDatabase((db) => db.selectFrom('events').select('payload').where('name', '=', 'need.closed').execute());
    expect(closings.map(({ payload }) => payload)).toEqual(expect.arrayContaining([
      expect.objectContaining({ needId: withdrawn, outcome: 'withdrawn' }),
      expect.objectContaining({ needId: met, outcome: 'met' }),
    ]));
  });
});

describe('who is no longer counted', () => {
  it('takes the open needs along: those of a household that is ended, and of a member who has left', async () => {
    const { householdId, personIds, revision } = await household({ persons: [registry.aPerson(), registry.aPerson({ relation: 'son' })] });
    const [, son = ''] = personIds;
    const sons = await register(cadre, { householdId, personId: son, kind: 'jobs' });
    const whole = await register(cadre, { householdId, kind: 'medical' });
    const person = (await registry.view(clerk, householdId)).persons.find(({ personId }) => personId === son);
    const left = await clerk.send(endPerson, { params: { personId: son }, body: { revision: person?.revision ?? 0, reason: '示例：分户' } });
    expect(left.status).toBeLessThan(300);
    expect((await view(cadre, sons)).history.at(-1)).toMatchObject({ action: 'withdrawn', byName: '示例经办', why: '', cause: 'personLeft' });
    expect((await view(cadre, whole)).need.state).toBe('open');
    const now = (await registry.view(clerk, householdId)).revision;
    expect(now).toBeGreaterThanOrEqual(revision);
    const ended = await clerk.send(endHousehold, { params: { householdId }, body: { revision: now, reason: '示例：迁出' } });
    expect(ended.status).toBeLessThan(300);
    expect((await view(cadre, whole)).history.at(-1)).toMatchObject({ action: 'withdrawn', why: '', cause: 'householdEnded' });
  });
});

describe('merging', () => {
  it('keeps the older, adds the quantities, and leads from the others to it', async () => {
    const { householdId } = await household();
    const first = await register(cadre, { householdId, kind: 'jobs', quantity: 2, unit: '人', summary: '示例县内务工' });
    const second = await register(township, { householdId, kind: 'jobs', quantity: 3, unit: '人', urgency: 'soon' });
    const merged = await cadre.send(contract.mergeNeeds, { body: { needIds: [second, first], reason: '示例：同一家' } });
    expect(merged.body).toEqual({ needId: first });
    const kept = await view(cadre, first);
    expect(kept.need).toMatchObject({ quantity: 5, unit: '人', urgency: 'soon', summary: '示例县内务工', state: 'open' });
    expect(kept.merged.map(({ needId }) => needId)).toEqual([second]);
    expect(kept.history.map(({ action }) => action)).toEqual(['registered', 'merged']);
    expect(await view(cadre, second)).toMatchObject({ need: { state: 'merged', quantity: 3 }, mergedInto: { needId: first } });
  });

  it('of needs in different units is refused with all reasons, and nothing has happened', async () => {
    const one = await register(cadre, { villageId: places.village, kind: 'industryTechnique', unit: '亩' });
    const other = await register(cadre, { villageId: places.village, kind: 'salesChannel', unit: '斤' });
    expect(codesOf(await cadre.send(contract.mergeNeeds, { body: { needIds: [one, other] } }))).toEqual(['needs.merge-other-kind', 'needs.merge-other-unit']);
    expect((await view(cadre, other)).need.state).toBe('open');
  });

  it('does not reach into another village', async () => {
    const own = await register(cadre, { villageId: places.village, kind: 'elderCare' });
    const foreign = await register(otherCadre, { villageId: places.otherVillage, kind: 'elderCare' });
    expect((await cadre.send(contract.mergeNeeds, { body: { needIds: [own, foreign] } })).status).toBe(404);
  });
});

describe('splitting', () => {
  it('closes the whole and opens its parts, which lead back to it', async () => {
    const { householdId } = await household({ causes: ['noCapital'] });
    const whole = await register(cadre, { householdId, kind: 'fundsAndGoods', quantity: 5, unit: '人', dueOn: '2020-06-30' });
    const parts = [
      { kind: 'training', summary: '示例焊工', quantity: 3 },
      { kind: 'jobs', summary: '', quantity: 2 },
    ];
    const short = await cadre.send(contract.splitNeed, { params: { needId: whole }, body: { revision: 0, by: 'quantity', parts: parts.map((part) => ({ ...part, quantity: 2 })) } });
    expect(short.problem.refusals).toMatchObject([{ code: 'needs.split-not-the-whole', message: { 'zh-CN': '各部分合计 4人，应等于原来的 5人。' } }]);
    const answer = await cadre.send(contract.splitNeed, { params: { needId: whole }, body: { revision: 0, by: 'quantity', parts, reason: '示例：分头办理' } });
    const page = await view(cadre, whole);
    expect([page.need.state, page.parts.map(({ needId }) => needId)]).toEqual(['split', answer.body.needIds]);
    expect(page.parts).toMatchObject([
      { kind: 'training', quantity: 3, unit: '人', dueOn: '2020-06-30', why: '致贫原因：缺资金', state: 'open' },
      { kind: 'jobs', quantity: 2 },
    ]);
    expect((await view(cadre, answer.body.needIds[0] ?? '')).splitFrom?.needId).toBe(whole);
  });
});

describe('later rooms', () => {
  const reader = (by: Person) => <T>(work: (ctx: Reader) => Promise<T>) =>
    world.inDatabase((db) => work({ db, actor: by.actor, now: world.now }));

  it('read what is open in the villages that they name, the most urgent first, and one need by its id', async () => {
    const query = { kind: 'socialWork' };
    const calm = await register(otherCadre, { villageId: places.otherVillage, ...query, summary: '示例不急' });
    const urgent = await register(otherCadre, { villageId: places.otherVillage, ...query, summary: '示例急', urgency: 'urgent' });
    const gone = await register(otherCadre, { villageId: places.otherVillage, ...query, summary: '示例撤回' });
    await otherCadre.send(contract.withdrawNeed, { params: { needId: gone }, body: { reason: '示例' } });
    const open = await reader(clerk)((ctx) => listOpenNeeds(ctx, { villageIds: [places.otherVillage] }));
    expect(open.filter(({ kind }) => kind === query.kind).map(({ needId }) => needId)).toEqual([urgent, calm]);
    expect(await reader(clerk)((ctx) => listOpenNeeds(ctx, { villageIds: [] }))).toEqual([]);
    expect(await reader(clerk)((ctx) => findNeed(ctx, gone))).toMatchObject({ state: 'withdrawn', villageId: places.otherVillage });
    expect(await reader(clerk)((ctx) => findNeed(ctx, newId()))).toBeUndefined();
    const counts = await reader(otherCadre)((ctx) => countNeeds(ctx));
    expect(counts).toEqual((await otherCadre.send(contract.listNeeds)).body.counts);
  });
});

describe('needs that may stand twice', () => {
  it('are suggested with reasons until a person says that they are two, and to nobody elsewhere', async () => {
    const { householdId } = await household();
    const one = await register(cadre, { householdId, kind: 'housingRepair', summary: '示例屋顶漏雨要修' });
    const other = await register(township, { householdId, kind: 'housingRepair', summary: '示例屋顶漏雨，修缮' });
    const pairsOf = async (by: Person) =>
      (await by.send(contract.listAlikePairs)).body.pairs.filter((pair) => [one, other].includes(pair.one.needId));
    expect(await pairsOf(clerk)).toMatchObject([{ one: { needId: one }, other: { needId: other } }]);
    expect(await pairsOf(otherCadre)).toEqual([]);
    const asked = await cadre.send(contract.listAlikeNeeds, { query: { villageId: places.village, householdId, kind: 'housingRepair', summary: '屋顶漏雨' } });
    expect(asked.body.alike.map(({ need }) => need.needId)).toEqual([one, other]);
    expect((await cadre.send(contract.keepNeedsApart, { body: { needIds: [other, one] } })).status).toBe(204);
    expect((await cadre.send(contract.keepNeedsApart, { body: { needIds: [one, other] } })).status).toBe(204);
    expect(await pairsOf(clerk)).toEqual([]);
    expect((await view(cadre, one)).alike).toEqual([]);
  });
});

describe('the list', () => {
  it('comes in pages by key, the most urgent first, then by day; each need once', async () => {
    const pagesOf = world.as({ role: 'village', name: '示例翻页', villageId: places.otherVillage });
    for (let index = 0; index < 60; index += 1) {
      const urgency = (['urgent', 'soon', 'normal'] as const)[index % 3];
      const dueOn = index % 4 === 0 ? null : `2020-06-${String(1 + (index % 7)).padStart(2, '0')}`;
      await register(pagesOf, { villageId: places.otherVillage, kind: 'disabilityCare', summary: `示例${index}`, urgency, dueOn });
    }
    const first = (await pagesOf.send(contract.listNeeds, { query: { kind: 'disabilityCare' } })).body;
    const second = (await pagesOf.send(contract.listNeeds, { query: { kind: 'disabilityCare', after: first.next ?? '' } })).body;
    const all = [...first.needs, ...second.needs];
    expect([first.needs.length, second.needs.length, second.next]).toEqual([50, 10, null]);
    expect(new Set(all.map(({ needId }) => needId)).size).toBe(60);
    const rank = ({ urgency, dueOn }: (typeof all)[number]) => `${['urgent', 'soon', 'normal'].indexOf(urgency)} ${dueOn ?? '9'}`;
    expect(all.map(rank)).toEqual(all.map(rank).toSorted());
    expect((await pagesOf.send(contract.listNeeds, { query: { after: 'x' } })).status).toBe(400);
  });

  it('shows what is past its day from the day after, and only while it is open', async () => {
    const needId = await register(cadre, { villageId: places.village, kind: 'securityJobs', dueOn: '2020-06-20' });
    const overdue = async () => (await cadre.send(contract.listNeeds, { query: { kind: 'securityJobs', overdue: 'true' } })).body.needs.map((need) => need.needId);
    const start = world.now;
    world.now = instantOf('2020-06-20', '23:59');
    expect(await overdue()).toEqual([]);
    world.now = instantOf('2020-06-21', '00:00');
    expect(await overdue()).toEqual([needId]);
    expect((await view(cadre, needId)).need.isOverdue).toBe(true);
    await cadre.send(contract.meetNeed, { params: { needId }, body: { reason: '示例' } });
    expect(await overdue()).toEqual([]);
    world.now = start;
  });

  it('is exported as a workbook by the same filters', async () => {
    const { householdId } = await household({ persons: [registry.aPerson({ name: '示例张某' })] });
    await register(cadre, { householdId, kind: 'earlyEducation', summary: '示例入园', urgency: 'urgent' });
    const answer = await cadre.send(contract.exportNeeds, { query: { kind: 'earlyEducation' } });
    const sheet = strFromU8(unzipSync(new Uint8Array(answer.raw))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    for (const word of ['示例镇', '示例村', '示例张某', '学前教育', '示例入园', '急', '待解决']) expect(sheet).toContain(word);
    expect(sheet).not.toContain('技能培训');
  });
});

describe('after all of this', () => {
  it('the history of every need leads from nothing to its row', async () => {
    const { rows, steps } = await world.inDatabase(async (db) => ({
      rows: await db.selectFrom('needs').selectAll().execute(),
      steps: await db.selectFrom('needChanges').selectAll().orderBy('changeId').execute(),
    }));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const own = steps.filter(({ needId }) => needId === row.needId) as unknown as NeedStep[];
      expect(followHistory(own)).toEqual(factsOf(needOf(row)));
    }
  });
});
