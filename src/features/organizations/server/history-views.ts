import * as z from 'zod';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { ProfileEvent } from '../profile-contract.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

const actions = {
  'organization.registered': 'registered',
  'organization.profile-changed': 'profileChanged',
  'organization.capability-confirmed': 'capabilityConfirmed',
  'organization.capability-withdrawn': 'capabilityWithdrawn',
  'organization.contact-phone-shown': 'phoneShown',
} as const satisfies Record<string, ProfileEvent['action']>;
export type ProfileAction = keyof typeof actions;

const shownAtMost = 100;

const detailSchema = z.object({
  changes: z
    .array(
      z.object({
        field: z.string(),
        before: z.union([z.string(), z.number()]).nullable(),
        after: z.union([z.string(), z.number()]).nullable(),
      }),
    )
    .default([]),
  capability: z.string().nullable().default(null),
  reason: z.string().nullable().default(null),
});

/** Who changed what of a profile, latest first. The audit trail is its only store: what stands here cannot be mended. */
export async function listProfileEvents({ db, actor }: Reader, organizationId: string): Promise<ProfileEvent[]> {
  const rows = await db
    .selectFrom('auditEntries')
    .select(['entryId', 'occurredAt', 'actorName', 'action', 'detail'])
    .where('countyId', '=', actor.countyId)
    .where('subjectType', '=', 'organization')
    .where('subjectId', '=', organizationId)
    .where('action', 'in', Object.keys(actions))
    .orderBy('entryId', 'desc')
    .limit(shownAtMost)
    .execute();
  return rows.map(({ entryId, occurredAt, actorName, action, detail }) => ({
    entryId,
    at: occurredAt.toISOString(),
    byName: actorName,
    action: actions[action as ProfileAction],
    ...detailSchema.parse(detail),
  }));
}
