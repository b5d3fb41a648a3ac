import type { Secrets } from '../../../platform/secrets/secrets.ts';
import { invitationState, type Place } from '../invitation-rules.ts';
import type { Invitation, Person } from '../people-contract.ts';
import { maskPhone } from '../sign-in-names.ts';
import type { InvitationRow } from './invitation-store.ts';
import type { PersonRow } from './people-views.ts';
import { openPhone } from './phone-secrecy.ts';

function placeOf(row: { [P in keyof Place]-?: string | null }): Place {
  return {
    ...(row.organizationId === null ? {} : { organizationId: row.organizationId }),
    ...(row.townshipId === null ? {} : { townshipId: row.townshipId }),
    ...(row.villageId === null ? {} : { villageId: row.villageId }),
  };
}

/** An account as colleagues see it: the phone number masked. */
export function personView(row: PersonRow, secrets: Secrets): Person {
  const phone = openPhone(secrets, row.accountId, row.phoneEncrypted);
  return {
    accountId: row.accountId,
    role: row.role,
    name: row.name,
    ...placeOf(row),
    ...(row.userName === null ? {} : { userName: row.userName }),
    ...(phone === undefined ? {} : { maskedPhone: maskPhone(phone) }),
    hasSecondFactor: row.totpConfirmedAt !== null,
    joinedAt: row.createdAt.toISOString(),
    ...(row.suspendedAt === null ? {} : { suspendedAt: row.suspendedAt.toISOString() }),
    ...(row.lastSeenAt === null ? {} : { lastSeenAt: row.lastSeenAt.toISOString() }),
  };
}

/** An invitation that has been neither used nor revoked. */
export function invitationView(row: InvitationRow, now: Date): Invitation {
  return {
    invitationId: row.invitationId,
    purpose: row.purpose,
    role: row.role,
    ...(row.name === null ? {} : { name: row.name }),
    ...placeOf(row),
    ...(row.accountId === null ? {} : { accountId: row.accountId }),
    invitedByName: row.invitedByName,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: invitationState(row, now) === 'expired' ? 'expired' : 'open',
  };
}
