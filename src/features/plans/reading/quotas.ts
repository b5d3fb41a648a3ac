import type { QuotaFact } from '../facts.ts';
import { numberFrom } from './chinese-numerals.ts';
import type { InexactDate } from './dates.ts';
import { findDeadline, saysOnlyWhen } from './deadlines.ts';
import { looksLikeOrganization } from './organizations.ts';
import { withoutLabel } from './outline.ts';
import { cut, type Passage, sentencesOf, splitAt, trimmed } from './passage.ts';
import { type TimeContext, timePointsIn } from './time-points.ts';

export interface FoundQuota {
  subject: Passage | undefined;
  item: Passage | undefined;
  op: QuotaFact['op'];
  value: number;
  valueWords: Passage;
  unit: Passage;
  by: { date: InexactDate; words: Passage } | undefined;
  /** The number with its unit and what it counts. */
  counted: Passage;
  text: Passage;
}

const atLeast = '(?:原则上)?(?:至少|不少于|不低于|不得少于|不得低于|不小于|大于等于|超过|突破|力争(?:达到|完成|实现)?|达到?|≥|>=?)';
const atMost = '(?:不超过|不得超过|不高于|不得高于|不多于|不大于|至多|最多|控制在|≤|<=?)';
const unit = '(?:亿元|万元|万人次|万斤|元|人次|场次|家次|家|个|户|人|名|次|场|期|项|件|%|％|亩|吨|份|篇|条|套|批|所|处|公斤|斤|小时|课时|头|只|棵|株|支|对)';
const amount = new RegExp(
  `(?<op>${atLeast}|${atMost})?(?:到|为|在)? ?(?<n>\\d{1,9}(?:，\\d{3})*(?:\\.\\d{1,4})?|[一二两三四五六七八九十百千]{1,5})(?: ?[-—~至到] ?(?<n2>\\d{1,9}(?:\\.\\d{1,4})?))? ?(?<unit>${unit})(?<after>以上|及以上|以下|以内|之内|左右)?`,
  'dg',
);
const notCounted = /^(?:月|工作日|年|季度|方面|阶段|环节|步骤|层面|原则|关键|维度|部分|自然日|星期|小时内|日历日|百分点|体系|机制|字|人才)/;
const background = /截至|截止|目前|累计已|已累计|现有|去年|上年|近年|以来|原有|已(?:有|建|完成|投入|经|组织|开展|落实)|曾|共有|其中已|分别为.{0,4}和/;
const past = /截至|截止|目前|去年|上年|近年|以来|已|曾/;
const paired = /参与|参加|结对|组成|安排|组织.{0,6}社会组织|由.{0,6}[家个]|分(?:为|成)?.{0,4}组/;
const subject =
  /(?<![为给向对])每(?:个片区|家|个|名|人|户|支|所|村|组|镇)(?:(?:结对|帮扶|参与)?(?:社会组织|行业协会商会|行业协会|商会|协会|基金会|成员单位|会员单位|会员|帮扶单位|结对单位|单位|企业|民办学校|学校|志愿者队伍|志愿服务队|(?:结对|帮扶)?项目|(?:受帮扶|受援|示范|脱贫|贫困|重点|行政|帮扶|结对)*村|社区|组|小组|(?:(?![年月至少由])[\u4e00-\u9fff]){1,4}组(?![织成建])|(?:社会组织)?党(?:支部|组织|员)|乡镇|镇|(?:困难|贫困|受助)?学生|(?:困难|结对|受助|脱贫|监测)?(?:儿童|老人|家庭|户)))?|各(?:结对|帮扶|参与)?(?:社会组织|成员单位|帮扶单位|会员单位|行业协会商会|单位|镇|乡镇|组|小组|帮扶组)|全[县市区镇乡](?!性|级)(?:各级|各类)?(?:社会组织)?|(?:参与|参加)[^，。；\d]{2,8}的(?:全[市县区省]性|[市县区]级)?社会组织|(?<=^|，)(?:成员单位|牵头单位|会员单位)(?=年|每|要|至少|累计)|(?<=^|[，、；]|组织|鼓励|动员|引导|支持)(?:行业协会商会|基金会|社会服务机构|社会团体|民办非企业单位|行业协会|商会|民办学校)(?=[^，。；]{0,14}(?:不|至少|要|应|年|每))|第[一二三四五六七八九十]{1,3}组|(?<=^|，)社会组织(?=投入|出资|捐赠)/g;
