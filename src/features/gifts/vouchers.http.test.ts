import { beforeEach, describe, expect, it } from 'vitest';
import { declarationOf, pictureBytes, sendWhole } from '../../../tests/support/evidence-scenes.ts';
import { entryOf, giveGift, termsOf } from '../../../tests/support/gift-scenes.ts';
import { settleHints } from '../../../tests/support/hint-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report, type ReportingOrganization } from '../../../tests/support/weekly-report-scenes.ts';
import { newId } from '../../kernel/ids.ts';
import { dayMs } from '../../kernel/shanghai-time.ts';
import { recordAct } from '../assistance/contract.ts';
import { declareEvidence, listEvidence, openOriginal } from '../evidence/contract.ts';
import { forgetUnclaimed } from '../evidence/server/jobs.ts';
import { listReportHints } from '../hints/contract.ts';
import { addGiftEntry, correctGiftEntry, getGift, openGift } from './contract.ts';

const scene = reportingOfEachTest();
let home: ReportingOrganization;
let bees: ReportingOrganization;

beforeEach(() => {
  home = scene.organization('清水县老年养护院');
  bees = scene.organization('清水县蜜蜂产业协会');
});

const receipt = async (seed: number, by = home.reporter) => (await sendWhole(by, await pictureBytes(seed), 'paper', { mediaType: 'image/jpeg' })).evidenceId;
const look = async (giftId: string, by = home.reporter) => (await by.send(getGift, { params: { giftId } })).body;
const codes = (problem: { refusals: { code: string; at?: string | undefined }[] }) => problem.refusals.map(({ code, at }) => [code, at]);

describe('papers of a gift', () => {
  it('stand beside what arrived and was spent, also before their bytes are here; money that was spent with one is proved', async () => {
    const arriving = declarationOf(await pictureBytes(301), 'photo');
    await home.reporter.send(declareEvidence, { body: arriving });
    const [paper, { evidenceId: photo }] = [await receipt(302), arriving];
    const giftId = await giveGift(home.reporter, { firstEntry: entryOf({ stage: 'received', evidenceIds: [paper] }) });
    const spent = entryOf({ stage: 'spent', amount: 40_000, evidenceIds: [photo] });
    expect((await home.reporter.send(addGiftEntry, { params: { giftId }, body: { entry: spent } })).status).toBe(200);
    const { entries, hints } = await look(giftId);
    expect(entries.map(({ entry }) => entry.evidenceIds)).toEqual([[paper], [photo]]);
    expect(hints).toEqual([]);
  });

  it('are the organization’s own: what another one sent, or nobody, is refused beside its field, and nothing is entered', async () => {
    const giftId = await giveGift(home.reporter);
    for (const evidenceId of [await receipt(303, bees.reporter), newId()]) {
      const entry = entryOf({ stage: 'spent', evidenceIds: [evidenceId] });
      const added = await home.reporter.send(addGiftEntry, { params: { giftId }, body: { entry } });
      expect([added.status, codes(added.problem)]).toEqual([400, [['evidence.not-yours', 'body.entry.evidenceIds']]]);
      const opened = await home.reporter.send(openGift, { body: { giftId: newId(), goods: null, terms: termsOf(), firstEntry: entry } });
      expect(codes(opened.problem)).toEqual([['evidence.not-yours', 'body.firstEntry.evidenceIds']]);
    }
    const [{ entry } = { entry: entryOf() }] = (await look(giftId)).entries;
    const body = { baseRevision: 1, entry: { ...entry, evidenceIds: [newId()] }, reason: '补凭证' };
    const corrected = await home.reporter.send(correctGiftEntry, { params: { giftId, entryId: entry.entryId }, body });
    expect(codes(corrected.problem)).toEqual([['evidence.not-yours', 'body.entry.evidenceIds']]);
    expect((await look(giftId)).entries).toHaveLength(1);
  });

  it('are read by the organization and the office, which leaves a trace, and not by the village that the gift reached', async () => {
    const paper = await receipt(304);
    const giftId = await giveGift(home.reporter, { firstEntry: entryOf({ stage: 'received', evidenceIds: [paper] }) });
    await home.reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: actOf(home.villageId, { kind: 'cash', moneyFen: 30_000, giftId }) } });
    const cadre = scene.world.as({ role: 'village', name: '示例村干部', villageId: home.villageId });
    const reads = async (person: typeof cadre) => (await person.send(listEvidence, { query: { evidenceIds: paper } })).body.evidence.length;
    expect([await reads(home.head), await reads(scene.clerk), await reads(cadre), await reads(bees.reporter)]).toEqual([1, 1, 0, 0]);
    expect((await look(giftId, cadre)).entries).toEqual([]);
    expect((await scene.clerk.send(openOriginal, { params: { evidenceId: paper } })).status).toBe(200);
    const trail = await scene.world.inDatabase((db) => db.selectFrom('auditEntries').select('action').where('subjectId', '=', paper).orderBy('entryId').execute());
    expect(trail.at(-1)?.action).toBe('evidence.original-opened');
  });

  it('are kept for good, also what a correction leaves out', async () => {
    const [kept, leftOut] = [await receipt(305), await receipt(306)];
    const entry = entryOf({ stage: 'received', evidenceIds: [kept, leftOut] });
    const giftId = await giveGift(home.reporter, { firstEntry: entry });
    const body = { baseRevision: 1, entry: { ...entry, evidenceIds: [kept] }, reason: '附错了' };
    await home.reporter.send(correctGiftEntry, { params: { giftId, entryId: entry.entryId }, body });
    const later = (now: Date) => () => new Date(now.getTime() + 30 * dayMs);
    await forgetUnclaimed({ ...scene.world.runtime, now: later(scene.world.now), realNow: later(scene.world.realNow) }, new AbortController().signal);
    for (const evidenceId of [kept, leftOut]) expect((await scene.clerk.send(openOriginal, { params: { evidenceId } })).status).toBe(200);
  });
});

describe('the hint of money without a voucher', () => {
  const kinds = async (giftId: string | null) => {
    const act = actOf(home.villageId, { kind: 'cash', moneyFen: 800_000, giftId });
    const { body } = await report(scene, home, '2020-06-16', contentOf([act]));
    await settleHints(scene.world);
    return (await scene.clerk.send(listReportHints, { params: { reportId: body.reportId } })).body.hints.map(({ hint }) => hint.kind);
  };

  it('accepts a voucher of the gift that the money was drawn from', async () => {
    expect(await kinds(await giveGift(home.reporter, { firstEntry: entryOf({ stage: 'spent', evidenceIds: [await receipt(307)] }) }))).toEqual([]);
  });

  it('accepts its number as well: the office asks for the paper by it', async () => {
    expect(await kinds(await giveGift(home.reporter, { firstEntry: entryOf({ stage: 'received', voucher: '示例收据7号' }) }))).toEqual([]);
  });

  it('accepts neither the paper of a promise nor a gift without any', async () => {
    expect(await kinds(await giveGift(home.reporter, { firstEntry: entryOf({ evidenceIds: [await receipt(308)] }) }))).toEqual(['moneyWithoutVoucher']);
  });
});
