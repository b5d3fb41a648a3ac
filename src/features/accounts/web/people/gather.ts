import { grouped } from '../../../../kernel/grouped.ts';
import type { Role } from '../../../../kernel/actor.ts';
import type { Invitation, People, Person } from '../../people-contract.ts';

/** Somebody who is here, or is awaited. */
export type Someone = { kind: 'person'; person: Person } | { kind: 'invitation'; invitation: Invitation };

/** One organization, township or village with everybody who stands for it. */
export interface PlaceRow {
  id: string;
  name: string;
  place: 'organizationId' | 'townshipId' | 'villageId';
  /** By role, those who are here first. */
  people: Partial<Record<Role, Someone[]>>;
}

const roleOf = (someone: Someone): Role => (someone.kind === 'person' ? someone.person.role : someone.invitation.role);

/** Absent where an invitation was made without one. */
export function nameOf(someone: Someone): string | undefined {
  return someone.kind === 'person' ? someone.person.name : someone.invitation.name;
}

/** Everybody, without invitations that only reset the password of somebody who is listed already. */
function everybody({ people, invitations }: People): Someone[] {
  return [
    ...people.map((person): Someone => ({ kind: 'person', person })),
    ...invitations
      .filter(({ purpose }) => purpose === 'join')
      .map((invitation): Someone => ({ kind: 'invitation', invitation })),
  ];
}

function rowsOf(all: readonly Someone[], places: People['organizations'], place: PlaceRow['place']): PlaceRow[] {
  const byPlace = grouped(all, (someone) => (someone.kind === 'person' ? someone.person : someone.invitation)[place]);
  return places.map(({ id, name }) => ({
    id,
    name,
    place,
    people: Object.fromEntries(grouped(byPlace.get(id) ?? [], roleOf)),
  }));
}

export function organizationRows(people: People): PlaceRow[] {
  return rowsOf(everybody(people), people.organizations, 'organizationId');
}

export function placeRows(people: People): PlaceRow[] {
  const all = everybody(people);
  return [...rowsOf(all, people.townships, 'townshipId'), ...rowsOf(all, people.villages, 'villageId')];
}

export function officePeople(people: People): Someone[] {
  return everybody(people).filter((someone) => ['chief', 'clerk'].includes(roleOf(someone)));
}

/** Has come in and may act. */
export function isHere(someone: Someone): boolean {
  return someone.kind === 'person' && someone.person.suspendedAt === undefined;
}

/** Is here, or holds a link that still works. */
export function isAwaited(someone: Someone): boolean {
  return isHere(someone) || (someone.kind === 'invitation' && someone.invitation.state === 'open');
}

const rolesOfOrganization = ['orgHead', 'reporter'] as const;

/** Both the head and a reporter have come in. */
export function isComplete(row: PlaceRow): boolean {
  return rolesOfOrganization.every((role) => row.people[role]?.some(isHere));
}

/** Whom nobody has asked yet, or whose link has run out: a head and a reporter for each organization. */
export function gaps(rows: readonly PlaceRow[], rolesToBringIn: readonly Role[]): { role: Role; organizationId: string }[] {
  return rows.flatMap(({ id, people }) =>
    rolesOfOrganization
      .filter((role) => rolesToBringIn.includes(role) && !people[role]?.some(isAwaited))
      .map((role) => ({ role, organizationId: id })),
  );
}
