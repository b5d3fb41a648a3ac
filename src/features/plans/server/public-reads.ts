import { reportingRuleSchema, type ReportingRule } from '../../../kernel/reporting-rule.ts';
import * as z from 'zod';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { namesOfOrganizations } from '../../organizations/server/public-reads.ts';
import { villagesById } from '../../registry/server/public-reads.ts';
import type { CampaignLaunched } from '../events.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** A live campaign, as its latest notice has it. Dates `YYYY-MM-DD` in Shanghai. */
export interface LiveCampaign {
  campaignId: string;
  version: number;
  name: string;
  title: string;
  docNumber: string | null;
  startsOn: string;
  endsOn: string | null;
  endConditions: string[];
  chief: { name: string | null; post: string | null } | null;
  /** null where the notice asks for no regular report. */
  reportingRule: ReportingRule | null;
  reportsGoTo: string | null;
  launchedAt: Date;
}

export type LiveGroup = CampaignLaunched['groups'][number];

function campaigns({ db, actor }: Reader) {
  return db.selectFrom('campaigns').selectAll().where('countyId', '=', actor.countyId);
}

/** One campaign of the actor's county, or undefined where there is none of that id. */
export async function findCampaign(ctx: Reader, campaignId: string): Promise<LiveCampaign | undefined> {
  const row = await campaigns(ctx).where('campaignId', '=', campaignId).executeTakeFirst();
  return row && campaignOf(row);
}

/** The county's campaigns, the latest begun first. */
export async function allCampaigns(ctx: Reader): Promise<LiveCampaign[]> {
  return (await campaigns(ctx).orderBy('startsOn', 'desc').orderBy('campaignId', 'desc').execute()).map(campaignOf);
}

function campaignOf(row: Awaited<ReturnType<ReturnType<typeof campaigns>['executeTakeFirstOrThrow']>>): LiveCampaign {
  const { campaignId, version, name, title, docNumber, startsOn, endsOn, chiefName, chiefPost, reportsGoTo, launchedAt } = row;
  return {
    campaignId,
    version,
    name,
    title,
    docNumber,
    startsOn,
    endsOn,
    endConditions: z.array(z.string()).parse(row.endConditions),
    chief: chiefName === null && chiefPost === null ? null : { name: chiefName, post: chiefPost },
    reportingRule: row.reportingRule === null ? null : reportingRuleSchema.parse(row.reportingRule),
    reportsGoTo,
    launchedAt,
  };
}

/** The groups of a campaign with who belongs to them now, in the order of the notice. */
export async function listGroups(ctx: Reader, campaignId: string): Promise<LiveGroup[]> {
  const { db, actor } = ctx;
  const groups = await db
    .selectFrom('campaignGroups')
    .select(['groupId', 'name', 'leadOrganizationId'])
    .where('countyId', '=', actor.countyId)
    .where('campaignId', '=', campaignId)
    .where('endedAt', 'is', null)
    .orderBy('position')
    .execute();
  if (groups.length === 0) return [];
  const groupIds = groups.map(({ groupId }) => groupId);
  const villageRows = await db
    .selectFrom('campaignGroupVillages')
    .select(['groupId', 'villageId'])
    .where('countyId', '=', actor.countyId)
    .where('groupId', 'in', groupIds)
    .where('endedAt', 'is', null)
    .orderBy('position')
    .execute();
  const organizationRows = await db
    .selectFrom('campaignGroupOrganizations')
    .select(['groupId', 'organizationId'])
    .where('countyId', '=', actor.countyId)
    .where('groupId', 'in', groupIds)
    .where('endedAt', 'is', null)
    .orderBy('position')
    .execute();
  const villages = await villagesById(ctx, villageRows.map(({ villageId }) => villageId));
  const names = await namesOfOrganizations(ctx, organizationRows.map(({ organizationId }) => organizationId));
  return groups.map((group) => ({
    ...group,
    villages: villageRows
      .filter(({ groupId }) => groupId === group.groupId)
      .map(({ villageId }) => ({
        villageId,
        name: villages.get(villageId)?.name ?? '',
        townshipName: villages.get(villageId)?.townshipName ?? null,
      })),
    organizations: organizationRows
      .filter(({ groupId }) => groupId === group.groupId)
      .map(({ organizationId }) => ({ organizationId, name: names.get(organizationId) ?? '' })),
  }));
}

/** The villages that an organization helps in a campaign now: those of all its groups, each once. */
export async function listVillagesHelpedBy(
  ctx: Reader,
  { campaignId, organizationId }: { campaignId: string; organizationId: string },
): Promise<LiveGroup['villages']> {
  const groups = await listGroups(ctx, campaignId);
  const helped = groups
    .filter(({ organizations }) => organizations.some((organization) => organization.organizationId === organizationId))
    .flatMap(({ villages }) => villages);
  return [...new Map(helped.map((village) => [village.villageId, village])).values()];
}

/** Notices that somebody is still checking, and the problems in them that nobody has decided. */
export async function countNoticesToCheck({ db, actor }: Reader): Promise<{ drafts: number; openProblems: number }> {
  const rows = await db
    .selectFrom('planNotices')
    .select(['problemCount', 'problemDecisions'])
    .where('countyId', '=', actor.countyId)
    .where('campaignId', 'is', null)
    .where('discardedAt', 'is', null)
    .execute();
  const openProblems = rows.reduce((sum, row) => sum + row.problemCount - z.array(z.unknown()).parse(row.problemDecisions).length, 0);
  return { drafts: rows.length, openProblems };
}
