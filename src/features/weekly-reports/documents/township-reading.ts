import { officialDate, type OfficialBlock, type OfficialDocument } from '../../../platform/documents/official-document.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { AssistanceAct } from '../../assistance/act.ts';
import { assistanceMessages } from '../../assistance/messages.ts';
import { nothingInWords } from '../county-sentences.ts';
import { reachOf } from '../figures.ts';
import { goodsInWords, peopleInWords, yuanInWords } from '../figures-in-words.ts';
import type { LaterAct, LaterActs, WeekForPapers } from './week-in-papers.ts';

/** The townships of the week in the order of the plan; villages without one stand under the county itself. */
export function townshipsOf({ villages }: LaterActs): string[] {
  return [...new Set(villages.map(({ townshipName }) => townshipName ?? ''))];
}

/**
 * 乡镇阅读件: what was done in the villages of one township, village by village, as the reports have it, and what came to the ledger
 * after they were signed; a village where nothing was done stays in.
 */
export function townshipReadingOf(week: WeekForPapers, later: LaterActs, township: string): OfficialDocument {
  const villages = later.villages.filter(({ townshipName }) => (townshipName ?? '') === township);
  return {
    title: `${week.campaignName}第${week.weekNumber}周${township}帮扶情况`,
    subtitle: `（${officialDate(shanghaiDate(week.startsAt))}至${officialDate(shanghaiDate(week.deadline))}）`,
    blocks: [
      { paragraph: '本件由各社会组织的周报汇总，供乡镇和村了解、核对。与实际不符的，请告诉县里经办人。' },
      ...villages.flatMap(({ villageId, villageName }): OfficialBlock[] => [
        { heading: { level: 1, text: villageName } },
        ...reportedIn(week, villageId),
        ...cameLaterTo(later, villageId),
      ]),
    ],
    signature: { issuer: week.issuer, date: week.date },
    creator: week.issuer,
    createdAt: week.deadline,
  };
}

function reportedIn({ acts, returnedVillageIds }: WeekForPapers, villageId: string): OfficialBlock[] {
  const here = acts.filter(({ act }) => act.villageId === villageId);
  if (here.length === 0) return [{ paragraph: `本周${nothingInWords(returnedVillageIds.has(villageId))}。` }];
  return here.map(({ act, organizationName }) => ({ paragraph: inWords(act, organizationName) }));
}

const changeWords: Readonly<Record<LaterAct['change'], string>> = { added: '补记', corrected: '更正', withdrawn: '撤回' };

/** A report stays as it was signed; whoever compares it with what happened reads what is known by now. */
function cameLaterTo({ acts, asOf }: LaterActs, villageId: string): OfficialBlock[] {
  const here = acts.filter(({ act, signedVillageId }) => act.villageId === villageId || signedVillageId === villageId);
  if (here.length === 0) return [];
  return [
    { paragraph: `以上为周报签字时的内容。签字以后，台账又有下列变动（截至${officialDate(asOf)}）：` },
    ...here.map(({ change, act, organizationName, signedVillageId }) => ({
      paragraph: `${changeWords[change]}：${signedVillageId === villageId && act.villageId !== villageId ? '（已改记到别的村）' : ''}${inWords(act, organizationName)}`,
    })),
  ];
}

function inWords(act: AssistanceAct, organizationName: string): string {
  const facts = [
    `${officialDate(act.date)}，${organizationName}：${assistanceMessages[`assistance.kind.${act.kind}`]['zh-CN']}（${assistanceMessages[`assistance.mode.${act.mode}`]['zh-CN']}）`,
    peopleOf(act),
    act.moneyFen === null ? '' : `资金${yuanInWords(act.moneyFen)}`,
    act.goods.length === 0 ? '' : `物资${goodsInWords(act.goods)}`,
  ].filter((fact) => fact !== '');
  const note = act.note.replaceAll(/\s+/g, ' ').trim();
  return `${facts.join('，')}。${note === '' || /[。！？]$/.test(note) ? note : `${note}。`}`;
}

/** 人 and 人次, as they were entered: who checks the sheet has the signatures of a course, not its heads. */
function peopleOf(act: Pick<AssistanceAct, 'people' | 'visits' | 'personIds'>): string {
  const { people, visits } = reachOf(act);
  const reached = { people: people ?? 0, visits: visits ?? 0 };
  return reached.people + reached.visits === 0 ? '' : `帮扶${peopleInWords(reached)}`;
}
