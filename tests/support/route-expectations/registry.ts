import { registerHousehold, viewHousehold, type HouseholdView } from '../../../src/features/registry/household-contract.ts';
import { addRuleSet } from '../../../src/features/registry/rule-set-contract.ts';
import { stateVillagePlace } from '../../../src/features/registry/village-place.ts';
import type { RequestOf } from '../../../src/kernel/endpoint.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { aHousehold } from '../registry-scenes.ts';
import type { Expectation, Expectations, Stage, Wanted } from './expectation.ts';

/** Whose the village of the stage is; another township and another village are strangers to it. */
const keepers = ({ personas: { chief, clerk, township, village } }: Stage) => [chief, clerk, township, village];
const office = ({ personas: { chief, clerk } }: Stage) => [chief, clerk];

function placeOf({ personas: { township, village } }: Stage): { villageId: string; townshipId: string } {
  return { villageId: village.actor.villageId ?? '', townshipId: township.actor.townshipId ?? '' };
}

async function newHousehold(stage: Stage): Promise<HouseholdView> {
  const { clerk } = stage.personas;
  const household = aHousehold(placeOf(stage).villageId);
  const { householdId } = (await clerk.send(registerHousehold, { body: { why: '示例', household } })).body;
  return (await clerk.send(viewHousehold, { params: { householdId } })).body;
}

function ofHousehold(asked: (household: HouseholdView) => Omit<Wanted, 'params'> = () => ({})): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const household = await newHousehold(stage);
      return { wanted: { params: { householdId: household.householdId }, ...asked(household) }, insiders: keepers(stage) };
    },
  };
}

function ofPerson(body: (revision: number) => unknown): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const [head] = (await newHousehold(stage)).persons;
      return { wanted: { params: { personId: head?.personId }, body: body(head?.revision ?? 0) }, insiders: keepers(stage) };
    },
  };
}

/** One of the county's own, in which nobody stands; it is the office's alone. */
function ofRuleSet(asked: (written: RequestOf<typeof addRuleSet>['body']) => Omit<Wanted, 'params'> = () => ({})): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const written = { name: `示例规则 ${newId()}`, year: 2021, province: '示例省', content: ruleSetContent };
      const { ruleSetId } = (await stage.personas.clerk.send(addRuleSet, { body: written })).body;
      return { wanted: { params: { ruleSetId }, ...asked(written) }, insiders: office(stage) };
    },
  };
}
const ruleSetContent = {
  categories: [{ code: null, name: { 'zh-CN': '示例类别', en: '' }, otherNames: [], unfinished: true }],
  incomeLineFen: null,
  householdIndicators: [],
  villageIndicators: [],
  source: '',
};

/** Of the stage's village, stated before, so that there is something to take away. */
function ofPlace(body?: unknown): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const { villageId } = placeOf(stage);
      const place = { latitude: 34.7, longitude: 106.1, accuracyMetres: null };
      await stage.personas.clerk.send(stateVillagePlace, { params: { villageId }, body: place });
      return { wanted: { params: { villageId }, ...(body === undefined ? {} : { body }) }, insiders: keepers(stage) };
    },
  };
}

export const registryExpectations: Expectations = {
  listVillages: { kind: 'noIds' },
  listVillageRecords: { kind: 'self' },
  changeVillage: {
    kind: 'scoped',
    scene: async (stage) => ({
      wanted: { params: { villageId: placeOf(stage).villageId }, body: { revision: 0, why: '示例', facts: { allHouseholds: 100 } } },
      insiders: keepers(stage),
    }),
  },
  listVillageChanges: {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: { params: { villageId: placeOf(stage).villageId } }, insiders: keepers(stage) }),
  },
  viewVillagePlace: ofPlace(),
  stateVillagePlace: ofPlace({ latitude: 34.75, longitude: 106.14, accuracyMetres: null }),
  removeVillagePlace: ofPlace(),
  setTownshipCode: {
    kind: 'scoped',
    scene: async (stage) => ({
      wanted: { params: { townshipId: placeOf(stage).townshipId }, body: { divisionCode: null } },
      insiders: office(stage),
    }),
  },
  listRuleSets: { kind: 'self' },
  listOwnRuleSets: { kind: 'noIds' },
  addRuleSet: { kind: 'noIds' },
  correctRuleSet: ofRuleSet((written) => ({ body: { revision: 0, ...written } })),
  removeRuleSet: ofRuleSet(),
  chooseRuleSet: { kind: 'noIds' },
  listHouseholds: {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: { query: { villageId: placeOf(stage).villageId } }, insiders: keepers(stage) }),
  },
  findByNumber: { kind: 'self' },
  registerHousehold: {
    kind: 'scoped',
    scene: async (stage) => ({
      wanted: { body: { why: '示例', household: aHousehold(placeOf(stage).villageId) } },
      insiders: keepers(stage),
    }),
  },
  viewHousehold: ofHousehold(),
  listHouseholdChanges: ofHousehold(),
  changeHousehold: ofHousehold(({ revision }) => ({ body: { revision, why: '示例', household: { note: '示例' } } })),
  changeCategory: ofHousehold(({ revision }) => ({
    body: { revision, why: '示例', ruleSet: 'gansu-2020', category: 'stable', unfinishedSince: null },
  })),
  moveHead: ofHousehold(({ revision, persons }) => ({
    body: { revision, why: '示例', personId: persons[1]?.personId, relations: [{ personId: persons[0]?.personId, relation: 'spouse' }] },
  })),
  moveHousehold: {
    kind: 'scoped',
    scene: async (stage) => {
      const { householdId, revision } = await newHousehold(stage);
      const { villageId } = stage.personas.otherVillage.actor;
      return { wanted: { params: { householdId }, body: { revision, why: '示例', villageId, address: '' } }, insiders: office(stage) };
    },
  },
  endHousehold: ofHousehold(({ revision }) => ({ body: { revision, reason: '示例' } })),
  unmaskHousehold: ofHousehold(() => ({ body: { field: 'bankAccount', reason: '示例' } })),
  addPerson: ofHousehold(() => ({
    body: {
      why: '示例',
      person: {
        name: '示例人', relation: 'son', gender: null, birthDate: null, idNumber: null, phone: null, schooling: null, labour: null, health: null,
      },
    },
  })),
  changePerson: ofPerson((revision) => ({ revision, why: '示例', person: { schooling: 'juniorHigh' } })),
  endPerson: ofPerson((revision) => ({ revision, reason: '示例' })),
  unmaskPerson: ofPerson(() => ({ field: 'idNumber', reason: '示例' })),
};
