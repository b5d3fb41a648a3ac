import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Sentence } from '../../kernel/language.ts';
import { shanghaiDate, shanghaiTimeOfDay } from '../../kernel/shanghai-time.ts';
import type { DeviceContents } from './device-contents.ts';
import type { OutboxEntry, OutboxFile } from './entry.ts';
import type { ToldLine } from './kinds.ts';

export interface HandedOver {
  /** Who wrote it, as colleagues know the person, and for whom. */
  writer: { name: string; organizationName?: string | undefined; countyName: string };
  /** Business clock. */
  madeAt: string;
}

export interface HandingOver {
  /** An entry's or a draft's content in words; undefined where nobody knows any, and its fields are listed. */
  wordsOf?(thing: { endpoint: string; input: unknown } | { draftKey: string; value: unknown }): Promise<readonly ToldLine[] | undefined>;
  /** Told of each file that this device could not read: everything else is handed over. */
  onUnreadable?(name: string): void;
}

/**
 * Packs what has not arrived into one .zip: `content.json` for programs, `内容.txt` for people, and the files as they are.
 * Whoever opens it needs nothing of ours.
 */
export async function packForHandingOver({ unsent, drafts }: Pick<DeviceContents, 'unsent' | 'drafts'>, about: HandedOver, { wordsOf, onUnreadable }: HandingOver = {}): Promise<Uint8Array<ArrayBuffer>> {
  const packed: Zippable = {};
  const entries = [];
  const unreadable = new Set<OutboxFile>();
  // Whoever opens the file has no business with how long somebody took.
  for (const { files, effort: _effort, ...entry } of unsent) {
    const names = [];
    for (const [index, file] of files.entries()) {
      const path = `files/${entry.commandId}/${index + 1}-${safeName(file.name)}`;
      try {
        // Photos are compressed already.
        packed[path] = [new Uint8Array(await file.content.arrayBuffer()), { level: 0 }];
        names.push(path);
      } catch {
        // A picture that the phone has lost must not keep the others here.
        unreadable.add(file);
        onUnreadable?.(file.name);
      }
    }
    entries.push({ ...entry, input: withoutSecrets(entry.input), files: names });
  }
  const told = drafts.map((draft) => ({ ...draft, value: withoutSecrets(draft.value) }));
  packed['content.json'] = strToU8(JSON.stringify({ format: 'jiedui-device-contents', version: 1, ...about, entries, drafts: told }, null, 2));
  packed['内容.txt'] = strToU8(await readableText(unsent, drafts, about, { unreadable, ...(wordsOf ? { wordsOf } : {}) }));
  return zipSync(packed);
}

interface Reading extends Pick<HandingOver, 'wordsOf'> {
  unreadable: ReadonlySet<OutboxFile>;
}

const both = (sentence: Sentence) => (sentence['zh-CN'] === sentence.en ? sentence.en : `${sentence['zh-CN']} / ${sentence.en}`);

/** As a person reads it at any computer, in both languages. */
async function readableText(unsent: readonly OutboxEntry[], drafts: DeviceContents['drafts'], { writer, madeAt }: HandedOver, { wordsOf, unreadable }: Reading): Promise<string> {
  const linesFor = async (thing: Parameters<NonNullable<HandingOver['wordsOf']>>[0], value: unknown) => {
    // Written by another version of the app, it may be told in no words: then as it is.
    const told = await wordsOf?.(thing).catch(() => undefined);
    return (told ? told.map(({ label, words }) => `${both(label)}：${both(words)}`) : linesOf(value)).map((line) => `   ${line}`);
  };
  const text = [
    '结对：本机内容 Jiedui: kept on this phone',
    [writer.countyName, writer.organizationName, writer.name].filter(Boolean).join(' · '),
    `导出时间 Made at ${timeOf(madeAt)}`,
    `没有送达 Not arrived: ${unsent.length}   草稿 Drafts: ${drafts.length}`,
    '',
  ];
  for (const [index, { title, capturedAt, state, commandId, refusal, endpoint, input, files }] of unsent.entries()) {
    text.push(
      `${index + 1}. ${both(title)}`,
      `   ${timeOf(capturedAt)}   ${states[state]}   ${commandId}`,
      ...(refusal?.refusals.map(({ message }) => `   ! ${both(message)}`) ?? []),
      ...(await linesFor({ endpoint, input }, input)),
      ...files.map((file) => (unreadable.has(file) ? `   ! ${file.name} 读不出来，没有装进来 could not be read and is not in here` : `   + ${file.name}`)),
    );
  }
  for (const { key, value } of drafts) text.push(`草稿 Draft ${key}`, ...(await linesFor({ draftKey: key, value }, value)));
  return `${text.join('\n')}\n`;
}

/** `2020-06-16 16:40`, as clocks in the county show it. */
function timeOf(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : `${shanghaiDate(at)} ${shanghaiTimeOfDay(at)}`;
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
