import { newId } from '../../src/kernel/ids.ts';
import { campaignLaunched } from '../../src/features/plans/events.ts';
import { listGroups } from '../../src/features/plans/server/public-reads.ts';
import { asCommand, type LaunchedScene } from './plan-scenes.ts';
import type { ReportingScene } from './weekly-report-scenes.ts';

export interface Changes {
  version?: number;
  endsOn?: string | null;
  /** The hour of the deadline. */
  time?: string;
  /** An organization that is in it no longer. */
  without?: string;
  /** All groups made one. */
  merged?: boolean;
}

/** A later version of the notice, as the plans feature tells it. */
export async function relaunch(scene: ReportingScene, changes: Changes): Promise<void> {
  await asCommand(scene.world, scene.clerk, async (ctx) => {
    const groups: LaunchedScene['groups'] = await listGroups(ctx, scene.campaignId);
    await ctx.record(
      campaignLaunched({
        campaignId: scene.campaignId,
        version: changes.version ?? 2,
        name: '示例行动',
        startsOn: '2020-05-12',
        endsOn: changes.endsOn === undefined ? '2020-06-30' : changes.endsOn,
        endConditions: [],
        reportingRule: { cadence: 'weekly', weekday: 2, time: changes.time ?? '18:00', holidayRule: 'none' },
        groups: (changes.merged ? mergedIntoOne(groups) : groups).map((group) => ({
          ...group,
          organizations: group.organizations.filter(({ name }) => name !== changes.without),
        })),
        launchedAt: scene.world.now.toISOString(),
      }),
    );
  });
}

/** Everybody helps every village, in a group that there was not before. */
function mergedIntoOne(groups: LaunchedScene['groups']): LaunchedScene['groups'] {
  const villages = groups.flatMap((group) => group.villages);
  const organizations = groups.flatMap((group) => group.organizations);
  return [{ groupId: newId(), name: '合并组', leadOrganizationId: null, villages, organizations }];
}
