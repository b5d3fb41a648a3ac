import { newId } from '../../../src/kernel/ids.ts';
import { changeProfile, confirmCapability } from '../../../src/features/organizations/profile-contract.ts';
import { unknownFacts } from '../unknown-facts.ts';
import type { Expectation, Expectations, Stage, Wanted } from './expectation.ts';

/** The school's own people and the office; anything in `prepare` is done by the clerk first. */
function ofTheSchool(more: Wanted = {}, prepare?: (stage: Stage, organizationId: string) => Promise<Wanted['params']>): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const { chief, clerk, head, reporter } = stage.personas;
      const { organizationId } = stage.school;
      const params = { organizationId, ...more.params, ...(await prepare?.(stage, organizationId)) };
      return { wanted: { ...more, params }, insiders: [head, reporter, chief, clerk] };
    },
  };
}

export const organizationsExpectations: Expectations = {
  listOrganizations: { kind: 'noIds' },
  listProfiles: { kind: 'noIds' },
  downloadProfiles: { kind: 'noIds' },
  listCapabilities: { kind: 'noIds' },
  addCountyCapability: { kind: 'noIds' },
  viewOrganization: ofTheSchool(),
  changeProfile: ofTheSchool({ body: { ...unknownFacts, revision: 999, contacts: [] } }),
  showContactPhone: ofTheSchool({ body: { reason: '核对联系方式' } }, async ({ personas: { clerk } }, organizationId) => {
    const contactId = newId();
    const contacts = [{ contactId, name: '示例联系人', post: '', phone: '0938-7150000' }];
    await clerk.send(changeProfile, { params: { organizationId }, body: { ...unknownFacts, revision: 0, contacts } });
    return { contactId };
  }),
  confirmCapability: ofTheSchool({ params: { capability: 'training' } }),
  withdrawCapability: ofTheSchool({}, async ({ personas: { clerk } }, organizationId) => {
    await clerk.send(confirmCapability, { params: { organizationId, capability: 'legal' } });
    return { capability: 'legal' };
  }),
};
