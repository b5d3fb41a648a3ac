import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Sentence } from '../../kernel/language.ts';
import type { DeviceContents } from './device-contents.ts';
import type { OutboxEntry } from './entry.ts';

export interface HandedOver {
  /** Who wrote it, as colleagues know the person, and for whom. */
  writer: { name: string; organizationName?: string | undefined; countyName: string };
  /** Business clock. */
  madeAt: string;
}

/**
 * Packs what has not arrived into one .zip: `content.json` for programs, `内容.txt` for people, and the files as they are.
 * Whoever opens it needs nothing of ours.
 */
export async function packForHandingOver({ unsent, drafts }: Pick<DeviceContents, 'unsent' | 'drafts'>, about: HandedOver): Promise<Uint8Array<ArrayBuffer>> {
  const packed: Zippable = {};
  const entries = [];
  // Whoever opens the file has no business with how long somebody took.
  for (const { files, effort: _effort, ...entry } of unsent) {
    const names = [];
    for (const [index, file] of files.entries()) {
      const path = `files/${entry.commandId}/${index + 1}-${safeName(file.name)}`;
      // Photos are compressed already.
      packed[path] = [new Uint8Array(await file.content.arrayBuffer()), { level: 0 }];
      names.push(path);
    }
    entries.push({ ...entry, input: withoutSecrets(entry.input), files: names });
  }
  const told = drafts.map((draft) => ({ ...draft, value: withoutSecrets(draft.value) }));
  packed['content.json'] = strToU8(JSON.stringify({ format: 'jiedui-device-contents', version: 1, ...about, entries, drafts: told }, null, 2));
  packed['内容.txt'] = strToU8(readableText(unsent, drafts, about));
  return zipSync(packed);
}

/** As a person reads it at any computer, in both languages. */
export function readableText(unsent: readonly OutboxEntry[], drafts: DeviceContents['drafts'], { writer, madeAt }: HandedOver): string {
  const both = (sentence: Sentence) => `${sentence['zh-CN']} / ${sentence.en}`;
  const head = [
    '结对：本机内容 Jiedui: kept on this phone',
    [writer.countyName, writer.organizationName, writer.name].filter(Boolean).join(' · '),
    `导出时间 Made at ${madeAt}`,
    `没有送达 Not arrived: ${unsent.length}   草稿 Drafts: ${drafts.length}`,
  ];
  const entries = unsent.map((entry, index) =>
    [
      `${index + 1}. ${both(entry.title)}`,
      `   ${entry.capturedAt}   ${states[entry.state]}   ${entry.commandId}`,
      ...(entry.refusal?.refusals.map(({ message }) => `   ! ${both(message)}`) ?? []),
      ...linesOf(entry.input).map((line) => `   ${line}`),
      ...entry.files.map(({ name }) => `   + ${name}`),
    ].join('\n'),
  );
  const kept = drafts.map(({ key, value }) => [`草稿 Draft ${key}`, ...linesOf(value).map((line) => `   ${line}`)].join('\n'));
  return `${[...head, '', ...entries, ...kept].join('\n')}\n`;
}

const states: Record<OutboxEntry['state'], string> = {
  held: '表单还没有保存 form not saved',
  waiting: '待发送 to be sent',
  refused: '被退回 refused',
  received: '已收到 received',
};

/** A code that a household read out is good for whoever reads it: it stands in neither file, and the household reads out another. */
const isSecret = /(?:^|\.)(?:code|codes\.[^.]+)$/;
const hidden = '••••••';

/** The same value, with every code blanked that is not empty. */
function withoutSecrets(value: unknown, path = ''): unknown {
  if (value === null || value === undefined || value === '') return value;
  if (isSecret.test(path)) return hidden;
  if (typeof value !== 'object') return value;
  const inside = (inner: unknown, key: string | number) => withoutSecrets(inner, path === '' ? String(key) : `${path}.${key}`);
  if (Array.isArray(value)) return value.map(inside);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inside(inner, key)]));
}

/** `body.act.note: 送了米`: a line for each value that is not empty. */
function linesOf(value: unknown, path = ''): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (isSecret.test(path)) return [`${path}: ${hidden}`];
  if (typeof value !== 'object') return [`${path}: ${typeof value === 'string' ? value : JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, path === '' ? key : `${path}.${key}`));
}

function safeName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(-80) || 'file';
}
