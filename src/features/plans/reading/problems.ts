import type { ProblemFact, PlanProblemCode } from '../facts.ts';
import { numberFrom } from './chinese-numerals.ts';
import { type CitableFields, Cited, readFrom } from './cited.ts';
import { wellFormedNumber } from './doc-number.ts';
import type { DocumentHead } from './document-head.ts';
import type { GroupDraft } from './group-draft.ts';
import type { FoundGroups } from './groups.ts';
import { type Passage, sentencesOf, spanOf } from './passage.ts';
import type { FoundPeriod } from './period.ts';
import { problemMessages } from './problem-messages.ts';
import type { FoundCitation } from './citations.ts';
import type { FoundQuota } from './quotas.ts';

export type Problem = CitableFields<ProblemFact>;

export function problemAt(code: Exclude<PlanProblemCode, 'typo'>, evidence: Passage): Problem {
  return { code, evidence: readFrom(evidence.text, evidence), message: problemMessages[code] };
}

/** What is wrong around the text: number and date. */
export function problemsOfHead(head: DocumentHead): Problem[] {
  const problems: Problem[] = [];
  const { docNumber, otherNumber, date, dateWords, otherDate } = head;
  if (docNumber && !wellFormedNumber.test(docNumber.norm)) problems.push(problemAt('malformedNumber', docNumber));
  const year = /(?:19|20)\d{2}/.exec(docNumber?.norm ?? '')?.[0];
  if (docNumber && year && head.issuedOn && year !== head.issuedOn.slice(0, 4)) problems.push(problemAt('numberDiffers', docNumber));
  if (docNumber && otherNumber && otherNumber.norm.replaceAll(/\s/g, '') !== docNumber.norm.replaceAll(/\s/g, '')) problems.push(problemAt('numberDiffers', otherNumber));
  if (date && dateWords) {
    if (date.date === undefined) problems.push(problemAt('impossibleDate', dateWords));
    else if (date.form === 'chinese' || (date.form === 'points' && dateWords !== head.otherDate?.words && !isCatalogueDate(head))) problems.push(problemAt('dateForm', dateWords));
  }
  if (otherDate && date?.date && otherDate.date.date !== date.date) problems.push(problemAt('dateDiffers', otherDate.words));
  if (!head.issuedOn && dateWords && !date) problems.push(problemAt('missingDate', dateWords));
  return problems;
}

/** A catalogue prints 2023-03-15 as a matter of course. */
function isCatalogueDate(head: DocumentHead): boolean {
  return head.otherDate === undefined && head.date?.form === 'points' && head.facts.issuers.length > 0 && head.date.index > 0;
}

export function problemsOfCitations(citations: readonly FoundCitation[]): Problem[] {
  return citations.filter(({ number }) => !wellFormedNumber.test(number.norm)).map(({ number }) => problemAt('malformedNumber', number));
}

interface Named {
  words: Passage;
  key: string;
}

function repeated(names: readonly Named[], code: 'duplicateVillage' | 'duplicateOrganization'): Problem[] {
  const seen = new Map<string, number>();
  const told = new Set<string>();
  return names.flatMap(({ words, key }) => {
    // One merged cell may stand in two groups: printed once, it is no repetition.
    const [at] = spanOf(words);
    const again = seen.has(key) && seen.get(key) !== at && !told.has(key);
    if (!seen.has(key)) seen.set(key, at);
    if (!again) return [];
    told.add(key);
    return [problemAt(code, words)];
  });
}

/** What is wrong with the groups: names twice, groups that lack a side, what the plan cannot hold. */
export function problemsOfGroups(found: FoundGroups, head: DocumentHead): Problem[] {
  const { groups, notes } = found;
  const villages = groups.flatMap((group) => group.villages.map((village) => ({ words: village.name, key: `${village.township?.norm ?? ''} ${village.name.norm}` })));
  const organizations = groups.flatMap((group) => group.organizations.map(({ name }) => ({ words: name, key: name.norm })));
  const problems = [...repeated(villages, 'duplicateVillage'), ...repeated(organizations, 'duplicateOrganization')];
  const known = new Map<string, string>();
  for (const { words, key } of villages) {
    const before = known.get(words.norm);
    if (before !== undefined && before !== key) problems.push(problemAt('sameVillageName', words));
    known.set(words.norm, key);
  }
  for (const { said, villages: listed } of groups) if (said && said.villages !== listed.length) problems.push(problemAt('countDiffers', said.words));
  if (found.unpaired) {
    for (const group of groups) problems.push(...firstOf(group).map((words) => problemAt('unclearGroup', words)));
  } else {
    const anyVillage = groups.some((group) => group.villages.length > 0);
    for (const group of groups) {
      const words = firstOf(group)[0];
      if (words && group.organizations.length === 0) problems.push(problemAt('emptyGroup', words));
      if (words && group.villages.length === 0 && anyVillage) problems.push(problemAt('groupWithoutVillage', words));
    }
  }
  const [household] = [...groups.flatMap((group) => group.villages.flatMap((village) => (village.household ? [village.whole] : []))), ...notes.households];
  if (household) problems.push(problemAt('householdPairing', household));
  const [township] = notes.townships;
  if (township) problems.push(problemAt('townshipPairing', township));
  const own = head.issuers[0]?.norm ?? '';
  const above = [...groups.flatMap((group) => group.villages.flatMap((village) => (village.above ? [village.above] : []))), ...notes.counties];
  const counties = new Map(above.filter((words) => !own.startsWith(words.norm)).map((words) => [words.norm, words]));
  for (const words of counties.values()) problems.push(problemAt('countyAboveTownship', words));
  return problems;
}

