import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../tests/support/account-scenes.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { unknownFacts } from '../../../tests/support/unknown-facts.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import * as contract from './profile-contract.ts';
import { profilesOfOrganizations } from './server/public-reads.ts';

let world: World;
let places: Places;
let clerk: Person;
let head: Person;
let reporter: Person;
beforeEach(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  clerk = world.as({ role: 'clerk', name: '示例经办' });
  head = world.as({ role: 'orgHead', name: '示例校长', organizationId: places.school });
  reporter = world.as({ role: 'reporter', name: '示例联络员', organizationId: places.school });
});
afterEach(() => world.close());

const params = () => ({ organizationId: places.school });
const change = (by: Person, body: object, organizationId = places.school) =>
  by.send(contract.changeProfile, { params: { organizationId }, body: { ...unknownFacts, contacts: [], revision: 0, ...body } });
const view = async (by: Person = clerk) => (await by.send(contract.viewOrganization, { params: params() })).body;

describe('the profile of an organization', () => {
  it('is written by its own reporter and seen by the office, with who changed what', async () => {
    const answer = await change(reporter, { kind: 'trainingSchool', purpose: ' 开展职业技能培训 ', staff: 12, maxVillages: 2 });
    expect(answer.status).toBe(200);
    const profile = await view();
    expect(profile).toMatchObject({ kind: 'trainingSchool', purpose: '开展职业技能培训', staff: 12, maxVillages: 2, revision: 1 });
    expect(profile.history[0]).toMatchObject({
      byName: '示例联络员',
      action: 'profileChanged',
      changes: [
        { field: 'kind', before: null, after: 'trainingSchool' },
        { field: 'purpose', before: '', after: '开展职业技能培训' },
        { field: 'staff', before: null, after: 12 },
        { field: 'maxVillages', before: null, after: 2 },
      ],
    });
  });

  it('says what is still missing, and the name’s kind until one is set', async () => {
    expect(await view()).toMatchObject({ suggestedKind: { kind: 'trainingSchool', word: '培训学校' } });
    await change(head, { kind: 'trainingSchool', volunteers: 0 });
    const profile = await view();
    expect(profile.suggestedKind).toBeNull();
    expect(profile.missing).not.toContain('volunteers');
    expect(profile.missing).toContain('maxVillages');
  });

  it('written on an older one is refused and nothing is lost', async () => {
    await change(reporter, { purpose: '先写的' });
    const { status, problem } = await change(clerk, { purpose: '后写的' });
    expect([status, problem.refusals[0]?.code]).toEqual([409, 'organizations.changed-meanwhile']);
    expect((await view()).purpose).toBe('先写的');
  });

  it('sent again without a change leaves no trace', async () => {
    await change(clerk, { purpose: '助学' });
    await change(clerk, { purpose: '助学', revision: 1 });
    const profile = await view();
    expect([profile.revision, profile.history.length]).toEqual([1, 1]);
  });

  it('is closed to other organizations, townships and villages, also by its address', async () => {
    const strangers = [
      world.as({ role: 'orgHead', name: '别家', organizationId: places.otherSchool }),
      world.as({ role: 'township', name: '示例镇干部', townshipId: places.township }),
      world.as({ role: 'village', name: '示例村干部', villageId: places.village }),
    ];
    for (const stranger of strangers) {
      expect((await stranger.send(contract.viewOrganization, { params: params() })).status).toBe(403);
      expect((await change(stranger, { purpose: '改写' })).status).toBe(403);
      expect((await stranger.send(contract.listProfiles)).status).toBe(403);
    }
  });
});

describe('a credit code', () => {
  it('that fails the check is kept and warned of, since some real early ones do', async () => {
    const { status, body } = await change(clerk, { creditCode: ' 52620521mj００00000x', kind: 'trainingSchool' });
    expect([status, body.creditCode, body.creditCodeHints]).toEqual([200, '52620521MJ0000000X', ['checkDigit']]);
  });

  it('that is none is refused beside its field', async () => {
    const { status, problem } = await change(clerk, { creditCode: '5262052' });
    expect([status, problem.refusals[0]]).toMatchObject([400, { code: 'organizations.credit-code-form', at: 'body.creditCode' }]);
  });

  it('of another organization is refused; only the office is told whose it is', async () => {
    const creditCode = '52620521MJ0000000X';
    await change(clerk, { creditCode }, places.otherSchool);
    const toClerk = await change(clerk, { creditCode });
    expect(toClerk.problem.refusals[0]).toMatchObject({ code: 'organizations.credit-code-taken', params: { name: '示例培训学校乙' } });
    const toHead = await change(head, { creditCode });
    expect(toHead.problem.refusals[0]?.code).toBe('organizations.credit-code-taken-elsewhere');
    expect(toHead.raw.toString()).not.toContain('示例培训学校乙');
  });
});

