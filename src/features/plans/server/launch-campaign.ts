import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { registerOrganizations } from '../../organizations/server/public-writes.ts';
import { registerVillages } from '../../registry/server/public-writes.ts';
import { plannedCampaign, type PlannedCampaign } from '../campaign-of-facts.ts';
import type * as contract from '../contract.ts';
import { campaignLaunched, type CampaignLaunched } from '../events.ts';
import { whyMayNotHandleNotices } from '../policy.ts';
import { reportingRuleOf } from '../reporting-rule-of-facts.ts';
import { obstaclesToLaunch } from '../rules.ts';
import { saveCampaign } from './campaign-store.ts';
import { getNoticeForUpdate, refuseIfStale } from './get-notice.ts';
import { settleGroups } from './group-store.ts';
import { holdNotices, updateNotice } from './notice-store.ts';
import { findTwin } from './notice-views.ts';

/**
 * “启动行动”: campaign, villages, organizations, groups, chief and reporting rule of a checked notice become live, all in this
 * transaction or not at all. A notice that is live already answers with its campaign.
 */
export async function launchCampaign(
  ctx: UseCaseContext,
  { params, body }: InputOf<typeof contract.launchCampaign>,
): Promise<ResponseOf<typeof contract.launchCampaign>> {
  refuseIf(whyMayNotHandleNotices(ctx.actor), 'forbidden');
  // Two clerks may have the same notice open, one as Word and one as PDF: together they would make two campaigns of it.
  await holdNotices(ctx);
  const notice = await getNoticeForUpdate(ctx, params.noticeId);
  if (notice.launch) return notice.launch;
  refuseIfStale(notice, body.revision);
  const { facts, state, decisions: verdicts, replacesCampaignId } = notice;
  const twin = await findTwin(ctx, notice);
  refuseIf(
    obstaclesToLaunch({
      state,
      facts,
      verdicts,
      twin,
      replaces: replacesCampaignId !== null,
    }),
  );

  const planned = settled(plannedCampaign(facts));
  const { rule: reportingRule } = reportingRuleOf(facts.reporting);
  const launch = await saveCampaign(ctx, replacesCampaignId, { planned, reportingRule });
  const groups = await makeGroupsLive(ctx, launch.campaignId, planned);
  await updateNotice(ctx, notice.noticeId, { launch });
  await ctx.audit({
    action: 'campaign.launched',
    subject: { type: 'campaign', id: launch.campaignId },
    detail: { version: launch.version, noticeId: notice.noticeId, revision: notice.revision, groups: groups.length },
  });
  const { name, startsOn, endsOn, endConditions } = planned;
  const launchedAt = ctx.now.toISOString();
  await ctx.record(campaignLaunched({ ...launch, name, startsOn, endsOn, endConditions, reportingRule, groups, launchedAt }));
  return launch;
}

/** The obstacles to a launch name what is missing here, so this only tells the compiler. */
function settled(planned: PlannedCampaign): PlannedCampaign & { name: string; startsOn: string } {
  const { name, startsOn } = planned;
  if (name === null || startsOn === null) throw new Error('a campaign without name or first day passed the rules');
  return { ...planned, name, startsOn };
}

async function makeGroupsLive(
  ctx: UseCaseContext,
  campaignId: string,
  { groups }: PlannedCampaign,
): Promise<CampaignLaunched['groups']> {
  const organizationIds = await registerOrganizations(ctx, groups.flatMap(({ organizations }) => organizations));
  const villages = await registerVillages(ctx, groups.flatMap((group) => group.villages));
  const idOf = (name: string) => organizationIds.get(name) ?? '';
  let nextVillage = 0;
  const live = groups.map((group) => ({
    name: group.name,
    leadOrganizationId: group.leadOrganization === null ? null : idOf(group.leadOrganization),
    villages: villages.slice(nextVillage, (nextVillage += group.villages.length)),
    organizations: group.organizations.map((name) => ({ organizationId: idOf(name), name })),
  }));
  const groupIds = await settleGroups(
    ctx,
    campaignId,
    live.map(({ name, leadOrganizationId, ...members }) => ({
      name,
      leadOrganizationId,
      villageIds: members.villages.map(({ villageId }) => villageId),
      organizationIds: members.organizations.map(({ organizationId }) => organizationId),
    })),
  );
  return live.map((group, index) => ({
    ...group,
    groupId: groupIds[index] ?? '',
    villages: group.villages.map(({ villageId, name, townshipName }) => ({ villageId, name, townshipName })),
  }));
}
