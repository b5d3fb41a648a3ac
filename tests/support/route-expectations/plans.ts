import { loadNotice } from '../../../src/features/plans/contract.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { qingshuiNotice } from '../plan-scenes.ts';
import type { Expectation, Expectations, Stage, Wanted } from './expectation.ts';

const office = ({ personas: { chief, clerk } }: Stage) => [chief, clerk];

/** A notice still being checked, different from those of other scenes. */
async function openNotice({ personas: { clerk } }: Stage): Promise<string> {
  const text = `${(await qingshuiNotice()).toString('utf8')}\n${newId()}`;
  return (await clerk.send(loadNotice, { body: { kind: 'text', text } })).body.noticeId;
}

function ofNotice(more: Wanted = {}): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => ({
      wanted: { ...more, params: { noticeId: await openNotice(stage), ...more.params } },
      insiders: office(stage),
    }),
  };
}

export const plansExpectations: Expectations = {
  loadNotice: { kind: 'noIds' },
  listNotices: { kind: 'noIds' },
  viewNotice: ofNotice(),
  downloadNotice: ofNotice(),
  correctFacts: ofNotice({ body: { revision: 1, corrections: [{ pointer: '/chief/post', value: '示例职务' }] } }),
  decideProblem: ofNotice({ params: { problem: 0 }, body: { decision: 'accepted' } }),
  chooseCampaign: ofNotice({ body: { campaignId: null } }),
  discardNotice: ofNotice(),
  launchCampaign: ofNotice({ body: { revision: 1 } }),
  listCampaigns: { kind: 'noIds' },
  viewCampaign: {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: { params: { campaignId: stage.reporting.campaignId } }, insiders: office(stage) }),
  },
};
