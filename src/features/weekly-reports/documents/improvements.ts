import { officialDate, type OfficialBlock, type OfficialDocument } from '../../../platform/documents/official-document.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { RollUpOrganization } from '../roll-up.ts';
import type { BulletinCopy } from './bulletin.ts';
import type { WeekForPapers } from './week-in-papers.ts';

const matters: readonly { title: string; what: string; wanted(one: RollUpOrganization): boolean; todo: string }[] = [
  {
    title: '未按要求上报',
    what: '截至编印时没有收到',
    wanted: ({ state }) => state === 'missing',
    todo: '请尽快补报；没有进展的，报“本周无进展”即可，不必写材料。',
  },
  {
    title: '迟报',
    what: '在截止时间以后才收到',
    wanted: ({ late, offlineDelayAccepted }) => late && !offlineDelayAccepted,
    todo: '请在每周截止时间前由负责人签字上报；网络不便的，可先在手机上填写，并向经办人说明。',
  },
  {
    title: '退回后尚未补充',
    what: '退回补充，尚未重新上报',
    wanted: ({ reviewState }) => reviewState === 'returned',
    todo: '请按退回时写明的意见核实补充，重新签字上报。',
  },
];

/**
 * 通报: what must improve, as tasks and never as a ranking (2023 opinion against 指尖上的形式主义). The copy that goes out
 * names nobody; the office's names them in the order of the plan.
 */
export function improvementsOf(week: WeekForPapers, copy: BulletinCopy): OfficialDocument {
  const found = matters.map((matter) => ({ ...matter, names: week.rollUp.organizations.filter(matter.wanted).map((one) => one.organizationName) }));
  const open = found.filter(({ names }) => names.length > 0);
  return {
    title: `关于${week.campaignName}第${week.weekNumber}周周报上报情况的通报`,
    blocks: [
      { paragraph: `${officialDate(shanghaiDate(week.deadline))}截止的一周，应报单位${week.rollUp.organizations.length}家。${open.length === 0 ? '各单位均已按要求答复，没有需要改进的事项。' : '需要改进的事项如下。'}` },
      ...open.flatMap(({ title, what, names, todo }): OfficialBlock[] => [
        { heading: { level: 1, text: title } },
        { paragraph: `有${names.length}家单位的周报${what}。${todo}` },
        ...(copy === 'office' ? [{ paragraph: `单位：${names.join('、')}。` }] : []),
      ]),
    ],
    signature: { issuer: week.issuer, date: week.date },
    creator: week.issuer,
    createdAt: week.deadline,
  };
}
