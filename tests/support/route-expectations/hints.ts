import { listReportHints } from '../../../src/features/hints/contract.ts';
import { actOf, contentOf, report } from '../weekly-report-scenes.ts';
import { settleHints } from '../hint-scenes.ts';
import type { Expectation, Expectations, Stage } from './expectation.ts';

const dueDate = '2020-06-16';
const office = ({ personas: { chief, clerk } }: Stage) => [chief, clerk];

const remarkableOf = new WeakMap<Stage, Promise<string>>();

/** A report with money and no paper to it: there is a hint. One serves every scene: the plan has few organizations. */
function remarkable(stage: Stage): Promise<string> {
  const known = remarkableOf.get(stage) ?? receiveRemarkable(stage);
  remarkableOf.set(stage, known);
  return known;
}

async function receiveRemarkable(stage: Stage): Promise<string> {
  const organization = stage.freshOrganization();
  const content = contentOf([actOf(organization.villageId, { kind: 'cash', moneyFen: 500_000 })]);
  const { body } = await report(stage.reporting, organization, dueDate, content);
  await settleHints(stage.world);
  return body.reportId;
}

const ofReport: Expectation = {
  kind: 'scoped',
  scene: async (stage) => ({ wanted: { params: { reportId: await remarkable(stage) } }, insiders: office(stage) }),
};

const ofHint: Expectation = {
  kind: 'scoped',
  scene: async (stage) => {
    const { body } = await stage.personas.clerk.send(listReportHints, { params: { reportId: await remarkable(stage) } });
    return { wanted: { params: { hintId: body.hints[0]?.hintId ?? '' }, body: { reason: '示例：已电话核实' } }, insiders: office(stage) };
  },
};

export const hintsExpectations: Expectations = {
  listReportHints: ofReport,
  dismissHint: ofHint,
  getReviewQueue: {
    kind: 'scoped',
    scene: (stage) => Promise.resolve({ wanted: { query: { campaignId: stage.reporting.campaignId } }, insiders: office(stage) }),
  },
  acceptUnremarkableReports: {
    kind: 'scoped',
    scene: async (stage) => {
      const { campaignId } = stage.reporting;
      return { wanted: { body: { campaignId, reports: [{ reportId: await remarkable(stage), version: 1 }] } }, insiders: office(stage) };
    },
  },
};