describe('a contact', () => {
  const contactId = newId();
  const contact = { contactId, name: '示例联系人', post: '办公室主任', phone: '0938 7150123' };

  it('has a telephone number that is encrypted at rest and masked in every answer', async () => {
    const { body, raw } = await change(reporter, { contacts: [contact] });
    expect(body.contacts).toEqual([{ contactId, name: '示例联系人', post: '办公室主任', maskedPhone: '093****0123' }]);
    expect(raw.toString()).not.toContain('7150123');
    const stored = await world.inDatabase((db) => db.selectFrom('organizations').select('contacts').where('organizationId', '=', places.school).executeTakeFirst());
    expect(JSON.stringify(stored)).not.toContain('7150123');
    const trail = await world.inDatabase((db) => db.selectFrom('auditEntries').select('detail').execute());
    expect(JSON.stringify(trail)).not.toMatch(/7150123|示例联系人/);
  });

  it('keeps the number where a change does not speak of it, and loses it where it says so', async () => {
    await change(reporter, { contacts: [contact] });
    const renamed = await change(reporter, { revision: 1, contacts: [{ contactId, name: '示例新主任', post: '' }] });
    expect(renamed.body.contacts).toMatchObject([{ name: '示例新主任', maskedPhone: '093****0123' }]);
    const without = await change(reporter, { revision: 2, contacts: [{ contactId, name: '示例新主任', post: '', phone: null }] });
    expect(without.body.contacts).toMatchObject([{ maskedPhone: null }]);
  });

  it('shows the whole number for a reason, which stays in the history', async () => {
    await change(reporter, { contacts: [contact] });
    const shown = await clerk.send(contract.showContactPhone, { params: { ...params(), contactId }, body: { reason: '通知开会' } });
    expect(shown.body).toEqual({ phone: '09387150123' });
    expect((await view()).history[0]).toMatchObject({ action: 'phoneShown', byName: '示例经办', reason: '通知开会' });
    const outcomes = await world.inDatabase((db) => db.selectFrom('commandOutcomes').select('outcome').execute());
    expect(JSON.stringify(outcomes)).not.toContain('7150123');
  });

  it('with a number that is none is refused beside its field', async () => {
    const { status, problem } = await change(reporter, { contacts: [{ ...contact, phone: '保密' }] });
    expect([status, problem.refusals[0]?.at]).toEqual([400, 'body.contacts.0.phone']);
  });
});

describe('capabilities', () => {
  const confirm = (by: Person, capability: string) => by.send(contract.confirmCapability, { params: { ...params(), capability } });

  it('are suggested with the word that they came from, and count only when a person has confirmed them', async () => {
    const before = await view();
    expect(before.suggestions).toEqual([{ capability: 'training', reasons: [{ field: 'name', word: '培训学校' }] }]);
    expect(before.missing).toContain('capabilities');
    const { body } = await confirm(head, 'training');
    expect(body.suggestions).toEqual([]);
    expect(body.capabilities).toMatchObject([{ capability: 'training', confirmedByName: '示例校长' }]);
    expect(body.missing).not.toContain('capabilities');
  });

  it('are withdrawn with their history kept', async () => {
    await confirm(clerk, 'legal');
    const { body } = await clerk.send(contract.withdrawCapability, { params: { ...params(), capability: 'legal' } });
    expect(body.capabilities).toEqual([]);
    expect(body.history.map(({ action, capability }) => [action, capability])).toEqual([
      ['capabilityWithdrawn', 'legal'],
      ['capabilityConfirmed', 'legal'],
    ]);
  });

  it('are confirmed once, and only such as the taxonomy has', async () => {
    await confirm(clerk, 'training');
    const again = await confirm(clerk, 'training');
    expect([again.status, again.problem.refusals[0]?.code]).toEqual([409, 'organizations.capability-confirmed-already']);
    expect((await confirm(clerk, 'flying')).status).toBe(404);
    expect((await confirm(clerk, newId())).status).toBe(404);
  });

  it('that the taxonomy lacks are added by the office, suggested by their words, and counted', async () => {
    const added = await clerk.send(contract.addCountyCapability, { body: { name: '无人机飞防', hintWords: ['无人机'] } });
    await change(reporter, { businessScope: '无人机驾驶培训' });
    expect((await view()).suggestions).toContainEqual({
      capability: added.body.capability,
      reasons: [{ field: 'businessScope', word: '无人机' }],
    });
    await confirm(reporter, added.body.capability);
    const { body } = await clerk.send(contract.listCapabilities);
    expect(body.capabilities.at(-1)).toMatchObject({ name: { 'zh-CN': '无人机飞防' }, isOfCounty: true, organizations: 1 });
  });

  it('are in the taxonomy once, whoever adds them', async () => {
    const add = (name: string) => clerk.send(contract.addCountyCapability, { body: { name, hintWords: [] } });
    expect((await add('技能培训')).problem.refusals[0]?.code).toBe('organizations.capability-name-taken');
    expect((await add('无人机飞防')).status).toBe(200);
    expect((await add('无人机飞防')).status).toBe(409);
    expect((await head.send(contract.addCountyCapability, { body: { name: '心愿', hintWords: [] } })).status).toBe(403);
  });
});

describe('the list of the office', () => {
  it('shows every organization in the order of the notice, with what is missing, and no ranking', async () => {
    await change(clerk, { kind: 'kindergarten' }, places.otherSchool);
    const { body } = await clerk.send(contract.listProfiles);
    expect(body.organizations.map(({ name }) => name)).toEqual(['示例培训学校甲', '示例培训学校乙']);
    expect(body.organizations[1]?.missing).not.toContain('kind');
  });

  it('is exported with telephone numbers masked', async () => {
    await change(clerk, { contacts: [{ contactId: newId(), name: '示例联系人', post: '', phone: '0938-7150123' }] });
    const { status, headers, raw } = await clerk.send(contract.downloadProfiles);
    expect([status, headers['content-type']]).toEqual([200, contract.downloadProfiles.file]);
    const sheet = strFromU8(unzipSync(raw)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('093****0123');
    expect(sheet).not.toContain('7150123');
  });

  it('is what pairing judges by', async () => {
    await change(clerk, { kind: 'trainingSchool', purpose: '技能培训', townshipId: places.township, maxVillages: 3, staff: 9 });
    await clerk.send(contract.confirmCapability, { params: { ...params(), capability: 'training' } });
    const [first] = await asCommand(world, clerk, (ctx) => profilesOfOrganizations(ctx));
    expect(first).toMatchObject({ kind: 'trainingSchool', purpose: '技能培训', townshipId: places.township, maxVillages: 3, staff: 9, capabilities: ['training'] });
  });
});
