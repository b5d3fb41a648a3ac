import { cadenceIn } from './cadence.ts';
import { type Deadline, findDeadline, saysOnlyWhen } from './deadlines.ts';
import { allSections, bodyOf, inlineItemsOf, type Section } from './outline.ts';
import { markerOf } from './markers.ts';
import { cut, type Passage, sentencesOf, splitAt, trimmed } from './passage.ts';
import type { TimeContext } from './time-points.ts';

export interface FoundTask {
  title: Passage;
  deadline: Deadline | undefined;
}

interface Item {
  heading: Passage;
  /** Everything that is said about the task, the heading first. */
  words: Passage[];
}

const notTasks = /要求|保障|组织领导|组织机构|领导小组|指导思想|基本原则|总体要求|意义|职责|分工|对象|范围|联系|附则|奖惩|考核|结对安排|分组/;

/** How surely a heading announces tasks. */
function taskWeight(heading: string): number {
  if (heading.length > 24) return 0;
  if (/任务/.test(heading)) return /目标/.test(heading) ? 5 : 9;
  if (/(?:工作|活动|行动|帮扶|主要|重点|实施|结对|服务|共建)(?:内容|重点|事项)|重点(?:工作|领域|方向)|主要(?:工作|做法)/.test(heading)) return 8;
  if (/保障措施|保障/.test(heading)) return 0;
  if (/措施|举措|项目|具体行动/.test(heading)) return 6;
  if (/帮扶(?:方式|形式|途径)|工作方式|结对方式|活动(?:方式|形式)|开展方式|参与(?:方式|途径)/.test(heading)) return 4;
  return 0;
}

const isSteps = (heading: string): boolean => /步骤|阶段|进度|时间安排|时间节点|时限要求|时间要求|实施安排|工作安排|活动安排|推进安排|工作流程/.test(heading) && heading.length <= 20;

function itemsOf(section: Section): Item[] {
  const rank = Math.min(...section.children.map((child) => child.marker.rank));
  const children = section.children.filter((child) => child.marker.rank === rank);
  if (children.length >= 2) {
    return children.map((child) => ({ heading: child.heading, words: [child.whole, ...bodyOf(child).slice(child.rest.text === '' ? 0 : 1)] }));
  }
  for (const passage of bodyOf(section)) {
    const inline = inlineItemsOf(passage);
    if (inline.length > 0) return inline.map((item) => ({ heading: shortened(item.heading), words: [item.whole] }));
  }
  return children.map((child) => ({ heading: child.heading, words: [child.whole, ...bodyOf(child).slice(child.rest.text === '' ? 0 : 1)] }));
}

/** `开展义诊服务，每季度至少1场`: how often and how much is no part of the title. */
function shortened(heading: Passage): Passage {
  const comma = heading.norm.indexOf('，');
  return comma >= 4 && /\d|每|至少|不少于|不低于|前/.test(heading.norm.slice(comma)) ? cut(heading, 0, comma) : heading;
}

const responsible = /[（【]? ?(?:责任|牵头|配合|完成|实施)(?:单位|部门|时限|时间|科室|股室|人)：?.*$/;

/** `2021年6月底前，…` and `请于6月底前…`: signs that the limit takes at the beginning. */
function beginningWith(norm: string, limit: string): number {
  const asked = /^请?(?:于|在)?/.exec(norm)?.[0].length ?? 0;
  if (norm.startsWith(`${limit}，`)) return limit.length + 1;
  return asked > 0 && norm.startsWith(limit, asked) ? asked + limit.length : 0;
}