function firstOf(group: GroupDraft): Passage[] {
  const words = group.name ?? group.villages[0]?.name ?? group.organizations[0]?.name;
  return words ? [words] : [];
}

/** A count of the whole against the names listed. */
export function problemsOfCounts(quotas: readonly FoundQuota[], groups: readonly GroupDraft[]): Problem[] {
  if (groups.length === 0) return [];
  const organizations = new Set(groups.flatMap((group) => group.organizations.map(({ name }) => name.norm))).size;
  const villages = new Set(groups.flatMap((group) => group.villages.map((village) => `${village.township?.norm ?? ''} ${village.name.norm}`))).size;
  return quotas.flatMap((quota) => {
    const whole = quota.subject === undefined || quota.subject.norm.startsWith('全');
    const isStage = quota.by && quotas.some((other) => other !== quota && other.unit.norm === quota.unit.norm && other.item?.norm === quota.item?.norm && other.by);
    // `增加2家单位` counts a part.
    if (!whole || isStage || /增加|新增|减少|退出|调出/.test(quota.text.norm) || quota.op !== '=' || !/^[个家支对]$/.test(quota.unit.norm)) return [];
    const item = quota.item?.norm ?? '';
    const listed = quota.unit.norm === '对'
      ? groups.length
      : /^(?:参与|参加|爱心|重点)?(?:社会组织|成员单位|帮扶单位|参与单位|单位|协会|行业协会商会)$/.test(item)
      ? organizations
      : /^(?:贫困|脱贫|行政|重点|结对|帮扶|乡村振兴重点|未脱贫|示范|挂牌督战|薄弱)*(?:村|村（社区）|社区)$/.test(item)
        ? villages
        : /^(?:帮扶|结对|工作|包联|包抓)?小?组$/.test(item)
          ? groups.length
          : undefined;
    return listed !== undefined && listed > 0 && listed !== quota.value ? [problemAt('countDiffers', quota.counted)] : [];
  });
}

const sum = /(?<total>\d+(?:\.\d+)?) ?(?<unit>万元|元|家|个|户|人|名)[^。；]{0,20}?其中/;

/** `共100万元，其中甲40万元、乙50万元`: parts that do not make the whole. */
export function problemsOfSums(body: readonly Passage[]): Problem[] {
  return body.flatMap(sentencesOf).flatMap((sentence) => {
    const match = sum.exec(sentence.norm);
    const total = numberFrom(match?.groups?.total ?? '');
    if (!match?.groups || total === undefined) return [];
    const rest = sentence.norm.slice(match.index + match[0].length);
    const parts = [...rest.matchAll(/(\d+(?:\.\d+)?) ?(亿元|万元|元|家|个|户|人|名)/g)].filter((part) => part[2] === match.groups?.unit).map((part) => Number(part[1]));
    const added = Math.round(parts.reduce((all, part) => all + part, 0) * 100) / 100;
    return parts.length >= 2 && added !== total ? [problemAt('sumDiffers', sentence)] : [];
  });
}

/** An end before the beginning, as where the year was not turned. */
export function problemsOfPeriod({ start, end }: FoundPeriod['facts'], text: string): Problem[] {
  if (!(start instanceof Cited) || !(end instanceof Cited)) return [];
  const [first, last] = [start.value ?? '', end.value ?? ''];
  if (last >= first.slice(0, last.length)) return [];
  const evidence = new Cited(text.slice(...end.span), end.span);
  return [{ code: 'periodReversed', evidence, message: problemMessages.periodReversed }];
}
