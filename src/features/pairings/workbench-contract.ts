import * as z from 'zod';
import { officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { writtenText } from '../../kernel/written-text.ts';
import { fitReasonSchema } from './fit-reasons.ts';
import { workbenchSettingsSchema } from './workbench.ts';

const score = z.int().min(0).max(100);
const explainedSchema = z.strictObject({ score, reasons: z.array(fitReasonSchema) });
export const explainedFitSchema = z.strictObject({ purpose: explainedSchema, capability: explainedSchema, convenience: explainedSchema });

/** An organization held against a village or a need: 0 to 100 in all and by principle, with the reasons. */
export const matchSchema = z.strictObject({
  organizationId: idSchema,
  organizationName: z.string(),
  /** By the office's weights. */
  points: score,
  fit: explainedFitSchema,
  /** A live pairing with the village. */
  isPaired: z.boolean(),
});
export type Match = z.output<typeof matchSchema>;

const villageName = { villageId: idSchema, villageName: z.string(), townshipName: z.string().nullable() };

export const workbenchSchema = z.strictObject({
  settings: workbenchSettingsSchema,
  /** 0 while nothing was saved. */
  revision: z.int(),
  savedByName: z.string().nullable(),
  savedAt: instantSchema.nullable(),
  organizations: z.array(
    z.strictObject({
      organizationId: idSchema,
      organizationName: z.string(),
      maxVillages: z.int().nullable(),
      /** Without confirmed capabilities or without a purpose the proposal rests on little. */
      isKnown: z.boolean(),
    }),
  ),
  villages: z.array(z.strictObject({ ...villageName, openNeeds: z.int() })),
  standing: z.array(z.strictObject({ organizationId: idSchema, villageId: idSchema, isConfirmed: z.boolean() })),
});
export type Workbench = z.output<typeof workbenchSchema>;

const comingSchema = z.strictObject({
  organizationId: idSchema,
  organizationName: z.string(),
  points: score,
  isPinned: z.boolean(),
  fit: explainedFitSchema,
});

export const proposedVillageSchema = z.strictObject({
  ...villageName,
  /** Sums of points of all organizations of the village. */
  before: z.int(),
  after: z.int(),
  stays: z.array(comingSchema),
  comes: z.array(comingSchema),
  leaves: z.array(
    z.strictObject({
      organizationId: idSchema,
      organizationName: z.string(),
      points: score,
      isConfirmed: z.boolean(),
      isBanned: z.boolean(),
      /** Where it goes instead and how well it fits there; null: nowhere. */
      goesTo: z.strictObject({ ...villageName, points: score }).nullable(),
    }),
  ),
});
export type ProposedVillage = z.output<typeof proposedVillageSchema>;

/** The proposal held against a pairing: sums of that one, what would change and where. */
const comparisonSchema = z.strictObject({
  standingTotal: z.int(),
  standingWorst: z.int().nullable(),
  /** Pairs that end and pairs that begin. */
  changes: z.int(),
  villages: z.array(proposedVillageSchema),
});
export type Comparison = z.output<typeof comparisonSchema>;

export const conflictSchema = z.strictObject({
  kind: z.enum(['organizationMin', 'organizationMax', 'villageMin', 'villageMax', 'pin', 'ban']),
  organizationName: z.string().nullable(),
  villageName: z.string().nullable(),
  value: z.int().nullable(),
});
export type ConflictInWords = z.output<typeof conflictSchema>;

export const proposalSchema = z.discriminatedUnion('status', [
  /** Beside what stands now. */
  comparisonSchema.extend({
    status: z.literal('optimal'),
    /** Sums of points over the county. */
    total: z.int(),
    /** Points of the worst-served village; null without villages. */
    worst: z.int().nullable(),
    /** Beside the notice's own pairing, where the office has departed from it. */
    besideNotice: comparisonSchema.nullable(),
    /** Whether each of the three criteria is proven best; the total always is, by a certificate that was checked apart. */
    proven: z.array(z.enum(['total', 'worst', 'changes'])),
    /** Names this very proposal; whoever adopts it says which one was read. */
    fingerprint: z.string(),
  }),
  z.strictObject({ status: z.literal('infeasible'), reasons: z.array(conflictSchema), isSmallest: z.boolean() }),
]);
export type Proposal = z.output<typeof proposalSchema>;

export const getWorkbench = defineEndpoint({
  name: 'getPairingWorkbench',
  method: 'GET',
  path: '/api/pairing-workbench',
  access: officeRoles,
  summary: { 'zh-CN': '结对工作台：权重、上下限、必结和不结', en: 'Pairing workbench: weights, bounds, pins and bans' },
  response: workbenchSchema,
});

export const saveWorkbench = defineEndpoint({
  name: 'savePairingWorkbench',
  method: 'PUT',
  path: '/api/pairing-workbench',
  access: officeRoles,
  summary: { 'zh-CN': '保存结对工作台的设置', en: 'Save the settings of the workbench' },
  body: z.strictObject({ revision: z.int().min(0), settings: workbenchSettingsSchema }),
  response: z.strictObject({ revision: z.int() }),
});

export const proposePairings = defineEndpoint({
  name: 'proposePairings',
  method: 'GET',
  path: '/api/pairing-workbench/proposal',
  access: officeRoles,
  summary: { 'zh-CN': '按三项原则推荐的最优结对，与现有结对对照', en: 'The best pairing by the three principles, beside what stands' },
  response: proposalSchema,
});

export const adoptProposal = defineEndpoint({
  name: 'adoptPairingProposal',
  method: 'POST',
  path: '/api/pairing-workbench/adoption',
  access: officeRoles,
  summary: { 'zh-CN': '采用推荐的结对', en: 'Adopt the proposal' },
  body: z.strictObject({ fingerprint: z.string().max(64), reason: writtenText(500).trim().min(1) }),
  response: z.strictObject({ ended: z.int(), made: z.int() }),
});

export const matchesOfVillage = defineEndpoint({
  name: 'matchesOfVillage',
  method: 'GET',
  path: '/api/pairing-workbench/villages/:villageId',
  access: officeRoles,
  summary: { 'zh-CN': '一个村与各社会组织的适配分和理由', en: 'Every organization held against a village, with reasons' },
  params: z.strictObject({ villageId: idSchema }),
  response: z.strictObject({ matches: z.array(matchSchema) }),
});

export const proposeForNeed = defineEndpoint({
  name: 'proposeForNeed',
  method: 'GET',
  path: '/api/pairing-matches/:needId',
  access: officeRoles,
  summary: { 'zh-CN': '适合解决一项需求的社会组织和理由', en: 'The organizations that fit a need best, with reasons' },
  params: z.strictObject({ needId: idSchema }),
  response: z.strictObject({ matches: z.array(matchSchema) }),
});
