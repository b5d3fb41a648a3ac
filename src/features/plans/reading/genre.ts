import type { NotAPlanReason } from '../not-a-plan-reasons.ts';
import type { DocumentHead } from './document-head.ts';
import type { Section } from './outline.ts';
import { allSections } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';

const assistance =
  /帮扶|结对|扶贫|脱贫|乡村振兴|振兴乡村|助力|挂钩|包联|联村|驻村|对口|兴万村|联百村|返贫|慈善|志愿|关爱|共建|携手|公益|救助|助学|助农|督战/;
const planTitle = /方案|计划|行动|安排|实施意见|工作要点|任务分解|活动的通知|工作的通知|工作的意见|开展.{2,60}的通知/;

/** Genres that the title alone gives away; the last words of a title weigh most. */
function genreByTitle(title: string): NotAPlanReason | undefined {
  if (/(?:招聘|招录|招募|招考|选聘|公开选调|遴选).{0,40}(?:公告|启事|通知|简章|通告|方案)?$/.test(title) && !/结对|帮扶行动|帮扶工作/.test(title)) return 'recruitment';
  if (/招聘|招录|招考/.test(title)) return 'recruitment';
  if (/(?:召开|举办|举行|参加|组织收听).{0,80}(?:会|会议|班|培训|论坛|讲座|仪式|活动|座谈|比赛|大赛)(?:的)?(?:预)?(?:通知|函|公告)/.test(title) && !/(?:方案|计划)》/.test(title)) {
    return /活动的?通知/.test(title) && /结对|帮扶/.test(title) ? undefined : 'meeting';
  }
  if (/(?:会议|培训班?|年会|例会|推进会|动员会|座谈会)的?(?:预)?(?:通知|邀请函)$/.test(title)) return 'meeting';
  if (/(?:表彰|表扬|嘉奖|授予|命名|评选结果|获奖|先进(?:集体|个人|单位)|优秀(?:社会组织|案例|单位|个人)).{0,60}(?:决定|通报|通知|公告|公示|名单|公布)?(?:（[^）]*）)?$/.test(title) && !/(?:方案|计划)》?(?:的通知)?$/.test(title)) {
    return 'award';
  }
  if (/(?:总结|工作总结|情况报告|工作汇报|情况汇报|工作报告|情况的报告|情况的汇报|情况的通报|情况通报|述职报告|总结的报告)(?:（[^）]*）)?$/.test(title)) return 'summary';
  if (/关于(?:做好)?(?:报送|上报|征集|推荐|申报|填报|更新|核对|报备)[^《》]*(?:通知|函)$/.test(title) && !/方案|计划/.test(title)) return 'reply';
  if (/(?:公示|公告|名单的公告|结果的通报)$/.test(title)) return 'publicNotice';
  if (/(?:批复|请示|纪要|复函|答复|解读|简报)(?:（[^）]*）)?$/.test(title)) return 'reply';
  return undefined;
}

const reporterMarks = /本报讯|本网讯|记者|通讯员|【[^】]{2,10}讯】|（来源：|讯（|近日，|日前，/;
const pastWork = /(?:已|共|累计|先后|成功|圆满)(?:完成|开展|投入|帮助|帮扶|实现|组织|举办|募集|捐赠|发放)|取得了?.{0,10}(?:成效|成绩|进展)/g;
const workToCome =
  /特?制定(?:本|如下|以下)|工作方案|实施方案|请结合.{0,12}(?:实际|认真)|认真(?:贯彻|组织)|遵照执行|抓好(?:贯彻)?落实|工作要求|(?:重点|主要|工作)任务|报送|上报|各.{2,12}(?:要|应|应当|须|需)|自.{0,10}印发之日/g;

/** Decides whether a paper is a plan: it lays out work of assistance that is to come. */
export function genreOf(
  head: DocumentHead,
  paragraphs: readonly Paragraph[],
  outline: readonly Section[],
  found: { groups: number; tasks: number; reporting: boolean },
): NotAPlanReason | undefined {
  const title = (head.title?.norm ?? '').replaceAll(/\s/g, '');
  const byTitle = genreByTitle(title);
  if (byTitle) return byTitle;
  const body = paragraphs
    .map((paragraph) => paragraph.passage.norm)
    .join('\n')
    .slice(0, 60_000);
  if (body.trim() === '') return 'empty';
  if (!assistance.test(title) && (body.match(/帮扶|结对|扶贫|脱贫|乡村振兴|包联|挂钩/g)?.length ?? 0) < 2) return 'unrelated';
  const coming = body.match(workToCome)?.length ?? 0;
  const past = body.match(pastWork)?.length ?? 0;
  const official = /通知|方案|意见|计划|要点|安排|办法|细则|决定|函$|倡议/.test(title);
  if (!official && (reporterMarks.test(body.slice(0, 800)) || /讯$|报道/.test(title)) && coming < 4) return 'news';
  if (!official && past > coming) return /情况|成效|工作(?:总结|报告)/.test(title) ? 'summary' : 'news';
  if (/会议(?:时间|地点|议程)|参会(?:人员|对象)|培训(?:时间|地点)|报到(?:时间|地点)/.test(body) && found.groups === 0 && !/方案|计划/.test(title)) return 'meeting';
  if (/应聘|报名条件|岗位职责|薪资|笔试|面试/.test(body) && /招/.test(title)) return 'recruitment';
  if (planTitle.test(title) && (coming > 0 || found.groups > 0 || found.tasks > 0)) return undefined;
  if (found.groups > 0 || found.reporting) return undefined;
  const headings = allSections(outline).length;
  if (coming >= 2 && headings >= 2) return undefined;
  if (found.tasks > 0 && coming > 0) return undefined;
  return past > coming ? 'summary' : 'empty';
}
