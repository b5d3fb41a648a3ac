import { shanghaiDate, shanghaiTimeOfDay } from '../../../kernel/shanghai-time.ts';
import { officialDate, type OfficialBlock, type OfficialDocument } from '../../../platform/documents/official-document.ts';
import { assistanceMessages } from '../../assistance/messages.ts';
import { countySentences, type CountySentences } from '../county-sentences.ts';
import { goodsInWords, peopleInWords, yuanInWords } from '../figures-in-words.ts';
import type { RollUp } from '../roll-up.ts';
import type { WeekForPapers } from './week-in-papers.ts';

/** `distribution` goes out and names nobody who is missing; `office` adds that as plain facts for the office itself. */
export type BulletinCopy = 'distribution' | 'office';

const excerptLength = 300;

/**
 * 简报 of a week by GB/T 9704: sentences composed from the figures, organizations in the order of the plan and never by
 * merit (2023 opinion against 指尖上的形式主义: no rankings). A clerk edits the words in Word.
 */
export function bulletinOf(week: WeekForPapers, copy: BulletinCopy): OfficialDocument {
  const span = { startsOn: shanghaiDate(week.startsAt), dueDate: shanghaiDate(week.deadline) };
  const sentences = countySentences(week.rollUp, week.acts.map(({ act }) => act), span, week.returnedVillageIds);
  return {
    masthead: {
      name: '社会组织结对帮扶工作简报',
      issueNumber: week.weekNumber,
      issuer: week.issuer,
      date: week.date,
    },
    title: `${week.campaignName}一周工作情况`,
    subtitle: `（${moment(week.startsAt)}至${moment(week.deadline)}）`,
    blocks: [
      { heading: { level: 1, text: '上报情况' } },
      { paragraph: reportingSentence(week) },
      ...(copy === 'office' ? missingSentences(week.rollUp) : []),
      { heading: { level: 1, text: '帮扶工作总体情况' } },
      { paragraph: `${sentences.overall}${sentences.receipts ?? ''}${sentences.outside ?? ''}` },
      ...kindBlocks(week.rollUp),
      { heading: { level: 1, text: '各村帮扶情况' } },
      ...villageBlocks(sentences),
      villageTable(week.rollUp),
      ...excerptBlocks(week),
      ...wishBlocks(week),
    ],
    printNote: { issuer: week.issuer, date: week.date },
    creator: week.issuer,
    createdAt: week.deadline,
  };
}

function moment(instant: Date): string {
  const [hours, minutes] = shanghaiTimeOfDay(instant).split(':');
  return `${officialDate(shanghaiDate(instant))}${Number(hours)}时${minutes === '00' ? '' : `${Number(minutes)}分`}`;
}

function reportingSentence({ rollUp, deadline, isClosed }: WeekForPapers): string {
  const { states, organizations } = rollUp;
  const delayed = organizations.filter(({ state, offlineDelayAccepted }) => state === 'late' && offlineDelayAccepted).length;
  const returned = organizations.filter(({ reviewState }) => reviewState === 'returned').length;
  const parts = [
    states.onTime > 0 ? `按时上报${states.onTime}家` : '',
    states.late > 0 ? `迟报${states.late}家${delayed > 0 ? `（其中${delayed}家已认可离线延迟）` : ''}` : '',
    states.zero > 0 ? `上报“本周无进展”${states.zero}家` : '',
    states.exempt > 0 ? `免报${states.exempt}家` : '',
    states.missing > 0 ? `未报${states.missing}家` : '',
    states.pending > 0 ? `尚未上报${states.pending}家` : '',
  ].filter((part) => part !== '');
  const basis = isClosed ? '' : '本周尚未结账，数字以结账后的为准。';
  const sentBack = returned > 0 ? `另有${returned}家的周报退回补充，其数字未计入。` : '';
  return `本周应报单位${organizations.length}家，上报截止时间为${moment(deadline)}。其中${parts.join('，')}。${sentBack}${basis}`;
}