const clauseEnd = /的(?:方式|形式|办法|要求|原则|目标|标准|机制|模式|做法)/;
const itemEnd = /：|分|由|联系|中$|中(?=[，；])|包联(?!组)|包抓(?!组)|结对|参与|参加|开展|实现|(?<=村)(?=村?集体)|帮扶(?!资金|物资|项目|产品|基金|力量|组|活动|村|户)|名单|实施|(?:19|20)\d{2} ?年|\d{1,2} ?月|以上|进行|与|和|及|、|，|的|用于|每|至少|不|组成|负责|签订|对接|要|应|须|均|为|纳入|建立|（|到|全部|全面|；|在/;
const moneyUnit = /元|%|％|吨|斤|亩|小时|课时/;
const verbs =
  /^.*(?:推选|落地|评选|培育|打造|选树|总结|带动|投入|筹集|募集|落实(?!率)|新增|建成|建立|设立|设(?=[\d一二三两]|牵头|组长|联络)|明确|确定|完成(?!率)|认领(?!率)|采购(?!总?金?额)|购买(?!总?金?额)|认购|捐赠|捐助|开展|(?<!社会)组织|举办|安排|引进|帮助|实施|提供|帮销|销售|促成|吸纳|培训(?!班|$)|发放|赠送|送(?=.{2})|获得|(?:\d ?[日月]|年)[底末]?(?:之?前|内)|至少|不少于|不低于|资助(?!金)|援助|投资|争取|出资|实现|使|确保|达成|每年|每季度?|每月|每半年|年内|全年|年度|年均(?!增长)|要|应|须|需|当年)/;

function clausesWithin(sentence: Passage): Passage[] {
  return splitAt(sentence, /，(?!\d{3}(?:\D|$))/g);
}

/** What is counted: the word behind the unit, or in front of a measure such as 万元 or 次. */
function itemOf(clause: Passage, match: RegExpMatchArray, unitWords: string): Passage | undefined {
  const end = match.index === undefined ? 0 : match.index + match[0].length;
  const behind = trimmed(cut(clause, end + (/^的/.exec(clause.norm.slice(end))?.[0].length ?? 0)));
  const stop = behind.norm.search(itemEnd);
  const after = trimmed(cut(behind, 0, stop === -1 ? behind.norm.length : stop));
  if (after.norm.length >= 1 && after.norm.length <= 16 && /^[\u4e00-\u9fff“]/.test(after.norm) && !/^(?:内|前|后|左|次|起|，)/.test(after.norm)) return after;
  const before = trimmed(cut(clause, /^年(?=[^度内均底])/.exec(clause.norm)?.[0].length ?? 0, match.index));
  const from = verbs.exec(before.norm)?.[0].length ?? 0;
  const noun = trimmed(cut(before, from));
  const owed = withoutOwner(trimmed(cut(noun, /^\d{1,3}个[^，、\d]{0,8}?村(?=村?集体|人均)/.exec(noun.norm)?.[0].length ?? 0)));
  const listed = trimmed(cut(owed, Math.max(owed.norm.lastIndexOf('、') + 1, /^(?:其中|均|用于)+/.exec(owed.norm)?.[0].length ?? 0)));
  const named = listed.norm.replace(/（[^（）]{1,16}）$/, '').replace(/的$/, '').replace(/(?:金额)?(?:不|为|达|至|到|共|总计|合计|累计|全部|均|都)+$/, '');
  const words = trimmed(cut(listed, 0, named.length));
  if (words.norm.length >= 2 && words.norm.length <= 16 && !/^每|^[共总合]计$|[（）\d]/.test(words.norm)) return trimmed(cut(words, subjectLength(words)));
  const verb = /(?:走访慰问|走访|慰问|培训|采购|投入|捐赠|服务|对接|调研|开展活动|活动)$/.exec(before.norm);
  if (verb) return cut(before, verb.index);
  return moneyUnit.test(unitWords) ? undefined : words.norm.length === 1 ? words : undefined;
}

/** `开展义诊服务，每季度至少1场`: the clause before names what is counted. */
function itemBefore(clause: Passage | undefined): Passage | undefined {
  if (!clause) return undefined;
  const noun = trimmed(cut(clause, verbs.exec(clause.norm)?.[0].length ?? 0));
  return noun.norm.length >= 2 && noun.norm.length <= 18 && !/\d/.test(noun.norm) ? noun : undefined;
}

