import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import type { Urgency } from '../../features/needs/need.ts';

/** Who tells a need: the cadre of 高桥村, the township 山门镇, or the office, to which the other villages told it by telephone. */
export type Teller = 'village' | 'township' | 'clerk';

/** A need of the story; of a household by its number among those of the village, or of the village itself. */
export interface ToldNeed {
  /** Names the step, once in the story. */
  name: string;
  village: string;
  at: readonly [day: CalendarDate, time: string];
  by: Teller;
  household?: number;
  said: SaidOfNeed;
}

interface SaidOfNeed {
  /** Left out: the kind that fits the household best, as by two taps. */
  kind?: string;
  summary?: string;
  quantity?: number;
  unit?: string;
  urgency?: Urgency;
  dueOn?: CalendarDate;
  why?: string;
}

/** What is made up says so. */
const made = (words: string) => `（示例）${words}`;

type At = ToldNeed['at'];

/** A need of the village itself, or of one of its households, in words. */
function need(
  name: string,
  village: string,
  at: At,
  by: Teller,
  [kind, summary, quantity, unit]: readonly [kind: string, summary: string, quantity: number, unit: string],
  { household, ...more }: Pick<SaidOfNeed, 'urgency' | 'dueOn' | 'why'> & { household?: number } = {},
): ToldNeed {
  const said = { kind, summary: made(summary), quantity, unit, ...more };
  return { name, village, at, by, said, ...(household === undefined ? {} : { household }) };
}

/** Two taps on the page of a household. */
function twoTaps(village: string, household: number, at: At, by: Teller): ToldNeed {
  return { name: `two taps ${village} ${household}`, village, household, at, by, said: {} };
}

/** Of the six villages in the first weeks, in the order of time. */
export const toldNeeds: readonly ToldNeed[] = [
  need('beekeeping', '高桥村', ['2020-05-14', '09:20'], 'village', ['industryTechnique', '中蜂养殖技术，入户指导', 12, '户'], { urgency: 'soon', dueOn: '2020-06-20', why: made('春季分蜂多，缺技术') }),
  need('honey', '高桥村', ['2020-05-14', '09:32'], 'village', ['salesChannel', '土蜂蜜找销路', 800, '斤'], { urgency: 'soon', dueOn: '2020-07-15', why: made('往年靠赶集，今年赶集少') }),
  twoTaps('高桥村', 0, ['2020-05-15', '10:08'], 'village'),
  twoTaps('高桥村', 1, ['2020-05-15', '10:41'], 'village'),
  need('electrician', '高桥村', ['2020-05-15', '11:20'], 'village', ['training', '想学电工，考上岗证', 1, '人'], { household: 2, urgency: 'soon', dueOn: '2020-06-25', why: made('有劳力，缺技术') }),
  need('potatoes', '梨湾村', ['2020-05-15', '16:00'], 'clerk', ['salesChannel', '洋芋粉条销路', 5000, '斤'], { urgency: 'soon', dueOn: '2020-06-25', why: made('去年的存货未卖完') }),
  twoTaps('史沟村', 0, ['2020-05-18', '09:12'], 'township'),
  need('lane', '高桥村', ['2020-05-18', '16:05'], 'village', ['environment', '清理村道边的垃圾堆放点', 2, '处']),
  need('electrician again', '高桥村', ['2020-05-19', '15:10'], 'township', ['training', '学电工并考上岗证', 1, '人'], { household: 2, why: made('缺技术') }),
  need('potato flour', '梨湾村', ['2020-05-20', '11:40'], 'clerk', ['salesChannel', '洋芋粉条找销路', 1200, '斤']),
  need('weaving', '高桥村', ['2020-05-20', '17:00'], 'village', ['training', '母女二人学手工编织，并找订单', 2, '人'], { household: 6, urgency: 'soon', why: made('照看老人，走不开') }),
  need('lessons', '史沟村', ['2020-05-21', '10:00'], 'township', ['tutoring', '留守儿童周末辅导', 9, '人'], { dueOn: '2020-06-30' }),
  twoTaps('梨湾村', 0, ['2020-05-21', '14:20'], 'clerk'),
  need('roof', '高桥村', ['2020-05-22', '09:15'], 'village', ['housingRepair', '厨房屋顶漏雨', 1, '间'], { household: 3, urgency: 'urgent', dueOn: '2020-06-12', why: made('雨季将到') }),
  need('walnut', '腰套村', ['2020-05-22', '15:30'], 'township', ['industryTechnique', '核桃嫁接和病虫害防治', 60, '亩'], { urgency: 'soon', dueOn: '2020-06-30' }),
  need('youths', '高桥村', ['2020-05-25', '14:30'], 'village', ['jobs', '两人想在县内务工', 2, '人'], { household: 4, urgency: 'soon', dueOn: '2020-06-30', why: made('外出务工受阻') }),
  need('hall', '麦池村', ['2020-05-25', '16:10'], 'clerk', ['culture', '幸福院锣鼓和图书', 1, '套']),
  need('wheelchair', '高桥村', ['2020-05-26', '10:02'], 'village', ['fundsAndGoods', '轮椅', 1, '辆'], { household: 5, urgency: 'urgent', dueOn: '2020-06-20', why: made('老人行动不便') }),
  need('elders', '麦池村', ['2020-05-27', '10:30'], 'clerk', ['elderCare', '独居老人上门照料', 3, '人'], { urgency: 'soon', dueOn: '2020-06-30' }),
  twoTaps('麦池村', 1, ['2020-05-27', '10:44'], 'clerk'),
  need('kindergarten', '梅江村', ['2020-05-28', '09:40'], 'clerk', ['earlyEducation', '学前班教具和园服', 14, '套'], { dueOn: '2020-09-01' }),
  need('clinic', '梅江村', ['2020-05-28', '09:52'], 'clerk', ['medical', '慢性病义诊送药', 1, '次'], { urgency: 'soon', dueOn: '2020-06-18' }),
  need('guards', '腰套村', ['2020-06-01', '11:15'], 'township', ['securityJobs', '保安岗位', 4, '人'], { urgency: 'soon', dueOn: '2020-06-30' }),
  need('guards again', '腰套村', ['2020-06-03', '09:05'], 'clerk', ['securityJobs', '保安岗位（含退役军人）', 2, '人']),
  need('contract', '史沟村', ['2020-06-04', '10:20'], 'township', ['legal', '土地流转合同请律师看一看', 1, '份'], { urgency: 'urgent', dueOn: '2020-06-19' }),
  twoTaps('梅江村', 2, ['2020-06-05', '15:00'], 'clerk'),
];
