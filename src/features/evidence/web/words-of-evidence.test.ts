import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { waitingEntry } from '../../../../tests/support/memory-outbox.ts';
import { packForHandingOver } from '../../../ui/outbox/hand-over.ts';
import { declareEvidence } from '../contract.ts';
import { evidenceOutboxKind } from './outbox-kind.ts';

const about = { writer: { name: '示例联络员', countyName: '清水县' }, madeAt: '2020-06-16T08:00:00.000Z' };
const body = { evidenceId: 'e-1', kind: 'photo', sha256: 'ab'.repeat(32), bytes: 1_572_864, mediaType: 'image/jpeg', capturedAt: '2020-06-12T02:30:00.000Z', showsChildFaces: true };

it('a photo that is handed over is told in words: how large, of when, whether children can be seen; no field of the program', async () => {
  const entry = waitingEntry('e-1', { endpoint: declareEvidence.name, input: { body }, title: { 'zh-CN': '照片', en: 'Photo' }, files: [{ name: '门前.jpg', type: 'image/jpeg', content: new Blob(['x']) }] });
  const wordsOf = async () => evidenceOutboxKind.wordsOf?.(entry.input, () => undefined);
  const packed = unzipSync(await packForHandingOver({ unsent: [entry], drafts: [] }, about, { wordsOf }));
  const text = strFromU8(packed['内容.txt'] ?? new Uint8Array());
  for (const part of ['照片 / Photo', '大小 / Size：1.5 MB', '：2020-06-12 10:30', '有儿童正脸', '+ 门前.jpg']) expect(text).toContain(part);
  expect(text).not.toMatch(/sha256|abab|mediaType|body\./);
});
