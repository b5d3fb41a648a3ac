import type { Known, ToldLine } from '../../../../ui/outbox/kinds.ts';
import type { DraftAct } from '../../act.ts';
import { getRecordOptions } from '../../contract.ts';
import { factsOf } from '../act-facts.ts';
import { actWords } from '../words.ts';
import { namesOnDevice, orTheirIds } from './act-names.ts';

/** An act in words from which a clerk can enter it: village and households by name, kinds in words, money in yuan. */
export function wordsOfAct(input: unknown, known: Known): ToldLine[] {
  const { act, reason = '' } = (input as { body: { act: DraftAct; reason?: string } }).body;
  const options = known(getRecordOptions);
  const names = orTheirIds(namesOnDevice(options), act);
  const [chinese, english] = [factsOf(act, names, 'zh-CN'), factsOf(act, names, 'en')];
  const facts = chinese.flatMap(({ label, words }, index) =>
    words === '' ? [] : [{ label: { 'zh-CN': label, en: english[index]?.label ?? label }, words: { 'zh-CN': words, en: english[index]?.words ?? words } }],
  );
  return reason === '' ? facts : [...facts, { label: actWords['assistance.correct-reason'], words: { 'zh-CN': reason, en: reason } }];
}
