import type { AssistanceAct } from '../../assistance/act.ts';
import type { DraftContent } from '../content.ts';
import { figuresOf, type Figures } from '../figures.ts';

/** Totals of a report while it is written. The sums look at measures and mode only, so acts may still lack the rest. */
export function figuresOfDraft(content: DraftContent): Figures {
  const acts = content.acts.map((act) => ({ ...act, goods: act.goods.filter(({ quantity, name }) => quantity > 0 && name.trim() !== '') }));
  return figuresOf(acts as AssistanceAct[]);
}
