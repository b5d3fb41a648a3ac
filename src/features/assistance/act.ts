import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import { writtenText } from '../../kernel/written-text.ts';

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

const measures = {
  /** Distinct persons reached by this act (人); null where not counted. Read by the weekly roll-up. */
  people: headcount.nullable(),
  /** Times that persons were reached (人次), never fewer than the persons; null means once each. */
  visits: headcount.nullable(),
  /** Money given, spent or paid in this act; null where none was. */
  moneyFen: fenSchema.nullable(),
  goods: z.array(goodsRowSchema).max(20),
  note: writtenText(1000),
  /** The responsible person was there: deployed, supervised or inspected in person (plan §五(二): 亲自部署、亲自督促、亲自检查). */
  byHead: z.boolean(),
};

/** An act of assistance, complete: a row of the ledger. */
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

/** An act while it is being written: what is not yet known is null. */
export const draftActSchema = assistanceActSchema.extend({
  date: calendarDateSchema.nullable(),
  villageId: idSchema.nullable(),
  mode: actModeSchema.nullable(),
  kind: actKindSchema.nullable(),
});
export type DraftAct = z.infer<typeof draftActSchema>;
