import type { Paragraph } from './paragraphs.ts';
import { cut, type Passage, trimmed } from './passage.ts';

/** What the catalogue of a government site puts around a notice. */
export interface Metadata {
  issuer?: Passage;
  number?: Passage;
  date?: Passage;
  title?: Passage;
  /** Positions of the paragraphs that are catalogue, not notice. */
  places: ReadonlySet<number>;
}

type Field = 'issuer' | 'number' | 'date' | 'title';
const labels: Record<string, Field | undefined> = {
  索引号: undefined,
  索引编号: undefined,
  信息索引: undefined,
  统一编号: undefined,
  主题分类: undefined,
  公文种类: undefined,
  体裁分类: undefined,
  组配分类: undefined,
  服务对象: undefined,
  主题词: undefined,
  关键词: undefined,
  有效性: undefined,
  时效性: undefined,
  效力状态: undefined,
  有效期: undefined,
  公开方式: undefined,
  公开形式: undefined,
  公开范围: undefined,
  公开时限: undefined,
  信息来源: undefined,
  来源: undefined,
  作者: undefined,
  编辑: undefined,
  责任编辑: undefined,
  责任部门: undefined,
  发布日期: undefined,
  发布时间: undefined,
  公开日期: undefined,
  失效日期: undefined,
  废止日期: undefined,
  生效日期: undefined,
  浏览次数: undefined,
  阅读次数: undefined,
  点击数: undefined,
  浏览量: undefined,
  字体: undefined,
  内容概述: undefined,
  发文机关: 'issuer',
  发文单位: 'issuer',
  发布机关: 'issuer',
  发布机构: 'issuer',
  制发机关: 'issuer',
  成文日期: 'date',
  发文日期: 'date',
  印发日期: 'date',
  生成日期: 'date',
  发文字号: 'number',
  文件编号: 'number',
  发文文号: 'number',
  文件字号: 'number',
  文号: 'number',
  标题: 'title',
  信息名称: 'title',
  文件名称: 'title',
  名称: 'title',
};

const spaced = Object.keys(labels)
  .toSorted((a, b) => b.length - a.length)
  .map((label) => Array.from(label).join(' *'))
  .join('|');
const label = new RegExp(String.raw`(?:^|[\s【\[|│])(${spaced})[】\]]? *(?:[：\t|│]+|(?= |$))`, 'g');
const alone = /^(?:您?当前(?:的)?位置|您现在的位置|首页 ?>|【?字体|【?字号|分享到|打印|来源：|时间：|日期：)/;

/** How far into a text a catalogue may reach. */
const reach = 30;

/** Reads the catalogue block (索引号, 发文机关, 成文日期 …) before the title; most notices have none. */
export function readMetadata(paragraphs: readonly Paragraph[]): Metadata {
  const found: Partial<Record<Field, Passage>> = {};
  const places = new Set<number>();
  let waiting: Field | 'other' | undefined;
  for (const [at, { passage }] of paragraphs.slice(0, reach).entries()) {
    const hits = [...passage.norm.matchAll(label)].filter((hit) => hit.index === 0 || /[：\t|│]$/.test(hit[0]) || places.has(at - 1));
    if (hits[0]?.index === 0) {
      places.add(at);
      for (const [index, hit] of hits.entries()) {
        const field = labels[(hit[1] ?? '').replaceAll(' ', '')];
        const value = trimmed(cut(passage, hit.index + hit[0].length, hits[index + 1]?.index ?? passage.text.length));
        const clean = trimmed(cut(value, 0, value.norm.search(/[|│\t]|$/)));
        if (field && clean.text) found[field] ??= clean;
        waiting = clean.text === '' ? (field ?? 'other') : undefined;
      }
      continue;
    }
    if (alone.test(passage.norm)) {
      places.add(at);
      continue;
    }
    if (waiting !== undefined && passage.norm.length <= 80 && !/[：。]$/.test(passage.norm)) {
      places.add(at);
      if (waiting !== 'other') found[waiting] ??= passage;
    }
    waiting = undefined;
  }
  return { ...found, places };
}
