import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agree, commitmentOf, openPairing, pairingOf, papers, termsOf } from '../../../tests/support/pairing-scenes.ts';
import { textOf } from '../../../tests/support/route-expectations/expectation.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { openReporting, travelTo, type ReportingOrganization, type ReportingScene } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import {
  addSignedPaper,
  confirmAgreement,
  downloadAgreement,
  downloadSignedPaper,
  drawUpAgreement,
  endPairing,
  exportPairings,
  listPairings,
  makePairing,
  replacePairing,
  showAgreementPhone,
  viewPairing,
} from './contract.ts';
import { countPairings, livePairingsOf, villagesOfOrganization } from './server/public-reads.ts';

let world: World;
let scene: ReportingScene;
let unused: ReportingOrganization[];

beforeAll(async () => {
  world = await createWorld(instantOf('2020-05-12', '15:00'));
  scene = await openReporting(world);
  travelTo(world, '2020-05-20 09:00');
  // 高桥村's group stays for the tests of an agreement that several sign.
  unused = scene.organizations.slice(3);
});
afterAll(() => world.close());

function fresh(): ReportingOrganization {
  const next = unused.shift();
  if (!next) throw new Error('no further organization');
  return next;
}

const cadreOf = (villageId: string): Person => world.as({ role: 'village', name: '示例村干部', villageId });
const idOf = async ({ organizationId }: ReportingOrganization) => (await pairingOf(scene.clerk, organizationId)).pairingId;
const stateOf = async (organization: ReportingOrganization) => (await pairingOf(scene.clerk, organization.organizationId)).state;
const confirm = (by: Person, agreementId: string) => by.send(confirmAgreement, { params: { agreementId } });
const paper = (content: Buffer, signed: { village?: boolean; organizations?: string[] }) => ({
  fileName: '协议扫描件.pdf',
  content: content.toString('base64'),
  signedByVillage: signed.village ?? false,
  signedByOrganizationIds: signed.organizations ?? [],
});

