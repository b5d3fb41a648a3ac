import type { Messages } from '../../kernel/language.ts';

/** Why a pairing problem could not be read: the place, what is wrong there and what to do. */
export const pairingProblemMessages = {
  'pairing.file-missing': {
    'zh-CN': '找不到文件“{name}”。请检查路径和文件名后重试。',
    en: 'There is no file “{name}”. Check the path and the name, then try again.',
  },
  'pairing.file-unreadable': {
    'zh-CN': '无法读取“{name}”（{reason}）。请确认它是文件，并检查您对它的权限。',
    en: '“{name}” cannot be read ({reason}). See that it is a file and that you may read it.',
  },
  'pairing.file-too-large': {
    'zh-CN': '问题文件有 {megabytes} MB，超过 {limit} MB 的上限，未读取。请按县拆分后分别求解。',
    en: 'The problem has {megabytes} MB, more than the limit of {limit} MB, and was not read. Divide it by county and solve each part.',
  },
  'pairing.not-json': {
    'zh-CN': '内容不是 JSON：第 {line} 行第 {column} 列无法读懂。请改正后重试。',
    en: 'This is not JSON: line {line}, column {column} cannot be understood. Correct it and try again.',
  },
  'pairing.not-an-object': {
    'zh-CN': '{at}：应为对象（放在一对花括号里）。请改正后重试。',
    en: '{at}: an object in braces is expected here. Correct it and try again.',
  },
  'pairing.not-a-list': {
    'zh-CN': '{at}：应为列表（放在一对方括号里）。请改正后重试。',
    en: '{at}: a list in brackets is expected here. Correct it and try again.',
  },
  'pairing.field-missing': {
    'zh-CN': '{at}：缺少这一项。请补上后重试。',
    en: '{at} is missing. Add it and try again.',
  },
  'pairing.field-unknown': {
    'zh-CN': '{at}：没有这一项。请检查拼写，或删去后重试。',
    en: '{at}: there is no such field. Check the spelling or remove it, then try again.',
  },
  'pairing.not-an-id': {
    'zh-CN': '{at}：{value} 不能作编号。编号应为不空的文字或整数。',
    en: '{at}: {value} cannot be an id. An id is a text that is not empty, or a whole number.',
  },
  'pairing.id-repeated': {
    'zh-CN': '{at}：编号 {value} 前面已经用过。每个编号只能用一次。',
    en: '{at}: the id {value} was used before. Each id may be used once.',
  },
  'pairing.id-unknown': {
    'zh-CN': '{at}：没有编号为 {value} 的单位或村。请检查编号。',
    en: '{at}: nothing has the id {value}. Check the id.',
  },
  'pairing.not-a-whole-number': {
    'zh-CN': '{at}：{value} 不对，应为 0 至 {largest, number, ::group-off} 的整数。',
    en: '{at}: {value} is not right; a whole number from 0 to {largest, number, ::group-off} is expected.',
  },
  'pairing.min-above-max': {
    'zh-CN': '{at}：最少 {min} 个，多于最多 {max} 个。请改正其中一个。',
    en: '{at}: the minimum {min} is above the maximum {max}. Correct one of them.',
  },
  'pairing.edge-repeated': {
    'zh-CN': '{at}：这一对单位和村前面已经列过。每一对只能列一次。',
    en: '{at}: this organization and village were listed before. List each pair once.',
  },
  'pairing.pin-without-edge': {
    'zh-CN': '{at}：指定的这一对不在 edges 中。请在 edges 中补上，或取消指定。',
    en: '{at}: the pinned pair does not stand in edges. Add it there, or remove the pin.',
  },
  'pairing.more-faults': {
    'zh-CN': '另有 {more} 处问题没有列出。请先改正以上各处。',
    en: 'and {more} more faults that are not listed. Correct these first.',
  },
} as const satisfies Messages;
