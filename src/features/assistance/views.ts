import * as z from 'zod';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { giverKindSchema, measuredGoodsSchema } from '../gifts/gift.ts';
import { actKindSchema, assistanceActSchema, servedTypes } from './act.ts';

const nameOf = z.object({ id: z.string(), name: z.string() });
/** What kind of help a need asks for: told beside its words, or instead of them where there are none to be read. */
const kindName = z.object({ 'zh-CN': z.string(), en: z.string() }).optional();

/** One act as the ledger has it now. */
export const actLineSchema = z.object({
  act: assistanceActSchema,
  revision: z.int(),
  withdrawn: z.boolean(),
  campaignId: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  villageName: z.string(),
  recordedByName: z.string(),
  /** Time of the server at the latest revision. */
  recordedAt: instantSchema,
});
export type ActLine = z.infer<typeof actLineSchema>;

export const actRevisionSchema = z.object({
  revision: z.int(),
  act: assistanceActSchema,
  withdrawn: z.boolean(),
  /** Empty for the first. */
  reason: z.string(),
  /** Names of the fields that differ from the revision before; none for the first. */
  changed: z.array(z.string()),
  recordedByName: z.string(),
  recordedAt: instantSchema,
  capturedAt: instantSchema.nullable(),
});
export type ActRevision = z.infer<typeof actRevisionSchema>;

/** One act with its history and the names of what it points to. */
export const actViewSchema = actLineSchema.extend({
  campaignName: z.string(),
  /** Newest first. */
  history: z.array(actRevisionSchema),
  /** Names of what any revision points to, so that the history can be read: villages, heads of households, persons. */
  villages: z.array(nameOf),
  households: z.array(nameOf),
  persons: z.array(nameOf),
  /** What it answers, or answered in an earlier revision, in words; a promise has its own page and needs none. */
  serves: z.array(z.object({ type: z.string(), id: z.string(), summary: z.string(), kindName })),
  actions: z.array(z.enum(['correct', 'withdraw'])),
});
export type ActView = z.infer<typeof actViewSchema>;

/** A page of the ledger, the latest day first. */
export const actListSchema = z.object({
  acts: z.array(actLineSchema),
  /** Send it back as `after`; null on the last page. */
  next: z.string().nullable(),
});
export type ActList = z.infer<typeof actListSchema>;

/** What a form needs to begin an act with: asked for once and kept on the device. */
export const recordOptionsSchema = z.object({
  now: instantSchema,
  campaigns: z.array(
    z.object({
      campaignId: z.string(),
      campaignName: z.string(),
      startsOn: z.iso.date(),
      villages: z.array(
        z.object({
          villageId: z.string(),
          villageName: z.string(),
          /** The households that the organization answers for here. */
          households: z.array(z.object({
              householdId: z.string(),
              headName: z.string(),
              persons: z.int(),
              /** Who lives there, the head first; not there in an answer that an older server gave. */
              members: z.array(nameOf).optional(),
            }),
          ),
          /** What the organization has promised or undertaken here, and what is needed, the most urgent first. */
          served: z.array(
            z.object({
              type: z.enum(servedTypes),
              id: z.string(),
              summary: z.string(),
              kindName,
              /** Whose a measure or a need is: offered where this household is chosen. */
              householdId: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** The organization's gifts that are not given out, with what is left of each; not there in an answer that an older server gave. */
  gifts: z
    .array(
      z.object({
        giftId: z.string(),
        giverKind: giverKindSchema,
        giverName: z.string(),
        /** null: money. */
        goods: measuredGoodsSchema.nullable(),
        /** Fen, or thousandths of the unit. */
        toDeliver: z.int(),
      }),
    )
    .optional(),
  /** The organization's latest act of each kind, the newest first: what seldom changes is taken from it. */
  lastActs: z.array(z.object({ kind: actKindSchema, act: assistanceActSchema })),
});
export type RecordOptions = z.infer<typeof recordOptionsSchema>;