/** The title without who does it and by when. */
function titleOf(heading: Passage, deadline: Deadline | undefined): Passage {
  let title = heading;
  const trailing = /（[^（）]*(?:责任|牵头|时限|月|日前|年)[^（）]*）$/.exec(title.norm);
  if (trailing && trailing.index > 1) title = trimmed(cut(title, 0, trailing.index));
  const doers = responsible.exec(title.norm);
  if (doers && doers.index > 1) title = trimmed(cut(title, 0, doers.index));
  const early = deadline ? beginningWith(title.norm, deadline.words.norm) : 0;
  title = trimmed(cut(title, early));
  const comma = title.norm.indexOf('，');
  const limitAt = deadline ? title.norm.indexOf(deadline.words.norm) : -1;
  if (comma > 3 && limitAt > comma) title = trimmed(cut(title, 0, title.norm.lastIndexOf('，', limitAt)));
  return trimmed(cut(title, 0, title.norm.replace(/[，；：。]+$/, '').length));
}

const background = /^(?:截至|目前|近年来|\d{4}年以来|自\d{4}年)/;

function taskFrom(item: Item, context: TimeContext): FoundTask {
  let year = context.year;
  let deadline: Deadline | undefined;
  let recurring: Deadline | undefined;
  for (const sentence of item.words.flatMap(sentencesOf)) {
    if (background.test(sentence.norm)) continue;
    deadline = findDeadline(sentence, { ...context, year }, sentence.norm.length < 40 && /阶段|时限|时间/.test(sentence.norm));
    // `其中2021年底前不低于3万元` bounds a part of a count, not the task.
    if (deadline && sentence.norm.slice(0, deadline.index).endsWith('其中')) deadline = undefined;
    const once = deadline?.recurs ? onceBehind(sentence, deadline, { ...context, year }) : undefined;
    if (once) deadline = once;
    else if (deadline?.recurs) {
      recurring ??= deadline;
      deadline = undefined;
    }
    // A month alone behind a recurring day is when that day falls, no limit of its own.
    if (deadline && recurring && !deadline.words.norm.endsWith('前')) deadline = undefined;
    if (deadline) break;
    year = Number(/((?:19|20)\d{2})年/.exec(sentence.norm)?.[1] ?? Number.NaN) || year;
  }
  deadline ??= recurring;
  return { title: titleOf(item.heading, deadline), deadline };
}

/** `每季度末报送进展，2023年12月10日前报送总结`: the day that comes only once is the one to be kept. */
function onceBehind(sentence: Passage, recurring: Deadline, context: TimeContext): Deadline | undefined {
  const from = recurring.index + recurring.words.norm.length;
  const found = findDeadline(cut(sentence, from), context);
  return found && !found.recurs && found.due && found.words.norm.endsWith('前') ? { ...found, index: from + found.index } : undefined;
}

const nounHeadings =
  /^(?:工作|活动|行动|结对|帮扶|信息|实施|报送|有关|相关|组织|任务|目标|责任|时间|总体|主要|方案|情况|纪律|宣传)*(?:目标|对象|期限|时间|安排|要求|分工|关系|制度|报送|组织|领导|保障|步骤|原则|思想|范围|名单|方式|机构|事项|联系|意义|背景|分组|任务|反馈|纪律)$|(?:期限|时限|力量|名单|进度|制度|负责|名称|截止时间|支持|报告|周期)$|^(?:调度|工作|联络|通报|报告|督导|考核|协调|领导|组织)(?:机构|机制|制度)$|^(?:提高(?:思想|政治)?认识|统一思想|加强(?:组织)?领导|明确(?:责任|分工|职责)|压实责任|强化(?:保障|督导|责任|组织)|严[明肃]|加强(?:宣传|督[导查]))|^(?:指导思想|总体要求|总体目标|工作目标|目标任务?|基本原则|工作原则|组织领导|组织机构|保障措施|工作要求|有关要求|相关要求|工作步骤|实施步骤|时间安排|人员分工|职责分工|联系方式|其他事项|有关事项|报送要求|考核|意义|背景)/;

