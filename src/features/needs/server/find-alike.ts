import { formatSentence } from '../../../kernel/translate.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Sentence } from '../../../kernel/language.ts';
import { whyAlike, type ComparedNeed } from '../duplicates.ts';
import { needsMessages } from '../messages.ts';
import type { Alike, NeedLine } from '../views.ts';
import { distinctionsAmong, openNeedsLike, type Reader } from './views.ts';

/** Open needs that look like this one and were not said to be different from it. */
export async function alikeNeeds(ctx: Reader, need: ComparedNeed & { needId?: string }): Promise<Alike[]> {
  const others = (await openNeedsLike(ctx, need)).filter(({ needId }) => needId !== need.needId);
  const ids = others.map(({ needId }) => needId);
  const distinct = need.needId === undefined ? new Set<string>() : await distinctionsAmong(ctx, [...ids, need.needId]);
  return others.flatMap((other) => {
    if (need.needId !== undefined && distinct.has(pairKey(need.needId, other.needId))) return [];
    const reasons = whyAlike(need, comparable(other));
    return reasons.length > 0 ? [{ need: other, reasons: reasons.map(inWords) }] : [];
  });
}

export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** A line of a list, with its instant as one. */
export function comparable(line: NeedLine): ComparedNeed & { needId: string } {
  const { needId, villageId, householdId, personId, kind, summary } = line;
  return { needId, villageId, householdId, personId, kind, summary, registeredAt: new Date(line.registeredAt) };
}

/** A reason in both languages, for a page that only shows it. */
export function inWords({ code, params }: Refusal): { 'zh-CN': string; en: string } {
  const sentence: Sentence | undefined = (needsMessages as Readonly<Record<string, Sentence>>)[code];
  if (!sentence) throw new RangeError(`no sentence for ${code}`);
  return { 'zh-CN': formatSentence(sentence, 'zh-CN', params), en: formatSentence(sentence, 'en', params) };
}
