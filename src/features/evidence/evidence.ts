import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';
import { contentKindNames, evidenceKinds } from './content-kind.ts';

/** A photograph of any phone is far below; ten minutes of voice have 5 MB. */
export const largestEvidence = 25 * 1024 * 1024;
/** Evidence travels in pieces of this many bytes, the last one shorter. Half a minute at the pace of 2G. */
export const pieceBytes = 64 * 1024;

/**
 * - `arriving`: declared, pieces are missing;
 * - `checking`: all here, being looked at;
 * - `accepted`: what it says it is, kept for good;
 * - `refused`: not kept, with the reason.
 */
export const evidenceStates = ['arriving', 'checking', 'accepted', 'refused'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

export function isSettled(state: EvidenceState): boolean {
  return state === 'accepted' || state === 'refused';
}

/** Why it was refused; its sentence stands in messages.ts under the code. */
export const evidenceRefusalSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type EvidenceRefusal = z.infer<typeof evidenceRefusalSchema>;

const arrival = {
  state: z.enum(evidenceStates),
  /** How many bytes are here, wherever in the file they belong. */
  arrivedBytes: z.int(),
  refusal: evidenceRefusalSchema.nullable(),
};

/** What the device needs to know after each piece. */
export const arrivalSchema = z.strictObject(arrival);
export type Arrival = z.infer<typeof arrivalSchema>;

/** And before it begins, or goes on after a broken line: where the missing pieces begin. */
export const fullArrivalSchema = z.strictObject({ ...arrival, missing: z.array(z.int()) });
export type FullArrival = z.infer<typeof fullArrivalSchema>;

/** A piece of evidence as those see it who may. */
export const evidenceViewSchema = z.strictObject({
  evidenceId: idSchema,
  organizationId: idSchema,
  kind: z.enum(evidenceKinds),
  bytes: z.int(),
  ...arrival,
  contentKind: z.enum(contentKindNames).nullable(),
  /** There is a picture to show. */
  hasDisplay: z.boolean(),
  /** This reader may open the original. */
  mayOpenOriginal: z.boolean(),
  showsChildFaces: z.boolean(),
  /**
   * When it was taken, as the camera wrote it or, where it wrote nothing, as the device has the file; null where neither says it, and
   * to whoever may not open the original.
   */
  taken: z.strictObject({ at: instantSchema, by: z.enum(['camera', 'device']) }).nullable(),
  declaredAt: instantSchema,
  declaredByName: z.string(),
});
export type EvidenceView = z.infer<typeof evidenceViewSchema>;
