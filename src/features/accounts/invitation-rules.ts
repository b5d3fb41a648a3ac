import type { Role } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { dayMs } from '../../kernel/shanghai-time.ts';

export type InvitationPurpose = 'join' | 'resetPassword';

/**
 * Days that a link works unless the office says otherwise: time to hand out paper in far villages; less where it opens
 * an account that exists.
 */
export const invitationDays: Record<InvitationPurpose, number> = { join: 14, resetPassword: 3 };

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

/** The place that an account stands for; which of them is set follows from the role. */
export interface Place {
  organizationId?: string | undefined;
  townshipId?: string | undefined;
  villageId?: string | undefined;
}

export function expiryOf(created: Date, days: number): Date {
  return new Date(created.getTime() + days * dayMs);
}

export function invitationState(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return now < invitation.expiresAt ? 'open' : 'expired';
}

/** Why a link no longer opens the door; each state has its own sentence and its own way out. */
export function invitationRefusals(state: InvitationState): Refusal[] {
  return state === 'open' ? [] : [{ code: `accounts.invitation-${state}` }];
}

const placeOfRole: Record<Role, keyof Place | undefined> = {
  chief: undefined,
  clerk: undefined,
  orgHead: 'organizationId',
  reporter: 'organizationId',
  township: 'townshipId',
  village: 'villageId',
};

/** Each role stands for exactly one place of its kind, the office for none. */
export function placeRefusals(role: Role, place: Place, at: string): Refusal[] {
  const needed = placeOfRole[role];
  const fields = ['organizationId', 'townshipId', 'villageId'] as const;
  return fields
    .filter((field) => (place[field] !== undefined) !== (field === needed))
    .map((field) => ({
      code: field === needed ? 'accounts.place-missing' : 'accounts.place-not-for-role',
      at: `${at}.${field}`,
    }));
}
