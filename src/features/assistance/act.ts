import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import { writtenText } from '../../kernel/written-text.ts';
import { detailsSchema } from './kind-fields.ts';

/** What was done. A visit is always in person, a remote contact never; every other kind may be either (plan §二: 面对面、不见面). */
export const actKinds = [
  'visit',
  'remoteContact',
  'cash',
  'goods',
  'purchase',
  'training',
  'job',
  'industryGuidance',
  'education',
  'medical',
  'care',
  'volunteer',
  'legal',
  'other',
] as const;
export const actKindSchema = z.enum(actKinds);
export type ActKind = z.infer<typeof actKindSchema>;

export const actModes = ['inPerson', 'remote'] as const;
export const actModeSchema = z.enum(actModes);
export type ActMode = z.infer<typeof actModeSchema>;

/** 大米 · 50 · 袋. Up to three decimals, for goods by weight. */
export const goodsRowSchema = z.strictObject({
  name: writtenText(60),
  quantity: z.number().min(0).max(100_000_000).multipleOf(0.001),
  unit: writtenText(10),
});
export type GoodsRow = z.infer<typeof goodsRowSchema>;

const headcount = z.int().min(0).max(1_000_000);

/** By whom: the organization's staff, volunteers, its members (plan §二: 人). */
export const workerGroups = ['staff', 'volunteers', 'members'] as const;
export type WorkerGroup = (typeof workerGroups)[number];

/** How many people of a group took part, and their hours together where counted. */
export const workersSchema = z.strictObject({
  group: z.enum(workerGroups),
  heads: headcount.min(1),
  /** Hours of all of them together, in halves; null where not counted. */
  hours: z.number().min(0).max(1_000_000).multipleOf(0.5).nullable(),
});
export type Workers = z.infer<typeof workersSchema>;

/** What the act answers: a registered need, a measure of a household, what was promised in a pairing. */
export const servedTypes = ['need', 'measure', 'pairing'] as const;
export const servedSchema = z.strictObject({ type: z.enum(servedTypes), id: idSchema });
export type Served = z.infer<typeof servedSchema>;

/** Where the device was, only where its owner let it tell: degrees of WGS 84. */
export const locationSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracyMetres: z.number().min(0).max(1_000_000),
});
export type Location = z.infer<typeof locationSchema>;

/** What the responsible person did there (plan §五(二): 亲自部署、亲自督促、亲自检查). */
export const headDuties = ['deployment', 'supervision', 'inspection'] as const;
export const headDutySchema = z.enum(headDuties);
export type HeadDuty = z.infer<typeof headDutySchema>;

/** What one look takes in; and a phone's whole day does not end up beside one act. */
export const mostEvidence = 9;

const measures = {
  /** Distinct persons reached by this act (人); null where not counted. Read by the weekly roll-up. */
  people: headcount.nullable(),
  /** Times that persons were reached (人次), never fewer than the persons; null means once each. */
  visits: headcount.nullable(),
  /** Money handed over or paid in this act; null where none was. */
  moneyFen: fenSchema.nullable(),
  goods: z.array(goodsRowSchema).max(20),
  note: writtenText(1000),
  /** The responsible person was there: deployed, supervised or inspected in person (plan §五(二): 亲自部署、亲自督促、亲自检查). */
  byHead: z.boolean(),
  /** Null where the head was not there, or it was not said which of the three it was. */
  headDuty: headDutySchema.nullable().default(null),
  workers: z.array(workersSchema).max(workerGroups.length).default([]),
  /** Households that received it, of the village; none for the village itself or where names are not due. */
  householdIds: z.array(idSchema).max(100).default([]),
  /** Persons of these households, where it was for some of them only; a household of which none is named is meant whole. */
  personIds: z.array(idSchema).max(200).default([]),
  /** The few fields of the kind: kind-fields.ts. */
  details: detailsSchema.default({}),
  serves: z.array(servedSchema).max(5).default([]),
  location: locationSchema.nullable().default(null),
  /** The gift of which its money or goods are, where they were given to the organization for this (gifts). */
  giftId: idSchema.nullable().default(null),
  /** Photos, voice notes and papers, always optional; declared before the act that names them, whether or not they have arrived. */
  evidenceIds: z.array(idSchema).max(mostEvidence).default([]),
};

/** An act of assistance, complete: a row of the ledger. What a device of an earlier day does not know may be left out. */
export const assistanceActSchema = z.strictObject({
  /** Made on the device, so that sending twice records once. */
  actId: idSchema,
  date: calendarDateSchema,
  villageId: idSchema,
  mode: actModeSchema,
  kind: actKindSchema,
  ...measures,
});
export type AssistanceAct = z.infer<typeof assistanceActSchema>;

/** The part of an act that totals and sentences are made of. */
export type TalliedAct = Pick<
  AssistanceAct,
  'actId' | 'date' | 'villageId' | 'mode' | 'kind' | 'people' | 'personIds' | 'visits' | 'moneyFen' | 'goods' | 'byHead' | 'details'
>;

/** An act while it is being written: what is not yet known is null. */
export const draftActSchema = assistanceActSchema.extend({
  date: calendarDateSchema.nullable(),
  villageId: idSchema.nullable(),
  mode: actModeSchema.nullable(),
  kind: actKindSchema.nullable(),
});
export type DraftAct = z.infer<typeof draftActSchema>;

/** An act of which nothing is known but its id. */
export function emptyAct(actId: string): DraftAct {
  return {
    actId,
    date: null,
    villageId: null,
    mode: null,
    kind: null,
    people: null,
    visits: null,
    moneyFen: null,
    goods: [],
    note: '',
    byHead: false,
    headDuty: null,
    workers: [],
    householdIds: [],
    personIds: [],
    details: {},
    serves: [],
    location: null,
    giftId: null,
    evidenceIds: [],
  };
}
