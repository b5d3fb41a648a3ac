import { markerOf } from './markers.ts';
import type { Paragraph } from './paragraphs.ts';
import { cut, joinPassages, type Passage, splitAt, trimmed } from './passage.ts';

export interface FoundRecipients {
  recipients: Passage[];
  last: number;
}

const addressed = /各|县|市|区|乡|镇|街道|局|单位|组织|机构|有关|同志|委|办|协会|商会|公司/;

const level = '(?:省|市|县|区|旗|州|盟|乡|镇|街道|自治[州县旗]|苏木)(?:（[^（）]{1,12}）)?';
/** Between names, never inside brackets nor inside one name: `各市、县、自治县民政局` and `各乡镇党委、政府` stay whole. */
const betweenNames = new RegExp(
  `(?:[，；]|(?<!(?:^|[，；、])各${level}(?:、${level})*)、(?!(?:人民政府|政府|管委会|党委|办事处)(?:[，；、]|$))|(?<=(?:^|[，；、])各${level}(?:、${level})*)、(?!${level}(?![直级属]|$|[，；])))(?![^（）]*）)`,
  'g',
);

const opensAList = /如下：$|以下：$|联系人：$|通知：$|负责人：$|长：$|附件：$/;

/** `各乡镇民政所：` above `各社会组织：`. */
function furtherLines(paragraphs: readonly Paragraph[], from: number): Passage[] {
  const further: Passage[] = [];
  for (const { passage, row } of paragraphs.slice(from, from + 3)) {
    if (row || !/^各[^。：，\d]{2,60}：$/.test(passage.norm) || opensAList.test(passage.norm)) break;
    further.push(trimmed(cut(passage, 0, passage.norm.length - 1)));
  }
  return further;
}

/** The line that addresses the notice: the first that ends with a colon after the title. */
export function findRecipients(paragraphs: readonly Paragraph[], after: number, skipped: ReadonlySet<number>): FoundRecipients {
  let looked = 0;
  for (let at = after; at < paragraphs.length && looked < 4; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph || skipped.has(at) || paragraph.row) continue;
    looked += 1;
    const { norm } = paragraph.passage;
    if (markerOf(norm)) break;
    const next = paragraphs[at + 1]?.passage;
    const wrapped = next && !/[。：]/.test(norm) && /^各|^主送/.test(norm) && /^[^。：]{1,120}：$/.test(next.norm);
    const line = wrapped ? joinPassages([paragraph.passage, next]) : paragraph.passage;
    if (line.norm.length > 400 || !/^[^。：]{2,400}：$/.test(line.norm.replace(/^主送(?:单位|机关)?：/, ''))) continue;
    if (!addressed.test(line.norm) || opensAList.test(line.norm)) continue;
    const from = /^主送(?:单位|机关)?：/.exec(line.norm)?.[0].length ?? 0;
    const words = trimmed(cut(line, from, line.norm.length - 1));
    const last = wrapped ? at + 1 : at;
    const below = furtherLines(paragraphs, last + 1);
    return { recipients: [words, ...below].flatMap((one) => splitAt(one, betweenNames)), last: last + below.length };
  }
  return { recipients: [], last: after - 1 };
}
