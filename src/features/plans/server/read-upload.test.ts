import { expect, it } from 'vitest';
import { qingshuiFacts, qingshuiNotice } from '../../../../tests/support/plan-scenes.ts';
import '../../../../tests/support/typescript-children.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { readUpload } from './read-upload.ts';

const fileName = '通知.txt';

it('a flood of uploads is read two at a time, four wait, and those beyond are asked to come again', async () => {
  const bytes = await qingshuiNotice();
  const flood = Array.from({ length: 8 }, () => readUpload({ fileName, bytes }));
  const answers = await Promise.allSettled(flood);
  expect(answers.map(({ status }) => status)).toEqual([...Array<string>(6).fill('fulfilled'), 'rejected', 'rejected']);
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
  expect(refused.every((error) => error instanceof RefusedError && error.kind === 'unavailable')).toBe(true);
  expect((await readUpload({ fileName, bytes })).facts).toEqual(await qingshuiFacts());
});

it('a file that cannot be read does not hold up the next', async () => {
  const bytes = await qingshuiNotice();
  const broken = readUpload({ fileName, bytes: Buffer.alloc(0) });
  const good = readUpload({ fileName, bytes });
  await expect(broken).rejects.toThrow('plan.file-empty');
  expect((await good).facts.kind).toBe('plan');
});