function missingSentences({ organizations }: RollUp): OfficialBlock[] {
  const named = (wanted: (one: RollUp['organizations'][number]) => boolean) =>
    organizations.filter(wanted).map(({ organizationName }) => organizationName).join('、');
  return [
    { label: '未报', names: named(({ state }) => state === 'missing' || state === 'pending') },
    { label: '迟报', names: named(({ late }) => late) },
    { label: '免报', names: named(({ state }) => state === 'exempt') },
    { label: '退回补充', names: named(({ reviewState }) => reviewState === 'returned') },
  ]
    .filter(({ names }) => names !== '')
    .map(({ label, names }) => ({ paragraph: `${label}单位：${names}。` }));
}

function kindBlocks({ byKind }: RollUp): OfficialBlock[] {
  const kinds = byKind.filter(({ figures }) => figures.acts > 0);
  return kinds.map(({ kind, figures }) => {
    const { acts, people, visits, moneyFen, goods } = figures;
    const facts = [
      `开展${acts}次`,
      people > 0 || visits > 0 ? `帮扶${peopleInWords({ people, visits })}` : '',
      moneyFen > 0 ? `资金${yuanInWords(moneyFen)}` : '',
      goods.length > 0 ? `物资${goodsInWords(goods)}` : '',
    ].filter((fact) => fact !== '');
    const text = `${assistanceMessages[`assistance.kind.${kind}`]['zh-CN']}。`;
    return { heading: { level: 2, text, runIn: `${facts.join('，')}。` } };
  });
}

function villageBlocks({ villages, quiet }: CountySentences): OfficialBlock[] {
  return [
    ...villages.map(({ name, words }) => ({ heading: { level: 2 as const, text: `${name}。`, runIn: words } })),
    ...(quiet === undefined ? [] : [{ paragraph: quiet }]),
  ];
}

function villageTable({ byVillage, total }: RollUp): OfficialBlock {
  const cells = ({ acts, inPerson, remote, people, visits, moneyFen }: RollUp['total']['figures']) => [
    ...[acts, inPerson, remote, people, visits].map(String),
    yuanInWords(moneyFen).replace('元', ''),
  ];
  return {
    table: {
      columns: [
        { header: '村', align: 'left' },
        ...['次数', '面对面', '不见面', '人', '人次', '资金（元）'].map((header) => ({ header, align: 'right' as const })),
      ],
      rows: [
        ...byVillage.map(({ villageName, townshipName, figures }) => [`${townshipName ?? ''}${villageName}`, ...cells(figures)]),
        ['合计', ...cells(total.figures)],
      ],
    },
  };
}

function excerptBlocks({ texts }: WeekForPapers): OfficialBlock[] {
  const told = texts.flatMap(({ organizationName, texts: { progress, effects } }) => {
    const words = excerpt([progress, effects]);
    return words === '' ? [] : [{ heading: { level: 2 as const, text: `${organizationName}。`, runIn: words } }];
  });
  return told.length === 0 ? [] : [{ heading: { level: 1, text: '各单位工作进展' } }, ...told];
}

function wishBlocks({ texts }: WeekForPapers): OfficialBlock[] {
  const wishes = texts.flatMap(({ organizationName, texts: { problems, helpWanted } }) => {
    const words = excerpt([problems, helpWanted]);
    return words === '' ? [] : [{ paragraph: `${organizationName}：${words}` }];
  });
  return wishes.length === 0 ? [] : [{ heading: { level: 1, text: '存在问题和需要支持的事项' } }, ...wishes];
}

/** The words of the report on one line, cut at a length that a bulletin bears; the report itself has them whole. */
function excerpt(parts: readonly string[]): string {
  const words = parts
    // What was typed on a phone with a half-width comma between Chinese words stands on an official paper with a Chinese one.
    .map((part) => part.replaceAll(/\s+/g, ' ').replaceAll(/(?<=\p{Script=Han}),(?=\p{Script=Han})/gu, '，').trim())
    .filter((part) => part !== '')
    .map((part) => (/[。！？…]$/.test(part) ? part : `${part}。`))
    .join('');
  const letters = Array.from(words);
  return letters.length <= excerptLength ? words : `${letters.slice(0, excerptLength).join('')}……`;
}
