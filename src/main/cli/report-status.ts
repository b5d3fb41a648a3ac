import { boardRowsOf, currentWeek } from '../../features/weekly-reports/board.ts';
import { listBoardEntries, listReportingCampaigns, listWeeks } from '../../features/weekly-reports/server/board-views.ts';
import { weekStates, type WeekState } from '../../features/weekly-reports/standing.ts';
import type { Language, Sentence } from '../../kernel/language.ts';
import { shanghaiDate, shanghaiTimeOfDay } from '../../kernel/shanghai-time.ts';
import { formatSentence } from '../../kernel/translate.ts';
import type { UseCaseContext } from '../../platform/use-case/context.ts';
import { startMessages } from '../start-messages.ts';
import { inEachCounty } from './in-each-county.ts';
import { terminalLanguage } from './run-command.ts';

interface CampaignStatus {
  campaign: string;
  dueDate: string;
  deadline: string;
  /** The deadline has passed: it was the last of the campaign. */
  over: boolean;
  organizations: { name: string; state: WeekState; late: boolean; receivedAt: string | null }[];
}

const stateWords: Readonly<Record<WeekState, Sentence>> = {
  onTime: { 'zh-CN': '按时', en: 'on time' },
  late: { 'zh-CN': '迟报', en: 'late' },
  zero: { 'zh-CN': '本周无进展', en: 'nothing this week' },
  exempt: { 'zh-CN': '免报', en: 'exempt' },
  missing: { 'zh-CN': '未报', en: 'missing' },
  pending: { 'zh-CN': '待报', en: 'due' },
};

/**
 * `jiedui report status [--json]`: for each campaign, what became of the week that runs now, or of its last one when all
 * are over; organizations in the order of the plan, as on the office's board.
 */
export async function showReportStatus({ json }: { json?: boolean }): Promise<void> {
  const counties = await inEachCounty(async ({ county, read }) => ({ county: county.name, campaigns: await read(statusOf) }));
  const language = terminalLanguage(process.env);
  const lines = counties.flatMap(({ county, campaigns }) =>
    campaigns.length === 0
      ? [formatSentence(startMessages.noWeek, language, { county })]
      : campaigns.flatMap((status) => statusLines(county, status, language)),
  );
  process.stdout.write(json ? `${JSON.stringify(counties, undefined, 2)}\n` : `${lines.join('\n')}\n`);
}

async function statusOf(ctx: UseCaseContext): Promise<CampaignStatus[]> {
  const statuses: CampaignStatus[] = [];
  for (const { campaignId, campaignName } of await listReportingCampaigns(ctx)) {
    const weeks = await listWeeks(ctx, campaignId);
    const week = currentWeek(weeks, ctx.now) ?? weeks.at(-1);
    if (!week) continue;
    const { dueDate } = week;
    const rows = boardRowsOf(await listBoardEntries(ctx, campaignId, { from: dueDate, to: dueDate }), ctx.now);
    statuses.push({
      campaign: campaignName,
      dueDate,
      deadline: week.deadline.toISOString(),
      over: week.deadline <= ctx.now,
      organizations: rows.flatMap(({ organizationName, cells }) =>
        cells.map(({ state, late, receivedAt }) => ({ name: organizationName, state, late, receivedAt })),
      ),
    });
  }
  return statuses;
}

function statusLines(county: string, { campaign, dueDate, deadline, over, organizations }: CampaignStatus, language: Language): string[] {
  const time = shanghaiTimeOfDay(new Date(deadline));
  return [
    formatSentence(over ? startMessages.lastWeekHead : startMessages.weekHead, language, { county, campaign, dueDate, time }),
    `  ${countsInWords(organizations, language)}`,
    ...organizations.map(({ name, state, receivedAt }) => `  ${column(stateWords[state][language], language)} ${name}${receivedWhen(receivedAt)}`),
  ];
}

function column(word: string, language: Language): string {
  return language === 'en' ? word.padEnd(17) : word.padEnd(5, '\u3000');
}

function receivedWhen(receivedAt: string | null): string {
  if (receivedAt === null) return '';
  const received = new Date(receivedAt);
  return `  ${shanghaiDate(received)} ${shanghaiTimeOfDay(received)}`;
}

function countsInWords(organizations: CampaignStatus['organizations'], language: Language): string {
  return weekStates
    .map((state) => ({ state, count: organizations.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${stateWords[state][language]} ${count}`)
    .join(language === 'en' ? ', ' : '，');
}
