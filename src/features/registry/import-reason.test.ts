import { expect, it } from 'vitest';
import { importReasonIn } from './import-reason.ts';

it('what an import wrote as a reason is known again, with the file and what a person said', () => {
  expect(importReasonIn('撤销导入《2020《新》.xlsx》')).toEqual({ kind: 'undone', fileName: '2020《新》.xlsx', said: '' });
  expect(importReasonIn('导入《名单.xlsx》')).toEqual({ kind: 'imported', fileName: '名单.xlsx', said: '' });
  expect(importReasonIn('入户核实（导入《名单.xlsx》）')).toEqual({ kind: 'imported', fileName: '名单.xlsx', said: '入户核实' });
});

it('what a person wrote stays as it was written', () => {
  for (const why of ['', '入户核实', '导入名单', '示例：撤销导入《名单.xlsx》的错误']) expect(importReasonIn(why)).toBeUndefined();
});
