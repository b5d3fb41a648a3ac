import { registerNeed } from '../../../src/features/needs/contract.ts';
import { needContentSchema } from '../../../src/features/needs/need.ts';
import { aHousehold, register } from '../registry-scenes.ts';
import type { Expectation, Expectations, Stage, Wanted } from './expectation.ts';

/** Those who answer for the village of the stage. */
const insiders = ({ personas: { chief, clerk, township, village } }: Stage) => [village, township, chief, clerk];

const villageOf = ({ personas: { village } }: Stage) => village.actor.villageId ?? '';

async function openNeed(stage: Stage, summary = '示例需求'): Promise<string> {
  const body = { villageId: villageOf(stage), kind: 'training', summary, quantity: 4, unit: '人' };
  return (await stage.personas.village.send(registerNeed, { body })).body.needId;
}

function ofNeed(more: Wanted = {}): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: { ...more, params: { needId: await openNeed(stage) } }, insiders: insiders(stage) }),
  };
}

function ofTwoNeeds(): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => ({
      wanted: { body: { needIds: [await openNeed(stage), await openNeed(stage, '别样需求')] } },
      insiders: insiders(stage),
    }),
  };
}

/** A list of one village. */
function ofVillage(query: Record<string, unknown> = {}): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      await openNeed(stage);
      return { wanted: { query: { ...query, villageId: villageOf(stage) } }, insiders: insiders(stage) };
    },
  };
}

const content = needContentSchema.parse({
  kind: 'jobs',
  summary: '',
  quantity: 1,
  unit: '人',
  urgency: 'soon',
  dueOn: null,
  why: '',
  personId: null,
});

export const needsExpectations: Expectations = {
  listNeeds: ofVillage(),
  exportNeeds: ofVillage(),
  viewNeedOptions: { kind: 'self' },
  viewHouseholdNeeds: {
    kind: 'scoped',
    scene: async (stage) => {
      const { householdId } = await register(stage.personas.clerk, aHousehold(villageOf(stage)));
      return { wanted: { params: { householdId } }, insiders: insiders(stage) };
    },
  },
  listAlikeNeeds: ofVillage({ kind: 'training' }),
  listAlikePairs: { kind: 'self' },
  viewNeed: ofNeed(),
  registerNeed: {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: { body: { villageId: villageOf(stage), kind: 'training' } }, insiders: insiders(stage) }),
  },
  changeNeed: ofNeed({ body: { revision: 0, content } }),
  withdrawNeed: ofNeed({ body: { reason: '示例原因' } }),
  meetNeed: ofNeed({ body: { reason: '示例原因' } }),
  mergeNeeds: ofTwoNeeds(),
  splitNeed: ofNeed({
    body: {
      revision: 0,
      by: 'quantity',
      parts: [
        { kind: 'training', summary: '', quantity: 1 },
        { kind: 'jobs', summary: '', quantity: 3 },
      ],
    },
  }),
  keepNeedsApart: ofTwoNeeds(),
};
