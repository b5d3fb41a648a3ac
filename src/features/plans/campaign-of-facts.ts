import { lastDayOfMonth, type CalendarDate } from '../../kernel/shanghai-time.ts';
import type { PlanFacts } from './facts.ts';
import { memberKeys, villageLabel } from './members.ts';

/** A group as it goes live: with a name of its own, each member once however often the notice lists it there. */
export interface PlannedGroup {
  name: string;
  villages: { name: string; township: string | null }[];
  organizations: string[];
  leadOrganization: string | null;
}

/** What the confirmed facts make live; dates are null where the notice gives none. */
export interface PlannedCampaign {
  name: string | null;
  title: string;
  docNumber: string | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  endConditions: string[];
  chief: { name: string | null; post: string | null } | null;
  groups: PlannedGroup[];
  reportsGoTo: string | null;
}

export function plannedCampaign(facts: PlanFacts): PlannedCampaign {
  return {
    name: facts.campaign ?? facts.title,
    title: facts.title ?? facts.campaign ?? '',
    docNumber: facts.docNumber,
    // plan §二: 从印发之日 where the notice names no other first day
    startsOn: firstDayOf(facts.period.start ?? facts.issuedOn),
    endsOn: lastDayOf(facts.period.end),
    endConditions: facts.period.endConditions,
    chief: facts.chief,
    groups: plannedGroups(facts),
    reportsGoTo: facts.reporting?.to ?? null,
  };
}

function plannedGroups(facts: PlanFacts): PlannedGroup[] {
  const names = memberKeys(facts.groups);
  return facts.groups.map((group, index) => ({
    name: names[index] ?? '',
    villages: [...new Map(group.villages.map((village) => [JSON.stringify(village), village])).values()],
    organizations: [...new Set([...group.organizations, ...(group.leadOrganization === null ? [] : [group.leadOrganization])])],
    leadOrganization: group.leadOrganization,
  }));
}

/** `2021-07` begins on the 1st, `2023` on New Year's Day. */
function firstDayOf(date: string | null): CalendarDate | null {
  if (date === null) return null;
  return `${date}-01-01`.slice(0, 10);
}

/** `2023-06` ends on the 30th, `2025` on New Year's Eve. */
function lastDayOf(date: string | null): CalendarDate | null {
  if (date === null || date.length === 10) return date;
  const [year = '', month = '12'] = date.split('-');
  return `${year}-${month}-${String(lastDayOfMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

/** Numbers for the last look before “启动行动”: different villages and organizations, however many groups list them. */
export function countsOf({ groups }: PlannedCampaign): { groups: number; villages: number; organizations: number } {
  return {
    groups: groups.length,
    villages: new Set(groups.flatMap(({ villages }) => villages.map(villageLabel))).size,
    organizations: new Set(groups.flatMap(({ organizations }) => organizations)).size,
  };
}