describe('both sides', () => {
  it('counts as paired only when head and cadre have confirmed, each by their own account', async () => {
    const organization = fresh();
    const pairingId = await idOf(organization);
    const agreementId = await agree(organization.reporter, [pairingId]);
    expect(await stateOf(organization)).toBe('agreed');
    expect((await confirm(organization.head, agreementId)).body).toEqual({ isConfirmedByBoth: false });
    expect((await pairingOf(scene.clerk, organization.organizationId)).awaits).toEqual(['village']);
    travelTo(world, '2020-05-21 10:00');
    expect((await confirm(cadreOf(organization.villageId), agreementId)).body).toEqual({ isConfirmedByBoth: true });
    expect(await pairingOf(scene.clerk, organization.organizationId)).toMatchObject({
      state: 'confirmed',
      awaits: [],
      confirmedSince: '2020-05-21T02:00:00.000Z',
    });
    const { changes } = await openPairing(organization.head, pairingId);
    expect(changes.map(({ action, side }) => [action, side])).toEqual([
      ['made', null],
      ['agreed', null],
      ['confirmed', 'organization'],
      ['confirmed', 'village'],
    ]);
  });

  it('confirms once, however often the head taps', async () => {
    const organization = fresh();
    const agreementId = await agree(scene.clerk, [await idOf(organization)]);
    await confirm(organization.head, agreementId);
    expect((await confirm(organization.head, agreementId)).status).toBe(200);
    const [agreement] = (await openPairing(scene.clerk, await idOf(organization))).agreements;
    expect(agreement?.confirmations).toHaveLength(1);
  });

  it('a reporter cannot confirm for the head, nor the office, the township or another village for the village', async () => {
    const organization = fresh();
    const agreementId = await agree(scene.clerk, [await idOf(organization)]);
    const { townshipId } = await world.inDatabase((db) =>
      db.selectFrom('villages').select('townshipId').where('villageId', '=', organization.villageId).executeTakeFirstOrThrow(),
    );
    const elsewhere = scene.organizations.find(({ villageId }) => villageId !== organization.villageId);
    if (!elsewhere) throw new Error('there are six villages');
    const outsiders = [
      organization.reporter,
      scene.clerk,
      world.as({ role: 'township', name: '示例镇干部', ...(townshipId ? { townshipId } : {}) }),
      cadreOf(elsewhere.villageId),
      elsewhere.head,
    ];
    for (const outsider of outsiders) expect([403, 404]).toContain((await confirm(outsider, agreementId)).status);
    expect(await stateOf(organization)).toBe('agreed');
    expect((await openPairing(scene.clerk, await idOf(organization))).agreements[0]?.confirmations).toEqual([]);
  });

  it('a changed agreement needs both confirmations anew, and what was confirmed before stays readable', async () => {
    const organization = fresh();
    const pairingId = await idOf(organization);
    const first = await agree(organization.head, [pairingId]);
    await confirm(organization.head, first);
    await confirm(cadreOf(organization.villageId), first);
    const change = { replaces: first, changeReason: '示例：增加一期培训' };
    const byReporter = await organization.reporter.send(drawUpAgreement, { body: termsOf([pairingId], change) });
    expect(byReporter.problem.refusals.map(({ code }) => code)).toEqual(['pairing.change-is-the-heads']);
    const silent = await organization.head.send(drawUpAgreement, { body: termsOf([pairingId], { replaces: first }) });
    expect(silent.problem.refusals.map(({ code }) => code)).toEqual(['pairing.change-reason-missing']);
    const second = await agree(organization.head, [pairingId], change);
    expect(await stateOf(organization)).toBe('agreed');
    const { agreements } = await openPairing(scene.clerk, pairingId);
    expect(agreements.map(({ version, confirmations }) => [version, confirmations.length])).toEqual([
      [2, 0],
      [1, 2],
    ]);
    const late = await confirm(cadreOf(organization.villageId), first);
    expect(late.problem.refusals.map(({ code }) => code)).toEqual(['pairing.agreement-replaced']);
    await confirm(organization.head, second);
    await confirm(cadreOf(organization.villageId), second);
    expect(await stateOf(organization)).toBe('confirmed');
  });

  it('one who has read an older agreement cannot draw up another over it unseen', async () => {
    const organization = fresh();
    const pairingId = await idOf(organization);
    await agree(scene.clerk, [pairingId]);
    const blind = await organization.head.send(drawUpAgreement, { body: termsOf([pairingId]) });
    expect([blind.status, blind.problem.refusals[0]?.code]).toEqual([409, 'pairing.agreement-replaced']);
  });

  it('an agreement that promises nothing, or ends before it begins, is not drawn up, and every reason is told', async () => {
    const organization = fresh();
    const pairingId = await idOf(organization);
    const empty = commitmentOf(pairingId, { people: null, moneyFen: null, goods: [], work: ' ' });
    const answer = await scene.clerk.send(drawUpAgreement, { body: termsOf([pairingId], { endsOn: '2020-05-19', commitments: [empty] }) });
    expect(answer.status).toBe(400);
    expect(answer.problem.refusals.map(({ code, at }) => [code, at])).toEqual([
      ['pairing.term-ends-early', 'body.endsOn'],
      ['pairing.commitment-empty', 'body.commitments.0.work'],
    ]);
  });

  it('an organization draws up agreements of its own alone', async () => {
    const [one, other] = [fresh(), scene.organizations[0]];
    if (!other) throw new Error('nobody');
    const foreign = await one.head.send(drawUpAgreement, { body: termsOf([await idOf(other)]) });
    expect(foreign.status).toBe(404);
  });
});

