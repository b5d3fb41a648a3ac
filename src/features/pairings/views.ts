import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';
import { commitmentSchema, contactViewSchema } from './agreement.ts';
import { endCauseSchema, pairingActionSchema, pairingOriginSchema, pairingSideSchema, pairingStateSchema } from './pairing.ts';
import { pairingDeeds } from './rules.ts';

const named = { organizationId: idSchema, organizationName: z.string() };
const place = { villageId: idSchema, villageName: z.string(), townshipName: z.string().nullable() };

/** A pairing as the list shows it. */
export const pairingLineSchema = z.strictObject({
  pairingId: idSchema,
  ...named,
  ...place,
  state: pairingStateSchema,
  awaits: z.array(pairingSideSchema),
  origin: pairingOriginSchema,
  /** null while nothing was drawn up. */
  agreementId: idSchema.nullable(),
  startedAt: instantSchema,
  /** Since when both sides stand by it. */
  confirmedSince: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
});
export type PairingLine = z.output<typeof pairingLineSchema>;

export const pairingListSchema = z.strictObject({
  /** The village that was asked for; null where none was, or where the asker has no pairing to see there. */
  village: z.strictObject(place).nullable(),
  /** Live ones, village by village in the order of the notices. */
  pairings: z.array(pairingLineSchema),
  ended: z.array(pairingLineSchema),
  /** Villages of the asker without any live pairing; an organization has none. */
  unpaired: z.array(z.strictObject(place)),
  counts: z.strictObject({
    onPaper: z.int(),
    confirmed: z.int(),
    awaitingOrganization: z.int(),
    awaitingVillage: z.int(),
  }),
});
export type PairingList = z.output<typeof pairingListSchema>;

/** A side's word for an agreement: by its own account or by a signed paper that the office put in. */
export const confirmationSchema = z.strictObject({
  pairingId: idSchema,
  side: pairingSideSchema,
  means: z.enum(['account', 'signedPaper']),
  paperId: idSchema.nullable(),
  confirmedByName: z.string(),
  confirmedAt: instantSchema,
});
export type Confirmation = z.output<typeof confirmationSchema>;

export const signedPaperSchema = z.strictObject({
  paperId: idSchema,
  fileName: z.string(),
  /** SHA-256 of the file as it came, hex. */
  sha256: z.string(),
  uploadedByName: z.string(),
  uploadedAt: instantSchema,
});

export const agreementViewSchema = z.strictObject({
  agreementId: idSchema,
  version: z.int(),
  startsOn: calendarDateSchema,
  endsOn: calendarDateSchema.nullable(),
  /** The organizations that sign it with the village. */
  parties: z.array(z.strictObject({ pairingId: idSchema, ...named })),
  commitments: z.array(commitmentSchema),
  contacts: z.array(contactViewSchema),
  changeReason: z.string(),
  madeByName: z.string(),
  madeAt: instantSchema,
  confirmations: z.array(confirmationSchema),
  papers: z.array(signedPaperSchema),
});
export type AgreementView = z.output<typeof agreementViewSchema>;

export const pairingChangeSchema = z.strictObject({
  action: pairingActionSchema,
  /** In the words of whoever did it; empty where the launch of a notice did it. */
  reason: z.string(),
  /** By which version of a notice. */
  noticeVersion: z.int().nullable(),
  /** Of a confirmation: which side, and by what. */
  side: pairingSideSchema.nullable(),
  means: z.enum(['account', 'signedPaper']).nullable(),
  /** Of an agreement: its number. */
  version: z.int().nullable(),
  changedByName: z.string(),
  changedAt: instantSchema,
});
export type PairingChange = z.output<typeof pairingChangeSchema>;

export const pairingViewSchema = pairingLineSchema.extend({
  groupName: z.string().nullable(),
  campaignName: z.string().nullable(),
  endReason: z.string().nullable(),
  endCause: endCauseSchema.nullable(),
  replacedBy: idSchema.nullable(),
  /** The one that stands first, then the earlier ones. */
  agreements: z.array(agreementViewSchema),
  changes: z.array(pairingChangeSchema),
  /** What the asker may do now. */
  deeds: z.array(z.enum(pairingDeeds)),
  /** Other live pairings of the village: for the office, which may let them sign one agreement together. */
  companions: z.array(
    z.strictObject({
      pairingId: idSchema,
      ...named,
      state: pairingStateSchema,
      isOfSameGroup: z.boolean(),
      /** By which it stands now, perhaps one of its own that a common one would replace. */
      agreementId: idSchema.nullable(),
      /** The last day of that agreement; null where it names none, or where there is none. */
      agreementEndsOn: calendarDateSchema.nullable(),
    }),
  ),
  /** Whose place it has taken, and since when: for the office. */
  takesOverFrom: z.strictObject({ pairingId: idSchema, ...named, endedAt: instantSchema }).nullable(),
  /** The campaign's days, as a first proposal for the term. */
  term: z.strictObject({ startsOn: calendarDateSchema, endsOn: calendarDateSchema.nullable() }),
});
export type PairingView = z.output<typeof pairingViewSchema>;
