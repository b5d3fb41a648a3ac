import { registerNeed } from '../../../src/features/needs/contract.ts';
import { addSignedPaper } from '../../../src/features/pairings/contract.ts';
import { usualSettings } from '../../../src/features/pairings/workbench.ts';
import { agree, papers, pairingOf, termsOf } from '../pairing-scenes.ts';
import type { Person } from '../world.ts';
import type { Expectation, Expectations, Stage, Wanted } from './expectation.ts';

const office = ({ personas: { chief, clerk } }: Stage) => [chief, clerk];

/** The head's school and its village are paired by the notice; its organization reads the pairing too. */
async function ownPairing({ personas: { clerk }, school }: Stage): Promise<string> {
  return (await pairingOf(clerk, school.organizationId)).pairingId;
}

type Who = 'office' | 'head' | 'parties';
const insidersOf = (stage: Stage, who: Who): Person[] => {
  const { head, reporter } = stage.personas;
  return { office: office(stage), head: [head], parties: [...office(stage), head, reporter] }[who];
};

function ofPairing(who: Who, wanted: (pairingId: string, stage: Stage) => Wanted): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: wanted(await ownPairing(stage), stage), insiders: insidersOf(stage, who) }),
  };
}

/** A new agreement, in place of what the scenes before have left. */
function ofAgreement(who: Who, wanted: (agreementId: string, stage: Stage) => Wanted | Promise<Wanted>): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const { clerk } = stage.personas;
      const { pairingId, agreementId } = await pairingOf(clerk, stage.school.organizationId);
      const fresh = await agree(clerk, [pairingId], { replaces: agreementId, changeReason: '示例' });
      return { wanted: await wanted(fresh, stage), insiders: insidersOf(stage, who) };
    },
  };
}

/** Asked by its village, a list shows the pairing to its organization and the office, and to nobody else of the stage. */
const ofVillage: Expectation = {
  kind: 'narrowed',
  scene: async (stage) => {
    const { head, reporter } = stage.personas;
    const { villageId, name } = stage.school;
    return { wanted: { query: { villageId } }, insiders: [...office(stage), head, reporter], secret: name };
  },
};

const signedPaper = (organizationId: string) => ({
  fileName: '示例.pdf',
  content: papers.pdf.toString('base64'),
  signedByVillage: true,
  signedByOrganizationIds: [organizationId],
});

export const pairingsExpectations: Expectations = {
  listPairings: ofVillage,
  exportPairings: ofVillage,
  viewPairing: ofPairing('parties', (pairingId) => ({ params: { pairingId } })),
  makePairing: ofPairing('office', (_, { school }) => ({
    body: { organizationId: school.organizationId, villageId: school.villageId, reason: '示例' },
  })),
  drawUpAgreement: ofPairing('parties', (pairingId) => ({ body: termsOf([pairingId]) })),
  downloadAgreement: ofAgreement('parties', (agreementId) => ({ params: { agreementId } })),
  showAgreementPhone: ofAgreement('parties', (agreementId) => ({ params: { agreementId, contact: '0' }, body: { reason: '示例' } })),
  confirmAgreement: ofAgreement('head', (agreementId) => ({ params: { agreementId } })),
  addSignedPaper: ofAgreement('office', (agreementId, { school }) => ({
    params: { agreementId },
    body: signedPaper(school.organizationId),
  })),
  downloadSignedPaper: ofAgreement('parties', async (agreementId, { personas: { clerk }, school }) => {
    const { body } = await clerk.send(addSignedPaper, { params: { agreementId }, body: signedPaper(school.organizationId) });
    return { params: { paperId: body.paperId } };
  }),
  replacePairing: ofPairing('office', (pairingId, { school }) => ({
    params: { pairingId },
    // To itself: refused by the rule, after the policy let the office through, so that the scenes after find the pairing.
    body: { organizationId: school.organizationId, reason: '示例' },
  })),
  getPairingWorkbench: { kind: 'noIds' },
  proposePairings: { kind: 'noIds' },
  savePairingWorkbench: ofPairing('office', (_, { school: { organizationId, villageId } }) => ({
    body: { revision: 99, settings: { ...usualSettings(16, 6), pins: [{ organizationId, villageId }] } },
  })),
  adoptPairingProposal: { kind: 'noIds' },
  matchesOfVillage: ofPairing('office', (_, { school }) => ({ params: { villageId: school.villageId } })),
  proposeForNeed: {
    kind: 'scoped',
    scene: async (stage) => {
      const { clerk } = stage.personas;
      const { body } = await clerk.send(registerNeed, { body: { villageId: stage.school.villageId, kind: 'training' } });
      return { wanted: { params: { needId: body.needId } }, insiders: office(stage) };
    },
  },
  endPairing: {
    kind: 'scoped',
    scene: async (stage) => {
      const { organizationId } = stage.freshOrganization();
      const { pairingId } = await pairingOf(stage.personas.clerk, organizationId);
      return { wanted: { params: { pairingId }, body: { reason: '示例' } }, insiders: office(stage) };
    },
  },
};