describe('an agreement that a group signs with its village', () => {
  it('is confirmed by the village once and by each organization for itself; ended ones are left out', async () => {
    const group = scene.organizations.slice(0, 3);
    const [first, second, third] = group;
    if (!first || !second || !third) throw new Error('three schools help 高桥村');
    const pairingIds = [await idOf(first), await idOf(second), await idOf(third)];
    const agreementId = await agree(scene.clerk, pairingIds);
    const cadre = cadreOf(first.villageId);
    await confirm(cadre, agreementId);
    for (const one of group) expect((await pairingOf(scene.clerk, one.organizationId)).awaits).toEqual(['organization']);
    await confirm(first.head, agreementId);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['confirmed', 'agreed']);
    await scene.clerk.send(endPairing, { params: { pairingId: pairingIds[2] ?? '' }, body: { reason: '示例' } });
    expect((await confirm(third.head, agreementId)).problem.refusals[0]?.code).toBe('pairing.already-ended');
    // Who signs together reads the same paper, and only who signs.
    expect((await second.reporter.send(downloadAgreement, { params: { agreementId } })).status).toBe(200);
    expect((await scene.organizations[4]?.head.send(downloadAgreement, { params: { agreementId } }))?.status).toBe(404);
    // An organization's own list names no other.
    expect((await second.head.send(listPairings)).raw.toString()).not.toContain(first.organizationId);
  });

  it('replaces nobody’s agreement unseen, of whichever of the parties', async () => {
    const [first, second] = scene.organizations;
    if (!first || !second) throw new Error('three schools help 高桥村');
    const pairingIds = [await idOf(first), await idOf(second)];
    const common = (await pairingOf(scene.clerk, first.organizationId)).agreementId;
    const change = { replaces: common, changeReason: '示例' };
    const own = await agree(second.head, pairingIds.slice(1), change);
    const blind = await scene.clerk.send(drawUpAgreement, { body: termsOf(pairingIds, change) });
    expect([blind.status, blind.problem.refusals[0]?.code]).toEqual([409, 'pairing.agreement-replaced']);
    expect(await stateOf(first)).toBe('confirmed');
    const [companion] = (await openPairing(scene.clerk, pairingIds[0] ?? '')).companions;
    expect(companion).toMatchObject({ pairingId: pairingIds[1], agreementId: own });
    const replacesOfOthers = [{ pairingId: pairingIds[1], agreementId: own }];
    const seen = await scene.clerk.send(drawUpAgreement, { body: { ...termsOf(pairingIds, change), replacesOfOthers } as never });
    expect(seen.status).toBe(200);
    // As it was, for what comes after.
    for (const { head } of [first, second]) await confirm(head, seen.body.agreementId);
    await confirm(cadreOf(first.villageId), seen.body.agreementId);
  });

  it('binds one village only', async () => {
    const [one, other] = [scene.organization('清水县老年养护院'), scene.organization('清水县蜜蜂产业协会')];
    const answer = await scene.clerk.send(drawUpAgreement, {
      body: termsOf([await idOf(one), await idOf(other)], { replaces: (await pairingOf(scene.clerk, one.organizationId)).agreementId, changeReason: '示例' }),
    });
    expect(answer.problem.refusals.map(({ code }) => code)).toContain('pairing.different-villages');
  });
});

describe('a signed paper', () => {
  it('confirms the sides whose signatures stand on it and is given back byte for byte as a file', async () => {
    const organization = fresh();
    const pairingId = await idOf(organization);
    const agreementId = await agree(scene.clerk, [pairingId]);
    await confirm(organization.head, agreementId);
    const added = await scene.clerk.send(addSignedPaper, { params: { agreementId }, body: paper(papers.pdf, { village: true }) });
    expect(added.body.sha256).toBe(createHash('sha256').update(papers.pdf).digest('hex'));
    expect(await stateOf(organization)).toBe('confirmed');
    const [agreement] = (await openPairing(scene.clerk, pairingId)).agreements;
    expect(agreement?.confirmations.map(({ side, means }) => [side, means])).toEqual([
      ['organization', 'account'],
      ['village', 'signedPaper'],
    ]);
    const file = await organization.reporter.send(downloadSignedPaper, { params: { paperId: added.body.paperId } });
    expect(file.raw.equals(papers.pdf)).toBe(true);
    expect(file.headers['content-disposition']).toMatch(/^attachment/);
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    expect(file.headers['content-type']).toBe('application/octet-stream');
  });

  it('is a PDF, a JPEG or a PNG by its bytes, whatever it is called, and comes whole', async () => {
    const organization = fresh();
    const agreementId = await agree(scene.clerk, [await idOf(organization)]);
    const send = (body: ReturnType<typeof paper>) => scene.clerk.send(addSignedPaper, { params: { agreementId }, body });
    const both = { village: true, organizations: [organization.organizationId] };
    expect((await send(paper(papers.html, both))).problem.refusals[0]?.code).toBe('pairing.paper-kind');
    expect((await send({ ...paper(papers.png, both), content: 'iVBORw' })).problem.refusals[0]?.code).toBe('pairing.paper-malformed');
    expect((await send(paper(papers.png, {}))).problem.refusals[0]?.code).toBe('pairing.paper-proves-nothing');
    const large = Buffer.concat([papers.pdf, Buffer.alloc(10 * 1024 * 1024)]);
    expect((await send(paper(large, both))).problem.refusals[0]?.code).toBe('pairing.paper-too-large');
    expect(await stateOf(organization)).toBe('agreed');
    expect((await send(paper(papers.jpeg, both))).status).toBe(200);
    expect(await stateOf(organization)).toBe('confirmed');
  });

  it('is put in by the office alone', async () => {
    const organization = scene.organization('清水县老年养护院');
    const { agreementId } = await pairingOf(scene.clerk, organization.organizationId);
    const answer = await organization.head.send(addSignedPaper, {
      params: { agreementId: agreementId ?? '' },
      body: paper(papers.pdf, { organizations: [organization.organizationId] }),
    });
    expect(answer.status).toBe(403);
  });
});

