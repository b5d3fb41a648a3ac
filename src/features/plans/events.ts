import * as z from 'zod';
import { defineEvent } from '../../kernel/event.ts';
import { idSchema } from '../../kernel/ids.ts';
import { reportingRuleSchema } from '../../kernel/reporting-rule.ts';
import { calendarDateSchema, instantSchema } from '../../kernel/shanghai-time.ts';

export const launchedGroupSchema = z.strictObject({
  groupId: idSchema,
  name: z.string(),
  /** 牵头单位; null where the notice names none. */
  leadOrganizationId: idSchema.nullable(),
  villages: z.array(z.strictObject({ villageId: idSchema, name: z.string(), townshipName: z.string().nullable() })),
  organizations: z.array(z.strictObject({ organizationId: idSchema, name: z.string() })),
});

/**
 * “启动行动”: a campaign has gone live, for the first time or by a new version of its notice. Groups hold only who takes
 * part from now on; ids of groups, villages and organizations that stay are those of the earlier version.
 */
export const campaignLaunched = defineEvent(
  'campaign.launched',
  z.strictObject({
    campaignId: idSchema,
    /** 1 for the first notice, one more for each that follows. */
    version: z.int().min(1),
    name: z.string(),
    startsOn: calendarDateSchema,
    /** Either end may stand, or both: a date, conditions such as 全部验收退出. */
    endsOn: calendarDateSchema.nullable(),
    endConditions: z.array(z.string()),
    /** null where the notice asks for no regular report. */
    reportingRule: reportingRuleSchema.nullable(),
    groups: z.array(launchedGroupSchema),
    launchedAt: instantSchema,
  }),
);
export type CampaignLaunched = z.output<typeof campaignLaunched.payload>;
