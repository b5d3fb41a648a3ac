import { newId } from '../../../src/kernel/ids.ts';
import { recordAct } from '../../../src/features/assistance/contract.ts';
import type { AssistanceAct } from '../../../src/features/assistance/act.ts';
import { actOf, type ReportingOrganization } from '../weekly-report-scenes.ts';
import type { Expectation, Expectations, Stage } from './expectation.ts';

const both = ({ head, reporter }: ReportingOrganization) => [reporter, head];
const readers = ({ personas: { chief, clerk } }: Stage, organization: ReportingOrganization) => [chief, clerk, ...both(organization)];

/** An act of one organization, with words that nobody else may read. */
async function entered(stage: Stage): Promise<{ organization: ReportingOrganization; act: AssistanceAct; secret: string }> {
  const organization = stage.school;
  const secret = `说明-${newId()}`;
  const act = actOf(organization.villageId, { note: secret, date: '2020-05-12' });
  await organization.reporter.send(recordAct, { body: { campaignId: stage.reporting.campaignId, act } });
  return { organization, act, secret };
}

function ofOwnAct(who: 'readers' | 'own', body?: (act: AssistanceAct) => unknown): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const { organization, act } = await entered(stage);
      const insiders = who === 'own' ? both(organization) : readers(stage, organization);
      return { wanted: { params: { actId: act.actId }, body: body?.(act) }, insiders };
    },
  };
}

export const assistanceExpectations: Expectations = {
  recordAct: {
    kind: 'ownShare',
    scene: async (stage) => {
      // None of the personas: a further scene may have used it, and its acts are no matter there.
      const organization = stage.reporting.organizations.at(-1) ?? stage.school;
      const act = actOf(organization.villageId, { date: '2020-05-12' });
      const wanted = { body: { campaignId: stage.reporting.campaignId, act } };
      // Whoever else may enter an act does so in the own name.
      return { wanted, insiders: both(organization), secret: organization.name };
    },
  },
  correctAct: ofOwnAct('own', (act) => ({ baseRevision: 1, act: { ...act, people: 4 }, reason: '数错了' })),
  withdrawAct: ofOwnAct('own', () => ({ baseRevision: 1, reason: '记错了' })),
  getAct: ofOwnAct('readers'),
  listActs: {
    kind: 'narrowed',
    scene: async (stage) => {
      const { organization, secret } = await entered(stage);
      const { chief, clerk } = stage.personas;
      return { wanted: { query: { organizationId: organization.organizationId } }, insiders: [chief, clerk, ...both(organization)], secret };
    },
  },
  getRecordOptions: { kind: 'self' },
};