describe('the office', () => {
  it('replaces one organization by another in one moment; the history leads from one to the other', async () => {
    const [leaving, coming] = [fresh(), scene.organization('清水县老年养护院')];
    const pairingId = await idOf(leaving);
    const answer = await scene.clerk.send(replacePairing, {
      params: { pairingId },
      body: { organizationId: coming.organizationId, reason: '示例：原单位迁走' },
    });
    expect(answer.status).toBe(200);
    const old = await openPairing(scene.clerk, pairingId);
    expect(old).toMatchObject({ state: 'ended', endCause: 'replaced', replacedBy: answer.body.pairingId });
    expect(await openPairing(coming.head, answer.body.pairingId)).toMatchObject({ state: 'onPaper', origin: 'office', villageId: leaving.villageId, takesOverFrom: null });
    const { takesOverFrom } = await openPairing(scene.clerk, answer.body.pairingId);
    expect(takesOverFrom, 'the office reads whose place it has taken').toEqual({ pairingId, organizationId: leaving.organizationId, organizationName: old.organizationName, endedAt: old.endedAt });
    const again = await scene.clerk.send(makePairing, {
      body: { organizationId: coming.organizationId, villageId: leaving.villageId, reason: '示例' },
    });
    expect([again.status, again.problem.refusals[0]?.code]).toEqual([409, 'pairing.already-paired']);
  });

  it('leaves an ended pairing as history', async () => {
    const { body } = await scene.clerk.send(listPairings);
    const pairingId = body.ended[0]?.pairingId ?? '';
    const answer = await scene.clerk.send(endPairing, { params: { pairingId }, body: { reason: '示例' } });
    expect(answer.problem.refusals[0]?.code).toBe('pairing.already-ended');
    expect((await openPairing(scene.clerk, pairingId)).deeds).toEqual([]);
  });
});

