import { isOffice } from '../../../kernel/actor.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allOrganizations } from '../../organizations/server/public-reads.ts';
import { allTownships, allVillages } from '../../registry/server/public-reads.ts';
import type { People } from '../people-contract.ts';
import { maySeePerson, rolesToBringIn } from '../policy.ts';
import { listOpenInvitations } from './invitation-store.ts';
import { invitationView, personView } from './people-view.ts';
import { listPersonRows } from './people-views.ts';

/** The office sees the county, the head the own organization. */
export async function listPeople(ctx: UseCaseContext): Promise<People> {
  const { organizationId } = ctx.actor;
  const rows = await listPersonRows(ctx, { organizationId, now: ctx.realNow });
  const invitations = (await listOpenInvitations(ctx)).filter((invitation) => maySeePerson(ctx.actor, invitation));
  const organizations = await allOrganizations(ctx);
  const villages = isOffice(ctx.actor) ? await allVillages(ctx) : [];
  const townships = isOffice(ctx.actor) ? await allTownships(ctx) : [];
  return {
    people: rows.filter((row) => maySeePerson(ctx.actor, row)).map((row) => personView(row, ctx.secrets)),
    invitations: invitations.map((invitation) => invitationView(invitation, ctx.now)),
    organizations: organizations
      .filter(({ organizationId: id }) => organizationId === undefined || id === organizationId)
      .map(({ organizationId: id, name }) => ({ id, name })),
    townships: townships.map(({ townshipId: id, name }) => ({ id, name })),
    villages: villages.map(({ villageId: id, name, townshipName }) => ({
      id,
      name: townshipName === null ? name : `${townshipName} ${name}`,
    })),
    rolesToBringIn: rolesToBringIn(ctx.actor),
  };
}
