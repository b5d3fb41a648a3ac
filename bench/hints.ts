import type { EarlierWords } from '../src/features/hints/hint.ts';
import { nearestWords } from '../src/features/hints/nearest-words.ts';
import { chanceFor, pick } from '../src/main/demo/chance.ts';
import { measureHints } from '../tests/hints/labelled-set.ts';
import { report } from './figures.ts';

/** Precision and recall of each detector on the labelled set of the repository, and how long a busy county's words take. */
export function main(): Promise<void> {
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`.padStart(6);
  for (const { kind, cases, precision, recall, needless, overlooked } of measureHints()) {
    console.log(`${kind.padEnd(20)} ${String(cases).padStart(3)} cases   precision ${percent(precision)}   recall ${percent(recall)}`);
    if (needless.length > 0) console.log(`${' '.repeat(21)}needless: ${needless.join('、')}`);
    if (overlooked.length > 0) console.log(`${' '.repeat(21)}overlooked: ${overlooked.join('、')}`);
  }
  measureWords('each in words of its own', ownWords);
  measureWords('every one alike but for a name', alike);
  return Promise.resolve();
}

const [notesOfWeek, notesBefore] = [2_000, 24_000];

/** A week of 2,000 notes held against the 24,000 of twelve weeks before. */
function measureWords(what: string, noteOf: (index: number) => string): void {
  const asked = Array.from({ length: notesOfWeek }, (_, index) => ({ here: noteOf(index), mayCount: () => true }));
  const earlier = Array.from({ length: notesBefore }, (_, index): EarlierWords => ({
    organizationId: '',
    organizationName: '',
    day: '2020-06-09',
    reportId: null,
    actId: null,
    text: noteOf(notesOfWeek + index),
  }));
  const [totals, longest] = [[] as number[], [] as number[]];
  for (let run = 0; run < 5; run += 1) {
    const turns: number[] = [];
    const [slices, begun] = [nearestWords(asked, earlier), performance.now()];
    for (let turn = performance.now(), isDone = false; !isDone; turn = performance.now()) {
      isDone = slices.next().done === true;
      turns.push(performance.now() - turn);
    }
    totals.push(performance.now() - begun);
    longest.push(Math.max(...turns));
  }
  console.log(`${notesOfWeek} notes against ${notesBefore}, ${what}:`);
  report('  all of it', totals, 'ms', 5_000);
  report('  the longest that others wait at once', longest, 'ms', 50);
}

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('');
const who = ['组织志愿者五人', '会长带队', '两名教师', '护理员二人', '技术员', '联络员'];
const did = ['入户了解收入、饮水、住房情况', '为独居老人理发、量血压、打扫院落', '现场讲解分蜂、越夏和防病', '送去课桌椅和绘本', '登记就业意愿并推荐岗位', '采购土鸡蛋、蜂蜜和花椒', '指导门诊慢病卡的办理', '排查电线和灶台的隐患'];
const then = ['和村医约定半个月上门一次', '货款当场付给群众', '下一步联系县内企业对接', '校长和老师一起商量暑假看护', '已报镇民政办审批', '记下三条意见带回局里', '约好周五再来'];

function ownWords(index: number): string {
  const chance = chanceFor(`note ${index}`);
  const name = () => `${pick(chance, surnames)}${String.fromCodePoint(0x4e00 + Math.floor(chance() * 3_000))}某`;
  return `${pick(chance, who)}到${name()}家${pick(chance, did)}，又到${name()}家${pick(chance, did)}，${pick(chance, then)}。`;
}

function alike(index: number): string {
  const name = `${surnames[index % surnames.length] ?? ''}${String.fromCodePoint(0x4e00 + (index % 20_000))}`;
  return `入户走访${name}某家，了解收入、饮水、住房和就医情况，送去大米和食用油，并登记就业意愿。`;
}
