import * as z from 'zod';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { giftEntrySchema, giverKindSchema, measuredGoodsSchema } from './gift.ts';
import { giftHints } from './hints.ts';

const step = z.int();
const goodsTotalSchema = z.object({ name: z.string(), unit: z.string(), quantity: step });

/** Fen, or thousandths of the unit of the goods. */
const figuresSchema = z.object({ pledged: step, received: step, spent: step, delivered: step });
const leftSchema = z.object({ toCome: step, toSpend: step, toDeliver: step });

/** A gift in a list. */
export const giftLineSchema = z.object({
  giftId: z.string(),
  revision: z.int(),
  withdrawn: z.boolean(),
  organizationId: z.string(),
  organizationName: z.string(),
  giverKind: giverKindSchema,
  /** Empty where the organization itself gives, and of a private person before the receiving side. */
  giverName: z.string(),
  /** null: money. */
  goods: measuredGoodsSchema.nullable(),
  villageId: z.string().nullable(),
  villageName: z.string(),
  dueOn: z.iso.date().nullable(),
  note: z.string(),
  /** null before the receiving side, which reads only what reached it. */
  figures: figuresSchema.nullable(),
  left: leftSchema.nullable(),
  hints: z.array(z.enum(giftHints)),
  /** What acts delivered, as far as the asker may read them: in the gift's measure, and in goods beside it. */
  reached: step,
  reachedInKind: z.array(goodsTotalSchema),
});
export type GiftLine = z.infer<typeof giftLineSchema>;

export const giftListSchema = z.object({
  gifts: z.array(giftLineSchema),
  /** Send it back as `after`; null on the last page. */
  next: z.string().nullable(),
  /** The villages that the own organization helps, for a further gift; none for others. */
  villages: z.array(z.object({ villageId: z.string(), villageName: z.string() })),
  mayEnter: z.boolean(),
});
export type GiftList = z.infer<typeof giftListSchema>;

const revisionOf = { revision: z.int(), withdrawn: z.boolean(), reason: z.string(), recordedByName: z.string(), recordedAt: instantSchema };

/** One entry as it stands, with what it was before. */
export const giftEntryViewSchema = z.object({
  entry: giftEntrySchema,
  ...revisionOf,
  /** Earlier revisions, newest first. */
  earlier: z.array(z.object({ entry: giftEntrySchema, ...revisionOf })),
});
export type GiftEntryView = z.infer<typeof giftEntryViewSchema>;

/** What one act of the ledger delivered. */
export const deliverySchema = z.object({
  actId: z.string(),
  day: z.iso.date(),
  villageId: z.string(),
  villageName: z.string(),
  households: z.array(z.object({ householdId: z.string(), headName: z.string() })),
  amount: step,
  inKind: z.array(goodsTotalSchema),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** From the giver to the household, as far as the asker may read it. */
export const giftViewSchema = giftLineSchema.extend({
  /** The earliest first, those taken back among them; none for the receiving side. */
  entries: z.array(giftEntryViewSchema),
  deliveries: z.array(deliverySchema),
  /** Earlier revisions of who gives and for what, newest first; none for the receiving side. */
  history: z.array(z.object({ giverKind: giverKindSchema, giverName: z.string(), note: z.string(), ...revisionOf })),
  villages: giftListSchema.shape.villages,
  mayEnter: z.boolean(),
});
export type GiftView = z.infer<typeof giftViewSchema>;

/** Where the money or goods of an act came from; null where it names no gift. */
export const giftOfActSchema = z.object({ gift: giftLineSchema.nullable() });
export type GiftOfAct = z.infer<typeof giftOfActSchema>;