describe('telephone numbers of contacts', () => {
  const number = '19900000001';
  async function drawn() {
    const organization = scene.organization('清水县老年养护院');
    const { pairingId, agreementId: replaces } = await pairingOf(scene.clerk, organization.organizationId);
    const agreementId = await agree(scene.clerk, [pairingId], { replaces, changeReason: '示例' });
    return { organization, pairingId, agreementId };
  }
  const numbersOn = async (by: Person, agreementId: string) => {
    const document = await by.send(downloadAgreement, { params: { agreementId } });
    return textOf(document).includes(number);
  };
  const show = (by: Person, agreementId: string, contact = 0) =>
    by.send(showAgreementPhone, { params: { agreementId, contact }, body: { reason: '示例：约时间' } });

  it('are masked in every answer, and shown for a reason that stays in the trail', async () => {
    const { organization, pairingId, agreementId } = await drawn();
    for (const person of [scene.clerk, organization.reporter, cadreOf(organization.villageId)]) {
      const { raw, body } = await person.send(viewPairing, { params: { pairingId } });
      expect(raw.toString()).not.toContain(number);
      expect(body.agreements[0]?.contacts[0]).toMatchObject({ maskedPhone: '199****0001' });
      expect((await show(person, agreementId)).body).toEqual({ phone: number });
    }
    expect((await show(unused[0]?.head ?? scene.clerk, agreementId)).status).toBe(404);
    expect((await show(scene.clerk, agreementId, 9)).problem.refusals[0]?.code).toBe('pairing.no-such-contact');
    const trail = await world.inDatabase((db) =>
      db.selectFrom('auditEntries').select('detail').where('action', '=', 'pairing-agreement.contact-phone-shown').execute(),
    );
    expect(trail).toHaveLength(3);
    expect(JSON.stringify(trail)).not.toContain(number);
  });

  it('stand whole on the paper of those who sign it and of the office, not of a township', async () => {
    const { organization, agreementId } = await drawn();
    const { townshipId } = await world.inDatabase((db) =>
      db.selectFrom('villages').select('townshipId').where('villageId', '=', organization.villageId).executeTakeFirstOrThrow(),
    );
    const township = world.as({ role: 'township', name: '示例镇干部', ...(townshipId ? { townshipId } : {}) });
    for (const person of [scene.clerk, organization.head, cadreOf(organization.villageId)]) expect(await numbersOn(person, agreementId)).toBe(true);
    expect(await numbersOn(township, agreementId)).toBe(false);
  });

  it('stay as they are in a changed agreement, unknown to whoever changes it', async () => {
    const { organization, pairingId, agreementId } = await drawn();
    const change = { replaces: agreementId, changeReason: '示例' };
    const contacts = [{ pairingId, name: '示例联系人', post: '校长', keepsPhoneOf: 0 }];
    const changed = await agree(organization.head, [pairingId], { ...change, contacts });
    expect((await show(scene.clerk, changed)).body).toEqual({ phone: number });
    const stranger = { ...change, replaces: changed, contacts: [{ ...contacts[0], keepsPhoneOf: 3 }] };
    const answer = await organization.head.send(drawUpAgreement, { body: termsOf([pairingId], stranger) });
    expect(answer.problem.refusals.map(({ code, at }) => [code, at])).toEqual([['pairing.contact-without-phone', 'body.contacts.0.phone']]);
  });
});

describe('what each sees', () => {
  it('a township sees its villages, a village itself, and nobody a pairing of others', async () => {
    const villageId = scene.villageId('梅江村');
    const cadre = cadreOf(villageId);
    const { body } = await cadre.send(listPairings);
    expect(new Set(body.pairings.map((line) => line.villageName))).toEqual(new Set(['梅江村']));
    const elsewhere = await pairingOf(scene.clerk, scene.organization('清水县永清镇育苗幼儿园').organizationId);
    expect((await cadre.send(viewPairing, { params: { pairingId: elsewhere.pairingId } })).status).toBe(404);
    const workbook = await cadre.send(exportPairings);
    expect(workbook.raw.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('what later rooms read', () => {
  it('counts as the list does, for the county and for one organization', async () => {
    const { body } = await scene.clerk.send(listPairings);
    const confirmed = body.pairings.filter(({ state }) => state === 'confirmed').length;
    const counts = await asCommand(world, scene.clerk, countPairings);
    expect(counts).toMatchObject({ confirmed, onPaper: body.pairings.length - confirmed });
    expect(counts.awaitingVillage).toBe(body.pairings.filter(({ awaits }) => awaits.includes('village')).length);
    const organization = scene.organization('清水县老年养护院');
    const own = await asCommand(world, organization.head, countPairings);
    expect(own.confirmed + own.onPaper).toBe(body.pairings.filter((line) => line.organizationId === organization.organizationId).length);
  });

  it('knows where an organization helps, until its pairing ends', async () => {
    const villageId = scene.villageId('高桥村');
    const [live] = await asCommand(world, scene.clerk, (ctx) => livePairingsOf(ctx, { villageIds: [villageId] }));
    const helped = () => asCommand(world, scene.clerk, (ctx) => villagesOfOrganization(ctx, live?.organizationId ?? ''));
    expect(await helped()).toEqual([villageId]);
    await scene.clerk.send(endPairing, { params: { pairingId: live?.pairingId ?? '' }, body: { reason: '示例' } });
    expect(await helped()).toEqual([]);
  });
});
