import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';

/** A group with the ids of who belongs to it from now on. */
export interface SettledGroup {
  name: string;
  leadOrganizationId: string | null;
  villageIds: string[];
  organizationIds: string[];
}

interface Membership {
  groupId: string;
  memberId: string;
}

/**
 * Makes the groups of a campaign what its latest notice says. A group is known again by its name and keeps its id; who stays keeps the
 * row and the day of joining; who is left out gets an end, and the history stays.
 * @returns the id of each group, in the order given
 */
export async function settleGroups(ctx: UseCaseContext, campaignId: string, groups: readonly SettledGroup[]): Promise<string[]> {
  const { countyId } = ctx.actor;
  const standing = await ctx.db
    .selectFrom('campaignGroups')
    .select(['groupId', 'name'])
    .where('countyId', '=', countyId)
    .where('campaignId', '=', campaignId)
    .where('endedAt', 'is', null)
    .execute();
  const idByName = new Map(standing.map(({ groupId, name }) => [name, groupId]));
  const groupIds = groups.map(({ name }) => idByName.get(name) ?? newId());
  if (groups.length > 0) {
    await ctx.db
      .insertInto('campaignGroups')
      .values(
        groups.map(({ name, leadOrganizationId }, position) => ({
          countyId,
          groupId: groupIds[position] ?? '',
          campaignId,
          position,
          name,
          leadOrganizationId,
          startedAt: ctx.now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['countyId', 'groupId']).doUpdateSet((row) => ({
          position: row.ref('excluded.position'),
          leadOrganizationId: row.ref('excluded.leadOrganizationId'),
        })),
      )
      .execute();
  }
  const gone = standing.map(({ groupId }) => groupId).filter((groupId) => !groupIds.includes(groupId));
  if (gone.length > 0) {
    await ctx.db
      .updateTable('campaignGroups')
      .set({ endedAt: ctx.now })
      .where('countyId', '=', countyId)
      .where('groupId', 'in', gone)
      .execute();
  }
  const everyGroup = [...groupIds, ...gone];
  const members = (of: 'villageIds' | 'organizationIds') =>
    groups.flatMap((group, index) => group[of].map((memberId) => ({ groupId: groupIds[index] ?? '', memberId })));
  await settleMembers(ctx, { table: 'campaignGroupVillages', column: 'villageId' }, everyGroup, members('villageIds'));
  await settleMembers(ctx, { table: 'campaignGroupOrganizations', column: 'organizationId' }, everyGroup, members('organizationIds'));
  return groupIds;
}

type MemberTable =
  | { table: 'campaignGroupVillages'; column: 'villageId' }
  | { table: 'campaignGroupOrganizations'; column: 'organizationId' };

async function settleMembers(
  ctx: UseCaseContext,
  { table, column }: MemberTable,
  everyGroup: readonly string[],
  wanted: readonly Membership[],
): Promise<void> {
  if (everyGroup.length === 0) return;
  const { countyId } = ctx.actor;
  const standing: Membership[] = await ctx.db
    .selectFrom(table)
    .select(['groupId', `${column} as memberId`])
    .where('countyId', '=', countyId)
    .where('groupId', 'in', everyGroup)
    .where('endedAt', 'is', null)
    .execute();
  const keyOf = ({ groupId, memberId }: Membership) => `${groupId} ${memberId}`;
  const stays = new Set(wanted.map(keyOf));
  for (const { groupId, memberId } of standing.filter((member) => !stays.has(keyOf(member)))) {
    await ctx.db
      .updateTable(table)
      .set({ endedAt: ctx.now })
      .where('countyId', '=', countyId)
      .where('groupId', '=', groupId)
      .where(column, '=', memberId)
      .where('endedAt', 'is', null)
      .execute();
  }
  if (wanted.length === 0) return;
  const rows = wanted.map(({ groupId, memberId }, position) => ({
    memberId,
    row: { countyId, groupId, joinedAt: ctx.now, position },
  }));
  // Who stays keeps the row and takes the place in the new notice.
  if (table === 'campaignGroupVillages') {
    await ctx.db
      .insertInto(table)
      .values(rows.map(({ row, memberId }) => ({ ...row, villageId: memberId })))
      .onConflict((conflict) =>
        conflict
          .columns(['countyId', 'groupId', 'villageId'])
          .where('endedAt', 'is', null)
          .doUpdateSet((member) => ({ position: member.ref('excluded.position') })),
      )
      .execute();
  } else {
    await ctx.db
      .insertInto(table)
      .values(rows.map(({ row, memberId }) => ({ ...row, organizationId: memberId })))
      .onConflict((conflict) =>
        conflict
          .columns(['countyId', 'groupId', 'organizationId'])
          .where('endedAt', 'is', null)
          .doUpdateSet((member) => ({ position: member.ref('excluded.position') })),
      )
      .execute();
  }
}
