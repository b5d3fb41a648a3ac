import type { FactSpans, PlanBody, PlanFacts } from '../facts.ts';
import { notAPlanReasons } from '../not-a-plan-reasons.ts';
import { readAttachments } from './attachments.ts';
import { planTitleIn, readCampaign } from './campaign.ts';
import { readChief } from './chief.ts';
import { type CitableFields, Cited, quoted, readFrom, unfold } from './cited.ts';
import { readCitations } from './citations.ts';
import { readContacts } from './contacts.ts';
import { type DocumentHead, readHead } from './document-head.ts';
import { genreOf } from './genre.ts';
import type { GroupDraft } from './group-draft.ts';
import { readGroups } from './groups.ts';
import { bodyOf, outlineOf, type Section, allSections } from './outline.ts';
import { paragraphsOf } from './paragraphs.ts';
import { cut, type Passage, spanOf } from './passage.ts';
import { readPeriod, type TimedSection } from './period.ts';
import { type Problem, problemAt, problemsOfCitations, problemsOfCounts, problemsOfGroups, problemsOfHead, problemsOfPeriod, problemsOfSums } from './problems.ts';
import { readQuotas } from './quotas.ts';
import { readReporting } from './reporting-rule.ts';
import { wrongSumsIn } from './table-sums.ts';
import { tablesIn } from './tables.ts';
import { readTargets } from './targets.ts';
import { columnOf } from './groups-from-tables.ts';
import { findDeadline } from './deadlines.ts';
import { type FoundTask, readTasks, tasksInProse } from './tasks.ts';
import { type TimeContext, timePointsIn } from './time-points.ts';
import { planTitlesIn } from './title.ts';
import { findTypos } from './typos.ts';

export interface ReadPlanOptions {
  /** Cells come from a file whose merged cells are known: an empty cell is empty, a merged one is marked 〃. */
  exactCells?: boolean;
}

export interface ReadPlan {
  facts: PlanFacts;
  spans: FactSpans;
}

const orNull = (passage: Passage | undefined): Cited<string> | null => (passage && passage.text !== '' ? quoted(passage) : null);

const nothing: Omit<CitableFields<PlanBody>, keyof DocumentHead['facts']> = {
  campaign: null,
  period: { start: null, end: null, endConditions: [] },
  targets: [],
  tasks: [],
  chief: null,
  groups: [],
  reporting: null,
  contacts: [],
  attachments: [],
  quotas: [],
  citations: [],
  problems: [],
};

function groupFact(group: GroupDraft): CitableFields<PlanBody['groups'][number]> {
  return {
    name: orNull(group.name),
    villages: group.villages.map((village) => new Cited({ name: quoted(village.name), township: orNull(village.township) }, spanOf(village.whole))),
    organizations: group.organizations.map(({ name }) => quoted(name)),
    leadOrganization: orNull(group.lead?.name),
  };
}

function taskFact({ title, deadline }: FoundTask): CitableFields<PlanBody['tasks'][number]> {
  return {
    title: quoted(title),
    due: deadline?.due ? readFrom(deadline.due, deadline.words) : null,
    dueText: orNull(deadline?.words),
  };
}