/** `2022年每家社会组织为结对村办实事`: what is owed stands behind who owes it and for whom. */
function withoutOwner(noun: Passage): Passage {
  const match = [...noun.norm.matchAll(subject)][0];
  const owner = match && match.index <= 8 && match.index + match[0].length < noun.norm.length ? match.index + match[0].length : 0;
  const rest = trimmed(cut(noun, owner));
  return trimmed(cut(rest, owner > 0 || /^[为给向]每/.test(rest.norm) ? (/^[为给向][^，、]{1,8}?(?=办|做|送|解决|捐)/.exec(rest.norm)?.[0].length ?? 0) : 0));
}

function subjectLength(words: Passage): number {
  const match = [...words.norm.matchAll(subject)][0];
  return match?.index === 0 && match[0].length < words.norm.length ? match[0].length : 0;
}

function subjectIn(clauses: readonly Passage[], at: number): Passage | undefined {
  for (let place = at; place >= 0; place -= 1) {
    const clause = clauses[place];
    const match = clause && [...clause.norm.matchAll(subject)][0];
    if (clause && match) return cut(clause, match.index, match.index + match[0].length);
  }
  return undefined;
}

function limitIn(clauses: readonly Passage[], at: number, context: TimeContext): FoundQuota['by'] {
  const before = clauses.slice(0, at).toReversed();
  // The nearest limit that stands alone holds, unless another time was spoken of since.
  const timed = before.findIndex((clause) => timePointsIn(clause.norm, context).length > 0);
  for (const [distance, clause] of [clauses[at], before[timed], clauses[0]].entries()) {
    if (!clause || (distance > 0 && !isOnlyLimit(clause, context))) continue;
    const deadline = findDeadline(clause, context);
    if (deadline && !deadline.recurs && deadline.due) return { date: deadline.due, words: deadline.words };
    const point = timePointsIn(clause.norm, context).find((one) => /到$|至$/.test(clause.norm.slice(0, one.index)) || clause.norm.slice(one.index, one.index + one.length).endsWith('内'));
    if (point?.date) return { date: point.date, words: cut(clause, point.index, point.index + point.length) };
  }
  const year = /^(?:其中|力争|确保)?到?((?:19|20)\d{2}) ?年(?!度?[-—~至到起]|以来|[\d底前])/d.exec(clauses[at]?.norm ?? '')?.indices?.[1];
  if (year && clauses[at]) return { date: cut(clauses[at], ...year).norm, words: cut(clauses[at], ...year) };
  const next = clauses[at + 1];
  const after = next && findDeadline(next, context);
  // `至少引进1个项目，2022年12月31日前落地`
  if (next && after?.due && !after.recurs && after.index === 0 && next.norm.length - after.words.norm.length <= 6) return { date: after.due, words: after.words };
  // `不低于20万元，资金于9月30日前到位`
  if (next && after?.due && !after.recurs && saysOnlyWhen(next, after)) return { date: after.due, words: after.words };
  return undefined;
}

/** `2023年底前，每家…`: a limit on its own holds for the clause behind it. */
function isOnlyLimit(clause: Passage, context: TimeContext): boolean {
  const deadline = findDeadline(clause, context, true);
  if (/^(?:力争|确保)?到 ?(?:19|20)\d{2} ?年[底末]?$/.test(clause.norm)) return true;
  return deadline !== undefined && !/[-—~至到]/.test(deadline.words.norm) && clause.norm.length - deadline.words.norm.length <= 2;
}

/** Counts that the notice sets: `不少于5万元`, `由16家社会组织…`. Figures of the past are left out. */
export function readQuotas(body: readonly Passage[], context: TimeContext): FoundQuota[] {
  const found: FoundQuota[] = [];
  for (const words of body.flatMap(sentencesOf)) {
    const sentence = withoutLabel(words);
    if (!/\d|至少|不少于|不低于|不超过/.test(sentence.norm) && !/[一二两三四五六七八九十百]{1,4}[家个户名场期次件项]/.test(sentence.norm)) continue;
    const clauses = clausesWithin(sentence);
    for (const [at, clause] of clauses.entries()) {
      for (const match of clause.norm.matchAll(amount)) {
        const quota = quotaFrom(clause, match, clauses, at, context);
        if (quota) found.push(quota);
      }
    }
  }
  return found;
}

