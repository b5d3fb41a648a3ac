import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { waitingEntry } from '../../../tests/support/memory-outbox.ts';
import { draftsOf } from './device-contents.ts';
import { packForHandingOver } from './hand-over.ts';

const about = { writer: { name: '示例联络员', organizationName: '示例协会', countyName: '清水县' }, madeAt: '2020-06-16T08:00:00.000Z' };

describe('what is handed over as a file', () => {
  it('opens without us: words for people, JSON for programs, photos byte for byte', async () => {
    const photo = new Uint8Array([255, 216, 255, 0, 1, 2, 3]);
    const entry = waitingEntry('1', {
      effort: 'act s9 t9',
      input: { body: { act: { kind: 'visit', note: '（示例）看望了三户', people: 3, visits: null } } },
      files: [{ name: '../门前/合影.jpg', type: 'image/jpeg', content: new Blob([photo]) }],
    });
    const drafts = [{ key: 'weekly-report:c:2020-06-16:v1', storedAt: 1, value: { narrative: '（示例）草稿' } }];
    const files = unzipSync(await packForHandingOver({ unsent: [entry], drafts }, about));
    expect(Object.keys(files).toSorted()).toEqual(['content.json', 'files/1/1-.._门前_合影.jpg', '内容.txt'].toSorted());
    expect(files['files/1/1-.._门前_合影.jpg']).toEqual(photo);
    const content = JSON.parse(strFromU8(files['content.json'] ?? new Uint8Array())) as { entries: unknown[]; drafts: unknown[] };
    expect(content).toMatchObject({ ...about, version: 1, entries: [{ commandId: '1', input: entry.input, files: ['files/1/1-.._门前_合影.jpg'] }], drafts });
    const text = strFromU8(files['内容.txt'] ?? new Uint8Array());
    for (const words of ['示例联络员', '示例 1 / Example 1', 'body.act.note: （示例）看望了三户', 'body.act.people: 3', '（示例）草稿']) expect(text).toContain(words);
    expect(text).not.toContain('visits');
    // How long it took is nobody's who opens the file.
    for (const part of [text, JSON.stringify(content)]) expect(part).not.toContain('s9 t9');
  });

  it('has no code that a household read out, neither for people nor for programs, and all else as it was', async () => {
    const refusal = { status: 409, requestId: '', refusals: [{ code: 'example.wrong', message: { 'zh-CN': '示例', en: 'Example' } }] };
    const entry = waitingEntry('1', { input: { params: { actId: 'a' }, body: { householdId: 'h', code: '123456', rows: [1, null, ''] } }, state: 'refused', refusal });
    const drafts = [{ key: 'act:new:v1', storedAt: 1, value: { codes: { h: '654321' }, act: { note: '（示例）' } } }];
    const files = unzipSync(await packForHandingOver({ unsent: [entry], drafts }, about));
    const text = strFromU8(files['内容.txt'] ?? new Uint8Array());
    expect(text).toContain('body.code: ••••••');
    const content = strFromU8(files['content.json'] ?? new Uint8Array());
    for (const part of [text, content]) expect(part).not.toMatch(/123456|654321/);
    expect(JSON.parse(content)).toMatchObject({
      entries: [{ input: { params: { actId: 'a' }, body: { householdId: 'h', code: '••••••', rows: [1, null, ''] } }, refusal }],
      drafts: [{ value: { codes: { h: '••••••' }, act: { note: '（示例）' } } }],
    });
  });

  it('comes with every file that can be read, and names in both texts the one that cannot', async () => {
    const lost = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
    const files = [{ name: '丢了.jpg', type: 'image/jpeg', content: lost }, { name: '在.jpg', type: 'image/jpeg', content: new Blob(['y']) }];
    const unreadable: string[] = [];
    const packed = unzipSync(await packForHandingOver({ unsent: [waitingEntry('1', { files }), waitingEntry('2')], drafts: [] }, about, { onUnreadable: (name) => unreadable.push(name) }));
    expect(unreadable).toEqual(['丢了.jpg']);
    expect(Object.keys(packed)).toContain('files/1/2-在.jpg');
    const text = strFromU8(packed['内容.txt'] ?? new Uint8Array());
    expect(text).toMatch(/! 丢了\.jpg 读不出来.*could not be read/);
    expect(text).toContain('示例 2 / Example 2');
  });

  it('says in words what a kind knows to say, at the time on a clock of the county, and lists the fields where the words fail', async () => {
    const wordsOf = (thing: object) =>
      'draftKey' in thing ? Promise.reject(new Error('written by another version')) : Promise.resolve([{ label: { 'zh-CN': '金额', en: 'Money' }, words: { 'zh-CN': '1,234.50元', en: '1,234.50 yuan' } }]);
    const drafts = [{ key: 'act:new:v1', storedAt: 1, value: { act: { note: '（示例）' } } }];
    const packed = unzipSync(await packForHandingOver({ unsent: [waitingEntry('1')], drafts }, about, { wordsOf }));
    const text = strFromU8(packed['内容.txt'] ?? new Uint8Array());
    expect(text).toContain('金额 / Money：1,234.50元 / 1,234.50 yuan');
    expect(text).not.toContain('body.note');
    expect(text).toContain('act.note: （示例）');
    expect(text).toContain('2020-06-15 10:00');
  });

  it('has the drafts of the person and of nobody else on the phone', () => {
    const stored = new Map([
      ['jiedui-draft:ann:act:new:v1', '{"storedAt":5,"value":{"note":"（示例）"}}'],
      ['jiedui-draft:ben:act:new:v1', '{"storedAt":6,"value":{"note":"（示例）别人的"}}'],
      ['jiedui-draft:ann:broken:v1', '{'],
    ]);
    const storage = { length: stored.size, key: (index: number) => [...stored.keys()][index] ?? null, getItem: (key: string) => stored.get(key) ?? null };
    expect(draftsOf('ann', storage)).toEqual([{ key: 'act:new:v1', storedAt: 5, value: { note: '（示例）' } }]);
  });
});