/** The plan's own title in its body, where it differs from the one in the title of the notice. */
function otherNames(title: Passage | undefined, candidates: readonly Passage[]): Passage[] {
  const named = planTitleIn(title);
  if (!named) return [];
  const plain = (words: Passage): string => words.norm.replaceAll(/[\s“”"]/g, '').replaceAll(/（(?:试行|征求意见稿|暂行)）/g, '');
  const seen = new Set([plain(named)]);
  return candidates.filter((other) => {
    const key = plain(other);
    if (seen.has(key) || !isSamePlan(plain(named), key)) return false;
    seen.add(key);
    return true;
  });
}

/** Two names of one plan share their ending and most of their signs; a plan of the upper level does not count. */
function isSamePlan(a: string, b: string): boolean {
  const signs = new Set(a);
  const shared = Array.from(b).filter((sign) => signs.has(sign)).length;
  return a.slice(0, 2) === b.slice(0, 2) && shared / Math.max(a.length, b.length) >= 0.6 && /方案|计划|意见|要点|安排/.test(b);
}

const enacted = /(?:现将|现印发|制定(?:了|本)?|印发)《([^《》]{4,80})》(?!（[^）]*号)/dg;

function namesInLetter(body: readonly Passage[]): Passage[] {
  return body.slice(0, 4).flatMap((passage) =>
    [...passage.norm.matchAll(enacted)].flatMap((match) => {
      const place = match.indices?.[1];
      return place ? [cut(passage, place[0], place[1])] : [];
    }),
  );
}

/**
 * Reads a notice of paired assistance: every fact in the words of the notice, with its place in the text.
 * Pure: the same text gives the same facts; nothing is invented, completed or merged.
 */
export function readPlan(text: string, options: ReadPlanOptions = {}): ReadPlan {
  const paragraphs = paragraphsOf(text);
  const head = readHead(paragraphs);
  const tables = tablesIn(paragraphs);
  const inTable = new Set(tables.flatMap((table) => Array.from({ length: table.to - table.from + 1 }, (_, at) => table.from + at)));
  const prose = paragraphs.filter((_, at) => at >= head.bodyFrom && !inTable.has(at) && !head.catalogue.has(at));
  const body = prose.map((paragraph) => paragraph.passage);
  const outline = outlineOf(paragraphs.filter((_, at) => at >= head.bodyFrom && !inTable.has(at)));
  const context: TimeContext = { issuedOn: head.issuedOn };

  const groups = readGroups(paragraphs, tables, head.bodyFrom, { exactCells: options.exactCells ?? false });
  const reporting = readReporting(body, context);
  const tasks = allTasks(outline, tables, body, context);
  const against = genreOf(head, paragraphs, outline, { groups: groups.groups.length, tasks: tasks.length, reporting: reporting.facts !== null });
  if (against) return unfold<PlanFacts>({ kind: 'notAPlan', reason: notAPlanReasons[against].en, ...head.facts, ...nothing });

  const planTitles = planTitlesIn(paragraphs, head.bodyFrom).map((found) => found.title);
  const period = readPeriod(sectionsOf(outline, context), body, head.title, context);
  const contacts = [...readContacts(prose), ...groups.notes.contacts].toSorted((a, b) => placeOf(a) - placeOf(b));
  const quotas = readQuotas(body, context);
  const citations = readCitations(body, head.docNumber?.norm);
  const typos = findTypos([...(head.title ? [head.title] : []), ...body]);
  const unknownHolidays = tasks.flatMap(({ deadline }) => (deadline?.holidaysUnknown ? [deadline.words] : []));
  const chief = readChief(paragraphs.slice(head.bodyFrom));
  const problems: Problem[] = [
    ...problemsOfHead(head),
    ...otherNames(head.title, [...namesInLetter(body), ...planTitles]).map((words) => problemAt('titleDiffers', words)),
    ...typos.map(({ words, meant }) => ({ code: 'typo' as const, evidence: readFrom(words.text, words), message: `probably ${meant}` })),
    ...problemsOfCitations(citations),
    ...problemsOfGroups(groups, head),
    ...problemsOfCounts(quotas, groups.groups),
    ...problemsOfSums(body),
    ...tables.flatMap(wrongSumsIn).map((words) => problemAt('sumDiffers', words)),
    ...reporting.further.slice(0, 1).map((words) => problemAt('furtherReport', words)),
    ...problemsOfPeriod(period.facts, text),
    ...(period.duration ? [problemAt('durationOnly', period.duration)] : []),
    ...unknownHolidays.slice(0, 1).map((words) => problemAt('holidaysUnknown', words)),
  ];
  return unfold<PlanFacts>({
    kind: 'plan',
    ...head.facts,
    campaign: orNull(readCampaign(head.title, body, planTitles[0])),
    period: period.facts,
    targets: readTargets(allSections(outline), body, head.title).map((target) => quoted(target)),
    tasks: tasks.map(taskFact),
    chief: chief ? { name: orNull(chief.name), post: orNull(chief.post) } : null,
    groups: groups.groups.map(groupFact),
    reporting: reporting.facts,
    contacts: contacts.map((contact) => ({ name: orNull(contact.name), phone: orNull(contact.phone), email: orNull(contact.email) })),
    attachments: readAttachments(paragraphs).map((title) => quoted(title)),
    quotas: quotas.map((quota) => ({
      subject: orNull(quota.subject),
      item: orNull(quota.item),
      op: quota.op,
      value: readFrom(quota.value, quota.valueWords),
      unit: quoted(quota.unit),
      by: quota.by ? readFrom(quota.by.date, quota.by.words) : null,
      text: quoted(quota.text),
    })),
    citations: citations.map(({ title, number }) => ({ title: orNull(title), number: quoted(number) })),
    problems,
  });
}

function placeOf(contact: { name?: Passage; phone?: Passage; email?: Passage }): number {
  const words = contact.name ?? contact.phone ?? contact.email;
  return words ? spanOf(words)[0] : 0;
}

function sectionsOf(outline: readonly Section[], context: TimeContext): TimedSection[] {
  return allSections(outline).map((section) => ({
    heading: section.heading,
    words: bodyOf(section),
    hasDatedItems: section.children.filter((child) => timePointsIn(child.whole.norm.slice(0, 80), context).length > 0).length >= 2,
  }));
}

/** Tasks of the numbered text, or of a table of tasks, or of single sentences. */
function allTasks(outline: readonly Section[], tables: ReturnType<typeof tablesIn>, body: readonly Passage[], context: TimeContext): FoundTask[] {
  const listed = tables.flatMap((table) => {
    if (table.columns.some((column) => column.kind === 'village')) return [];
    const titles = columnOf(table, 'task');
    const limits = columnOf(table, 'due');
    return titles.flatMap((title, at) => {
      const limit = limits[at];
      return title ? [{ title, deadline: limit && findDeadline(limit, context, true) }] : [];
    });
  });
  const numbered = readTasks(outline, context).filter(({ title }) => title.text !== '');
  if (numbered.length > 0) return numbered;
  return listed.length > 0 ? listed : tasksInProse(body, context);
}
