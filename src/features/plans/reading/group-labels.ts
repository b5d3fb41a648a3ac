import { cut, type Passage, trimmed } from './passage.ts';

/** What a label in front of a list says about the list. */
export type LabelRole = 'villages' | 'organizations' | 'lead' | 'township' | 'households' | 'ignored';

export interface LabelledList {
  role: LabelRole;
  label: Passage;
  words: Passage;
}

const link = '(?:结对|帮扶|结对帮扶|结对共建|联系|挂钩|挂钩帮扶|包联|包抓|对口|对口帮扶|对接|责任|督战|攻坚|挂牌督战|服务|助力|共建|联建|负责|认领|所联系?|联)';
const roles: [LabelRole, string][] = [
  ['lead', `(?:(?:本?小?组|片区?|战区|区域)?牵头(?:的)?(?:社会组织|单位|组织|部门|机构)?|(?:小?组|片区?|队|专班)长(?:单位|组织|社会组织)|主帮单位|召集(?:单位|人单位)|领队单位|总牵头单位)`],
  ['villages', `(?:(?:贫困|重点|脱贫|${link})*(?:帮扶)?(?:行政)?(?:贫困|重点|脱贫)?(?:村（社区）|村、社区|村和社区|村（居）|村居|村|社区)(?:名单|名称)?|(?:结对|帮扶|服务|共建|联系)+(?:对象|点|地点)?)`],
  ['households', `(?:${link}(?:户|农户|家庭)|困难户|监测户)`],
  ['township', `(?:所在|责任|涉及|所属)?(?:乡镇|镇|街道|乡（镇）|镇（街道）|乡镇（街道）)`],
  ['ignored', `(?:组 *长|副 *组 *长|副?(?:队|片区?|专班)长|联络员|联系人|责任人|负责人|联系电话|电话|手机|驻村干部|责任领导|包联领导|指导员|备注|帮扶(?:内容|项目|措施|方式|重点)|主要任务|工作任务|任务|职责|主要职责|完成时限|时限|邮箱)`],
  ['organizations', `(?:成 *员(?:单位|社会组织|组织|名单)?|[组队] *员(?:单位)?|参与(?:的)?(?:单位|社会组织|组织|力量)|副(?:小?组|片区?|队|专班)长单位|爱心(?:单位|企业)|(?:${link}|参加|协助|配合|协同|承接|实施|参与)*(?:的)?(?:单位|社会组织|组织|主体|力量|企业|商会)(?:名单|名称)?)`],
];

const anyLabel = roles.map(([role, pattern]) => `(?<${role}>${pattern})`).join('|');
const labelSign = new RegExp(`(?<=^|[，；。\\s、（])(?:${anyLabel})(?:（\\d+[家个]?）)? *(?:：|(?<=成 *员|组 *员) +)`, 'g');
const wholeLabel = new RegExp(`^(?:${anyLabel})(?:（\\d+[家个]?）)?$`);

function roleIn(groups: Record<string, string | undefined> | undefined): LabelRole {
  return roles.find(([role]) => groups?.[role] !== undefined)?.[0] ?? 'ignored';
}

function depthAt(norm: string, index: number): number {
  let depth = 0;
  for (const sign of norm.slice(0, index)) depth += sign === '（' ? 1 : sign === '）' ? -1 : 0;
  return depth;
}

/** `（结对单位：甲协会）`: the bracket that closes around the label is no part of its list. */
function withinBracket(words: Passage): Passage {
  return words.norm.endsWith('）') && depthAt(words.norm, words.norm.length) < 0 ? tidy(cut(words, 0, words.norm.length - 1)) : words;
}

/** Labels with their lists; `lead` holds what stands before the first label. */
export function labelledListsIn(passage: Passage): { before: Passage; lists: LabelledList[] } {
  // 负责人：… in brackets is a note on the name before it.
  const hits = [...passage.norm.matchAll(labelSign)].filter((hit) => roleIn(hit.groups) !== 'ignored' || depthAt(passage.norm, hit.index) === 0);
  const before = trimmed(cut(passage, 0, hits[0]?.index ?? passage.norm.length));
  const lists = hits.map((hit, at) => ({
    role: roleIn(hit.groups),
    label: cut(passage, hit.index, hit.index + hit[0].length),
    words: withinBracket(tidy(cut(passage, hit.index + hit[0].length, hits[at + 1]?.index ?? passage.norm.length))),
  }));
  return { before, lists };
}

/** A line that is a label and nothing else; its list stands below. */
export function bareLabel(passage: Passage): LabelRole | undefined {
  const match = wholeLabel.exec(passage.norm);
  return match ? roleIn(match.groups) : undefined;
}

/** Without the signs that end a list. */
export function tidy(passage: Passage): Passage {
  const clean = trimmed(passage);
  return trimmed(cut(clean, 0, clean.norm.replace(/[。；，、（\s]+$/, '').length));
}
