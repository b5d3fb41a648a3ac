import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import { formatYuan } from '../../../kernel/money.ts';
import { chineseNumeral, officialDate, type OfficialBlock, type OfficialDocument } from '../../../platform/documents/official-document.ts';
import type { Commitment, Contact } from '../agreement.ts';

/** An agreement as its paper needs it. */
export interface AgreementForPaper {
  /** 清水县社会组织管理局, or the county where the notice names no office. */
  issuer: string;
  campaignName: string | null;
  /** The notice that it follows: 《…》（清民发〔2020〕103号）. */
  notice: { title: string; docNumber: string | null } | null;
  villageName: string;
  townshipName: string | null;
  organizations: readonly { pairingId: string; organizationName: string }[];
  version: number;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  /** 至…全部验收退出 and the like, where no day ends it. */
  endConditions: readonly string[];
  commitments: readonly Commitment[];
  contacts: readonly Contact[];
  madeAt: Date;
}

/** 甲方 is the organization, or all of them; with several each is told apart as 甲方（一）. */
const ordinals = '一二三四五六七八九十';

function partyName(index: number, of: number): string {
  return of === 1 ? '甲方' : `甲方（${ordinals[index] ?? index + 1}）`;
}

/**
 * 结对帮扶协议书: who binds himself to what and until when, in plain official words. It leaves room for hands and seals;
 * it draws neither.
 */
export function agreementPaper(agreement: AgreementForPaper): OfficialDocument {
  const { organizations, villageName, townshipName, version, issuer, madeAt } = agreement;
  const village = `${townshipName ?? ''}${villageName}`;
  return {
    title: '社会组织结对帮扶协议书',
    ...(version > 1 ? { subtitle: `（第${version}版，代替以前签订的协议）` } : {}),
    blocks: [
      ...organizations.map(({ organizationName }, index) => ({ paragraph: `${partyName(index, organizations.length)}：${organizationName}` })),
      { paragraph: `乙方：${village}村民委员会` },
      { paragraph: groundsOf(agreement) },
      { heading: { level: 1, text: '结对期限' } },
      { paragraph: termOf(agreement) },
      { heading: { level: 1, text: '甲方承诺' } },
      ...commitmentBlocks(agreement),
      { heading: { level: 1, text: '乙方承诺' } },
      {
        paragraph:
          '如实提供本村和帮扶对象的情况与需求，配合甲方开展帮扶。收到资金、物资和服务后据实确认，管好用好，公开公示，让帮扶对象切实得到实惠。',
      },
      { heading: { level: 1, text: '共同约定' } },
      { paragraph: '帮扶坚持自愿、量力、实效。承诺事项以双方确认的实际交付为准，不重复填报，不搞形式主义。' },
      {
        paragraph:
          '本协议自双方签字盖章，或者双方在系统中确认之日起生效。需要变更或者终止的，由双方协商一致，报县级办公室备案，另行签订或者办理终止。',
      },
      { paragraph: `本协议一式${chineseNumeral(organizations.length + 2)}份，各方各执一份，报县级办公室备案一份。` },
      ...contactBlocks(agreement),
      { heading: { level: 1, text: '签字盖章' } },
      signatures(agreement, village),
    ],
    creator: issuer,
    createdAt: madeAt,
  };
}

function groundsOf({ notice, campaignName }: AgreementForPaper): string {
  const number = notice?.docNumber ? `（${notice.docNumber}）` : '';
  // Inside a title in 《》, other titles stand in 〈〉 (GB/T 15834).
  const title = notice?.title.replaceAll('《', '〈').replaceAll('》', '〉') ?? '';
  const grounds = notice ? `根据《${title}》${number}要求，` : campaignName === null ? '' : `根据${campaignName}要求，`;
  return `${grounds}按照宗旨相符、能力匹配、便于开展的原则，甲乙双方自愿结对，协商一致，签订本协议。`;
}

function termOf({ startsOn, endsOn, endConditions }: AgreementForPaper): string {
  const start = officialDate(startsOn);
  if (endsOn !== null) return `自${start}起，至${officialDate(endsOn)}止。`;
  const until = endConditions.length > 0 ? `至${endConditions.join('、')}为止` : '至双方协商终止为止';
  return `自${start}起，${until}。`;
}

function commitmentBlocks({ organizations, commitments }: AgreementForPaper): OfficialBlock[] {
  return organizations.flatMap(({ pairingId, organizationName }): OfficialBlock[] => {
    const promised = commitments.find((one) => one.pairingId === pairingId);
    const sentences = promised ? sentencesOf(promised) : [];
    const head = organizations.length === 1 ? [] : [{ heading: { level: 2 as const, text: organizationName } }];
    return [...head, ...sentences.map((paragraph) => ({ paragraph }))];
  });
}

function sentencesOf({ people, moneyFen, goods, work }: Commitment): string[] {
  const parts = [
    people === null ? '' : `人员：安排${people}人参与帮扶。`,
    moneyFen === null ? '' : `资金：提供帮扶资金${formatYuan(moneyFen).replace(/\.00$/, '')}元。`,
    goods.length === 0 ? '' : `物资：提供${goods.map(({ name, quantity, unit }) => `${name}${quantity}${unit}`).join('、')}。`,
    work === '' ? '' : `帮扶内容：${/[。！？]$/.test(work) ? work : `${work}。`}`,
  ].filter((part) => part !== '');
  return parts.map((part, index) => `${index + 1}. ${part}`);
}

function contactBlocks({ organizations, contacts, villageName, townshipName }: AgreementForPaper): OfficialBlock[] {
  if (contacts.length === 0) return [];
  const nameOf = (pairingId: string | null) =>
    pairingId === null
      ? `${townshipName ?? ''}${villageName}`
      : (organizations.find((one) => one.pairingId === pairingId)?.organizationName ?? '');
  return [
    { heading: { level: 1, text: '联系人' } },
    {
      table: {
        columns: [{ header: '单位' }, { header: '姓名' }, { header: '职务' }, { header: '联系电话' }],
        rows: contacts.map(({ pairingId, name, post, phone }) => [nameOf(pairingId), name, post, phone]),
      },
    },
  ];
}

/** Room for a hand, a seal and a day, one row for each who signs: four empty lines are the height of a seal. */
function signatures({ organizations }: AgreementForPaper, village: string): OfficialBlock {
  const room = '\n\n\n\n    年  月  日';
  const rows = [
    ...organizations.map(({ organizationName }, index) => [`${partyName(index, organizations.length)}\n${organizationName}`, '', room]),
    [`乙方\n${village}村民委员会`, '', room],
  ];
  return {
    table: {
      columns: [
        { header: '签订方', width: 5 },
        { header: '负责人签字', width: 3 },
        { header: '盖章、日期', width: 4, align: 'right' },
      ],
      rows,
    },
  };
}
