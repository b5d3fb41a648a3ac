import { numberInWords } from './doc-number.ts';
import { captured, cut, type Passage, spanOf, trimmed } from './passage.ts';

export interface FoundCitation {
  title: Passage | undefined;
  number: Passage;
}

const withTitle = /《(?<title>[^《》]{2,120}(?:《[^《》]{2,80}》[^《》]{0,40})?)》[^，。；《》（]{0,8}（(?<numbers>[^（）]{4,80})）/dg;
const inBrackets = /[^、，；]+/g;
const leadIn = /^.*(?:根据|按照|依据|参照|执行|遵照|结合|转发|落实|贯彻|印发|下发|参见|详见|见|关于|通过|以及|依照|根据原|对|按|由|以|将|和|及|与)(?=.{2})/;
const isNumber = /\d{4}.{0,3}\d{1,5} ?号$/;

/** Other documents that carry a number, once each; the own number of the notice is none. */
export function readCitations(body: readonly Passage[], own: string | undefined): FoundCitation[] {
  const found: FoundCitation[] = [];
  const known = new Set(own === undefined ? [] : [own]);
  const taken: [number, number][] = [];
  const add = (title: Passage | undefined, number: Passage): void => {
    taken.push(spanOf(number));
    if (known.has(number.norm)) return;
    known.add(number.norm);
    found.push({ title, number });
  };
  for (const passage of body) {
    for (const match of passage.norm.matchAll(withTitle)) {
      const title = captured(passage, match, 'title');
      const numbers = captured(passage, match, 'numbers');
      if (!title || !numbers) continue;
      for (const part of numbers.norm.matchAll(inBrackets)) {
        const number = trimmed(cut(numbers, part.index, part.index + part[0].length));
        if (isNumber.test(number.norm)) add(title, number);
      }
    }
    for (const match of passage.norm.matchAll(numberInWords)) {
      const lead = leadIn.exec(match[0].slice(0, match[0].search(/[〔[［【（<\d]/)))?.[0].length ?? 0;
      const number = cut(passage, match.index + lead, match.index + match[0].length);
      const [from, to] = spanOf(number);
      if (!taken.some(([start, end]) => from < end && start < to)) add(undefined, number);
    }
  }
  return found.toSorted((a, b) => spanOf(a.number)[0] - spanOf(b.number)[0]);
}