function quotaFrom(clause: Passage, match: RegExpExecArray, clauses: readonly Passage[], at: number, context: TimeContext): FoundQuota | undefined {
  const { op = '', n = '', unit: unitWords = '', after = '' } = match.groups ?? {};
  const places = match.indices?.groups;
  const value = numberFrom(n);
  if (value === undefined || !places?.unit || !places.n) return undefined;
  const before = clause.norm.slice(0, match.index);
  const behind = clause.norm.slice(match.index + match[0].length);
  const chinese = !/^\d/.test(n);
  const bounded = op !== '' || /(?:至少|不少于|不低于)[^\d，、]{1,8}$/.test(before) || /以上|以下|以内|之内/.test(after);
  if (/(?:[第〔（\d.—“]|(?<!每)[年月]|等|其余|[某*＊×Ｘ][\u4e00-\u9fff]?)$/.test(before) || notCounted.test(behind) || notCounted.test(`${unitWords === '小时' ? '小时' : ''}${behind}`)) return undefined;
  if (chinese && !bounded && !isOneHeld(n, unitWords, before, behind) && !(/^[家户名]$/.test(unitWords) && (numberFrom(n) ?? 0) > 1) && !isOneOfGroups(n, unitWords, behind)) return undefined;
  if (clause.norm.endsWith('为止') || (past.test(clause.norm) && !bounded)) return undefined;
  if (background.test(clause.norm) && !bounded && !paired.test(clause.norm)) return undefined;
  if (background.test(clauses.slice(0, at + 1).map((one) => one.norm).join('，')) && !bounded && !paired.test(clause.norm)) return undefined;
  // What is only encouraged is owed by nobody.
  if (insideTitle(clause.norm, match.index) || /^(?:并)?鼓励/.test(clause.norm)) return undefined;
  const end = clauseEnd.exec(clause.norm);
  const most = new RegExp(atMost).test(op) || /以下|以内|之内/.test(after);
  const least = op !== '' || /(?:至少|不少于|不低于|原则上不少于)[^\d]{1,14}$/.test(before) || /以上/.test(after) || match.groups?.n2 !== undefined;
  const exact = /^达到?$/.test(op) && /%|％/.test(unitWords) && value === 100;
  const whole = trimmed(cut(clause, 0, clause.norm.replace(/[：；]+$/, '').length));
  const text = end && end.index > match.index ? trimmed(cut(clause, 0, end.index)) : whole;
  const item = itemOf(clause, match, unitWords) ?? (match.index < 6 && at > 0 ? itemBefore(clauses[at - 1]) : undefined);
  // `其中省教育基金会不少于50万元`: who owes it, not what.
  const owing = item && moneyUnit.test(unitWords) && item.norm.length >= 5 && looksLikeOrganization(item.norm) ? item : undefined;
  return {
    subject: owing ?? subjectIn(clauses, at),
    item: owing ? undefined : item,
    op: most ? '<=' : least && !exact ? '>=' : '=',
    value,
    valueWords: cut(clause, places.n[0], places.n[1]),
    unit: cut(clause, places.unit[0], places.unit[1]),
    by: limitIn(clauses, at, context),
    counted: cut(clause, places.n[0], match.index + match[0].length + (item && clause.norm.startsWith(item.norm, match.index + match[0].length) ? item.norm.length : 0)),
    text,
  };
}

/** `每月举办一场技术培训`, `各选派一名联络员`: one is a count where something is to be held or named. */
function isOneHeld(n: string, unitWords: string, before: string, behind: string): boolean {
  if (!/^[一二两三四五六七八九十]$/.test(n) || !/^[\u4e00-\u9fff“]{2}/.test(behind) || /^(?:性|段|下)/.test(behind)) return false;
  if (/^[场期]$/.test(unitWords)) return /(?:举办|开展|组织|举行|安排|承办|参加)$/.test(before);
  return /^[个件名项]$/.test(unitWords) && /每[^，]{0,12}(?:培育|打造|建成|建立|引进|落地|落实|实施|办成|选派|扶持|至少)$/.test(before);
}

/** `六个组`, `十五个村`: small counts in words matter only for what is paired. */
function isOneOfGroups(n: string, unitWords: string, behind: string): boolean {
  return unitWords === '个' && (numberFrom(n) ?? 0) > 1 && /^(?:[贫脱行重帮结]?[困贫政点扶对]?(?:村|社区|小?组|帮扶组|社会组织))/.test(behind);
}

function insideTitle(norm: string, index: number): boolean {
  const open = norm.lastIndexOf('《', index);
  return open !== -1 && norm.indexOf('》', open) > index;
}
