import { newId } from '../../../src/kernel/ids.ts';
import { actOf, contentOf, report, write } from '../weekly-report-scenes.ts';
import type { ReportingOrganization } from '../weekly-report-scenes.ts';
import type { Expectation, Expectations, Stage, Wanted } from './expectation.ts';

const dueDate = '2020-06-16';
const office = ({ personas: { chief, clerk } }: Stage) => [chief, clerk];

/** One draft with a text that nobody else may read; the same address gives each organization its own. */
function ofOwnDraft(
  who: (organization: ReportingOrganization) => ReportingOrganization['head'][],
  body: (revision: number, organization: ReportingOrganization) => unknown,
  prepare?: (stage: Stage, organization: ReportingOrganization, revision: number) => Promise<unknown>,
): Expectation {
  return {
    kind: 'ownShare',
    scene: async (stage) => {
      const organization = stage.freshOrganization();
      const secret = `草稿-${newId()}`;
      const content = contentOf([actOf(organization.villageId)], { progress: secret });
      const revision = await write(stage.reporting, organization.reporter, dueDate, content);
      await prepare?.(stage, organization, revision);
      const wanted: Wanted = { params: stage.reporting.params(dueDate), body: body(revision, organization) };
      return { wanted, insiders: who(organization), secret };
    },
  };
}

async function received(stage: Stage) {
  const organization = stage.freshOrganization();
  return { organization, receipt: await report(stage.reporting, organization, dueDate) };
}

const toRead = new WeakMap<Stage, ReturnType<typeof received>>();

/** Whoever only reads does so in the same report: the plan has few organizations. */
function receivedOnce(stage: Stage): ReturnType<typeof received> {
  const known = toRead.get(stage) ?? received(stage);
  toRead.set(stage, known);
  return known;
}

/** A report that was received; the office may decide on it, the organization may read it. */
function ofReceived(who: 'office' | 'readers', body?: unknown, more: Record<string, string> = {}): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const { organization, receipt } = await (who === 'readers' ? receivedOnce(stage) : received(stage));
      const readers = [...office(stage), organization.head, organization.reporter];
      return {
        wanted: { params: { reportId: receipt.body.reportId, ...more }, body },
        insiders: who === 'office' ? office(stage) : readers,
      };
    },
  };
}

function ofCampaign(wanted: (stage: Stage) => Wanted): Expectation {
  return { kind: 'scoped', scene: async (stage) => ({ wanted: wanted(stage), insiders: office(stage) }) };
}

const ofWeek = ofCampaign(({ reporting }) => ({ params: reporting.params(dueDate) }));
const ofExemption = ofCampaign(({ reporting: { campaignId }, school: { organizationId } }) => ({
  body: { campaignId, organizationId, dueDate: '2020-06-30', reason: '示例' },
}));

const both = ({ head, reporter }: ReportingOrganization) => [reporter, head];
const headOnly = ({ head }: ReportingOrganization) => [head];

export const weeklyReportsExpectations: Expectations = {
  listOwnWeeks: { kind: 'self' },
  getOwnWeek: ofOwnDraft(both, () => undefined),
  saveWeeklyReportDraft: ofOwnDraft(both, (revision) => ({ baseRevision: revision, content: contentOf([]).texts })),
  discardWeeklyReportDraft: ofOwnDraft(both, (revision) => ({ revision })),
  requestWeeklyReportSignature: ofOwnDraft(both, (revision) => ({ revision })),
  handBackWeeklyReportDraft: ofOwnDraft(headOnly, (revision) => ({ revision, note: '请补充' })),
  signWeeklyReport: ofOwnDraft(headOnly, (revision) => ({ revision, mark: '' })),
  sendZeroReport: ofOwnDraft(both, () => ({ discardDraft: true })),
  beginWeeklyReportCorrection: ofOwnDraft(both, () => ({ reason: '填错了' })),
  getWeeklyReport: ofReceived('readers'),
  getWeeklyReportReceipt: ofReceived('readers'),
  listWeeklyReportVersionActs: ofReceived('readers', undefined, { version: '1' }),
  acceptWeeklyReport: ofReceived('office', { version: 1 }),
  returnWeeklyReport: ofReceived('office', { version: 1, reason: '请补充' }),
  decideOfflineDelay: ofReceived('office', { accepted: true, reason: '山里没有信号' }),
  grantReportExemption: ofExemption,
  revokeReportExemption: ofExemption,
  remindOfWeeklyReport: ofCampaign(({ reporting: { campaignId } }) => ({ body: { campaignId, dueDate } })),
  getWeeklyReportBoard: ofCampaign(({ reporting: { campaignId } }) => ({ query: { campaignId } })),
  getWeekRollUp: ofWeek,
  listRollUpActs: ofWeek,
  closeReportingWeek: ofWeek,
  downloadWeekStatistics: ofWeek,
  downloadWeekBulletin: ofWeek,
  downloadWeekPapers: ofWeek,
};
