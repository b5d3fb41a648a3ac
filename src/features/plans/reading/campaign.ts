import { cut, type Passage, trimmed } from './passage.ts';

const nameSign = '[^助帮扶联结进村社会组织百万千“”，、关于的年度]';
/** 会宁县 and 万年县 begin with a sign that would end a name further on. */
const firstSign = '[会社万百千扶]?';
const place = new RegExp(
  `^(?:${nameSign}{2,4}?(?:省|自治区))?(?:${nameSign}{2,6}?(?:市|州|盟))?(?:${firstSign}${nameSign}{1,5}?(?:县|旗)|${nameSign}{2,4}?(?:区|市))?(?:${nameSign}{2,3}?(?:镇|街道(?:办事处)?|乡(?!村)))?`,
);
const office = /^[\u4e00-\u9fff]{2,20}?(?:民政局|乡村振兴局|扶贫办|工商业联合会|工商联|慈善总会|社会组织管理局|委员会|办公室|局)(?=关于|开展|“|社会|助力|\d)/;
const years = /^(?:(?:19|20)\d{2} ?[-—~至] ?(?:19|20)?\d{2} ?年(?:度)?|(?:19|20)\d{2} ?年(?:度)?|[“"]?十[三四五]五[”"]?(?:期间|时期)?)/;
const bracketTail = /（(?!社区|街道|居）)[^（）]{1,24}）$/;
const documentTail =
  /(?:的)?(?:工作)?(?:实施|推进|总体|活动|具体|落实|任务)?(?:工作)?(?:方案|计划|意见|要点|安排|细则|规划|办法|安排表|结对表|名单|一览表|任务分解表)$|(?:(?:19|20)\d{2} ?年(?:度)?)?(?:重点|主要|工作)*(?:任务|工作)?清单$/;
const aboutHead =
  /^.{0,60}?关于(?:(?:调整|充实|优化|完善|公布|明确|深化|进一步|深入|广泛|组织|扎实|继续|持续|全面|切实|认真|在全[县市区]|动员|引导){0,3}(?:开展|做好|推进|实施|启动|加强|抓好|推动|落实|调整|充实|优化|完善|深化|公布|明确|下达)好?|(?:组织动员|动员组织|组织引导|动员引导|引导动员)(?=(?:(?:省|市|县|区)级|全[省市县区]|各级|各类|广大){0,2}社会组织)|组织(?=各类)|(?:组织|动员|引导|发动)(?=社会组织))?/;

/** Cuts a pattern off the front or the back of words. */
function without(passage: Passage, pattern: RegExp): Passage {
  const match = pattern.exec(passage.norm);
  if (!match || match[0] === '' || match[0].length >= passage.norm.length) return passage;
  return match.index === 0 ? trimmed(cut(passage, match[0].length)) : trimmed(cut(passage, 0, match.index));
}

/** `清水县社会组织助力…工作实施方案` → the action itself. */
function actionIn(planTitle: Passage): Passage {
  const bare = without(without(planTitle, bracketTail), office);
  let action = bare;
  for (let round = 0; round < 2; round += 1) action = without(without(action, place), years);
  action = without(action, /^关于(?:(?:组织|深入|广泛)?(?:开展|推进|做好))?/);
  // 行动 belongs to the name of the action: only 方案 is cut off.
  const kept = /(?:行动|活动|工程)(?:工作)?(?:实施)?(?:方案|计划)$/.exec(action.norm);
  if (kept) return trimmed(cut(action, 0, kept.index + 2));
  action = without(action, documentTail);
  return without(action, /（(?:19|20)\d{2}[^（）]{0,16}）$/);
}

/** The plan as the title names it: 《…方案》, or the whole title where it is the plan's own. */
export function planTitleIn(title: Passage | undefined): Passage | undefined {
  if (!title) return undefined;
  const mark = /《([^《》]*(?:<[^<>]*>[^《》]*)*)》/d.exec(title.norm);
  if (mark?.indices?.[1]) return trimmed(cut(title, mark.indices[1][0], mark.indices[1][1]));
  const bare = /印发(?:的)?([^《》]{4,80}(?:方案|计划|意见|要点|安排)(?:（[^（）]{1,20}）)?)的通知$/d.exec(title.norm)?.indices?.[1];
  return bare && trimmed(cut(title, bare[0], bare[1]));
}

const abbreviated = /[（(]?以下(?:统一)?简称(?:为)?[：“"]*“([^”（）]{2,30})”/dg;

/** Short name of the action. What the notice itself calls “以下简称” goes first. */
export function readCampaign(title: Passage | undefined, body: readonly Passage[], bodyPlanTitle: Passage | undefined): Passage | undefined {
  for (const passage of body.slice(0, 30)) {
    for (const match of passage.norm.matchAll(abbreviated)) {
      const name = match.indices?.[1];
      if (!name || /^(?:本|该|此)?(?:次|项)?(?:专项)?(?:行动|活动|工程|工作|计划)$/.test(match[1] ?? '') || !/行动|活动|工程|工作|计划|助|帮|扶|村/.test(match[1] ?? '') || /组织$|单位$|局$|办公室$|领导小组$/.test(match[1] ?? '')) continue;
      const end = name[1] + 1 + (/^(?:专项)?(?:行动|活动|工程|项目)/.exec(passage.norm.slice(name[1] + 1))?.[0].length ?? 0);
      return end > name[1] + 1 ? cut(passage, name[0] - 1, end) : cut(passage, name[0], name[1]);
    }
  }
  const quotedPlan = planTitleIn(title);
  if (quotedPlan && !quotedPlan.norm.endsWith('的通知')) return actionIn(quotedPlan);
  const named = quotedPlan ?? title;
  if (!named) return bodyPlanTitle && actionIn(bodyPlanTitle);
  const about = aboutHead.exec(named.norm);
  if (about && about[0].includes('关于')) {
    const rest = trimmed(cut(named, about[0].length));
    const end = /(?:有关(?:工作|事项|事宜))?(?:工作|任务)?(?:的|相关事项的)?(?:补充|实施|指导)?(?:通知|意见|方案|函|决定)(?:（[^）]*）)?$/.exec(rest.norm);
    return actionIn(trimmed(cut(rest, 0, end?.index)));
  }
  return actionIn(named);
}
