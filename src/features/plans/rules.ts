import type { Refusal } from '../../kernel/refusal.ts';
import { daysBetween } from '../../kernel/shanghai-time.ts';
import { countsOf, plannedCampaign, type PlannedCampaign } from './campaign-of-facts.ts';
import type { PlanFacts } from './facts.ts';
import { reportingRuleOf } from './reporting-rule-of-facts.ts';

export const noticeStates = ['draft', 'launched', 'discarded'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** A person's word on one problem of the notice, by its place in `facts.problems`. */
export interface ProblemVerdict {
  problem: number;
  decision: 'accepted' | 'resolved';
}

/** A notice as far as the rules care. */
export interface NoticeInHand {
  state: NoticeState;
  facts: PlanFacts;
  verdicts: readonly ProblemVerdict[];
  /** A campaign that the same paper has already launched. */
  twin: { name: string; version: number } | undefined;
  /** Chosen by the office: the notice is the next version of a campaign. */
  replaces: boolean;
}

/** Longest campaign that a calendar is laid out for; longer ones are a slip of the pen. */
const longestDays = 20 * 366;

/** Why a notice can no longer be worked on: it is live, or it was put aside. */
export function whyClosed({ state }: Pick<NoticeInHand, 'state'>): Refusal[] {
  if (state === 'launched') return [{ code: 'plans.already-launched' }];
  return state === 'discarded' ? [{ code: 'plans.discarded' }] : [];
}

/**
 * Everything that stands between a notice and “启动行动”, all at once. `at` is the JSON pointer of the fact to look at.
 * Names are never invented here: what the notice leaves open is set by a person.
 */
export function obstaclesToLaunch(notice: NoticeInHand): Refusal[] {
  const closed = whyClosed(notice);
  if (closed.length > 0) return closed;
  if (notice.facts.kind === 'notAPlan') return [{ code: 'plans.not-a-plan', at: '/kind' }];
  const planned = plannedCampaign(notice.facts);
  return [
    ...undecidedTwin(notice),
    ...openProblems(notice),
    ...missingFacts(planned),
    ...wrongDates(notice.facts, planned),
    ...reportingRuleOf(notice.facts.reporting).refusals,
  ];
}

function undecidedTwin({ twin, replaces }: NoticeInHand): Refusal[] {
  if (!twin || replaces) return [];
  return [{ code: 'plans.same-notice-undecided', params: { name: twin.name, version: twin.version } }];
}

function openProblems({ facts, verdicts }: NoticeInHand): Refusal[] {
  const decided = new Set(verdicts.map(({ problem }) => problem));
  const count = facts.problems.filter((_, index) => !decided.has(index)).length;
  return count > 0 ? [{ code: 'plans.problems-open', params: { count }, at: '/problems' }] : [];
}

function missingFacts(planned: PlannedCampaign): Refusal[] {
  const counts = countsOf(planned);
  const empty = planned.groups.findIndex(({ villages, organizations }) => villages.length + organizations.length === 0);
  return [
    ...when(planned.name === null, 'plans.name-missing', '/campaign'),
    ...when(planned.startsOn === null, 'plans.start-missing', '/period/start'),
    ...when(counts.groups === 0, 'plans.groups-missing', '/groups'),
    ...when(counts.groups > 0 && counts.villages === 0, 'plans.villages-missing', '/groups'),
    ...when(counts.groups > 0 && counts.organizations === 0, 'plans.organizations-missing', '/groups'),
    ...when(empty >= 0, 'plans.group-empty', `/groups/${empty}`),
  ];
}

function wrongDates(facts: PlanFacts, { startsOn, endsOn }: PlannedCampaign): Refusal[] {
  const impossible = [
    ...when(startsOn !== null && !isOnCalendar(startsOn), 'plans.date-impossible', '/period/start'),
    ...when(endsOn !== null && !isOnCalendar(endsOn), 'plans.date-impossible', '/period/end'),
    ...when(
      facts.reporting?.firstDue !== undefined && !isOnCalendar(facts.reporting.firstDue),
      'plans.date-impossible',
      '/reporting/firstDue',
    ),
  ];
  if (impossible.length > 0 || startsOn === null || endsOn === null) return impossible;
  const days = daysBetween(startsOn, endsOn);
  return [
    ...when(days < 0, 'plans.period-reversed', '/period/end'),
    ...when(days > longestDays, 'plans.period-too-long', '/period/end'),
  ];
}

/** False for 2021-02-30, which a notice may print and no calendar has. */
function isOnCalendar(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function when(condition: boolean, code: string, at: string): Refusal[] {
  return condition ? [{ code, at }] : [];
}
