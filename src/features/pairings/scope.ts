import { isOffice, type Actor } from '../../kernel/actor.ts';

/** Which pairings somebody sees: the county's, an organization's, those of a township or of a village. */
export type PairingScope =
  | { kind: 'county' }
  | { kind: 'organization'; organizationId: string }
  | { kind: 'township'; townshipId: string }
  | { kind: 'village'; villageId: string }
  | { kind: 'none' };

export function pairingScopeOf(actor: Actor): PairingScope {
  const { role, organizationId, townshipId, villageId } = actor;
  if (isOffice(actor) || role === 'system') return { kind: 'county' };
  if ((role === 'orgHead' || role === 'reporter') && organizationId !== undefined) return { kind: 'organization', organizationId };
  if (role === 'township' && townshipId !== undefined) return { kind: 'township', townshipId };
  if (role === 'village' && villageId !== undefined) return { kind: 'village', villageId };
  return { kind: 'none' };
}

/** The parties of a pairing, as far as it matters who may see it. */
export interface PairingPlace {
  organizationId: string;
  villageId: string;
  townshipId: string | null;
}

export function isInScope(scope: PairingScope, { organizationId, villageId, townshipId }: PairingPlace): boolean {
  switch (scope.kind) {
    case 'county':
      return true;
    case 'organization':
      return scope.organizationId === organizationId;
    case 'township':
      return scope.townshipId === townshipId;
    case 'village':
      return scope.villageId === villageId;
    case 'none':
      return false;
  }
}