/** What is to be done, as the notice divides it. */
export function readTasks(roots: readonly Section[], context: TimeContext): FoundTask[] {
  const sections = allSections(roots).filter((section) => section.marker.rank >= 0);
  const weighed = sections
    .map((section) => ({ section, weight: taskWeight(section.heading.norm), items: [] as Item[] }))
    .filter(({ weight }) => weight > 0)
    .map((entry) => ({ ...entry, items: itemsOf(entry.section) }))
    .filter(({ items }) => items.length > 0);
  const best = Math.max(0, ...weighed.map(({ weight }) => weight));
  const chosen = weighed.find(({ weight }) => weight === best);
  const steps = sections.filter((section) => isSteps(section.heading.norm) && section !== chosen?.section);
  const stepItems = steps.flatMap((section) => itemsOf(section));
  if (chosen) {
    const tasks = chosen.items.map((item) => taskFrom(item, context));
    const timed = stepItems.map((item) => taskFrom(item, context)).filter((task) => task.deadline && !task.deadline.recurs && task.deadline.due && /[前底内末]$/.test(task.deadline.words.norm));
    return [...tasks, ...timed];
  }
  if (stepItems.length > 0) return stepItems.map((item) => taskFrom(item, context));
  const asked = sections.filter((section) => /^(?:活动|工作|有关|相关|具体|几点)*要求$/.test(section.heading.norm)).flatMap((section) => askedIn(section, context));
  const top = Math.min(9, ...roots.filter((section) => section.marker.rank >= 0).map((section) => section.marker.rank));
  const own = roots.filter((section) => section.marker.rank === top && !nounHeadings.test(section.heading.norm) && !notTasks.test(section.heading.norm) && section.heading.norm.length >= 4);
  return own.length >= 2 ? own.map((section) => taskFrom({ heading: section.heading, words: [section.whole, ...bodyOf(section)] }, context)) : asked;
}

/** `1.签订协议。10月31日前…` below 活动要求, in a notice that has no other list of tasks: named items, one of them with a day. */
function askedIn(section: Section, context: TimeContext): FoundTask[] {
  const items = section.children.filter((child) => child.heading.norm.length <= 12 && child.rest.text !== '' && !nounHeadings.test(child.heading.norm));
  const tasks = items.map((child) => taskFrom({ heading: child.heading, words: [child.whole, ...bodyOf(child).slice(1)] }, context));
  return tasks.length >= 2 && tasks.some(({ deadline }) => deadline?.due) ? tasks : [];
}

const goal = /^(?:全面|基本|确保)*完成(?:全部|各项|年度|所有|全年)?(?:工作|帮扶|结对|攻坚|督战)*(?:任务|目标)|达到|实现/;

/** One-time limits in running words, for a notice that numbers no tasks: each limit begins a task. */
export function tasksInProse(body: readonly Passage[], context: TimeContext): FoundTask[] {
  return body.flatMap(sentencesOf).flatMap((words) => {
    if (cadenceIn(words.norm)) return [];
    const clauses = splitAt(trimmed(cut(words, markerOf(words.norm)?.length ?? 0)), /，/g);
    return clauses.flatMap((clause, at) => {
      const deadline = findDeadline(clause, context);
      if (!deadline || deadline.recurs || !deadline.due || (/\d/.test(clauses[at - 1]?.norm ?? '') && saysOnlyWhen(clause, deadline)) || /[-—~至到]/.test(deadline.words.norm)) return [];
      const rest = trimmed(cut(clause, deadline.index + deadline.words.norm.length));
      // What the whole action comes to by its end is its period or its goal.
      if (/(?:到|至)$/.test(clause.norm.slice(0, deadline.index)) || /^(?:结束|止|为止)/.test(rest.norm)) return [];
      const next = clauses[at + 1];
      // `移交工作5月31日前完成`: what is to be done stands before the limit.
      const before = trimmed(cut(clause, 0, deadline.index));
      const done = /^(?:全部|全面)?(?:完成|到位|落实|结束)$/.test(rest.norm) && before.norm.length >= 4 && before.norm.length <= 20;
      const title = rest.norm.length >= 4 ? rest : done ? before : next;
      return title && title.norm.length >= 4 && title.norm.length <= 40 && !goal.test(title.norm) ? [{ title, deadline }] : [];
    });
  });
}
