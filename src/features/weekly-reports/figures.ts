import * as z from 'zod';
import { goodsRowSchema, type TalliedAct } from '../assistance/act.ts';

/** What a set of acts amounts to. People (人) and visits (人次) are two figures and are never added to each other. */
export const figuresSchema = z.object({
  acts: z.int(),
  inPerson: z.int(),
  remote: z.int(),
  byHead: z.int(),
  /** 人: whoever is named is counted once, by however many acts; whoever is not, as stated act by act. */
  people: z.int(),
  /** 人次 */
  visits: z.int(),
  moneyFen: z.int(),
  /** One row per name and unit: 大米 · 袋. */
  goods: z.array(goodsRowSchema),
});
export type Figures = z.infer<typeof figuresSchema>;

/** Sums acts. Quantities are added in thousandths, so that no floating point creeps in. */
export function figuresOf(acts: readonly TalliedAct[]): Figures {
  const sum = (of: (act: TalliedAct) => number) => acts.reduce((total, act) => total + of(act), 0);
  return {
    acts: acts.length,
    inPerson: sum((act) => (act.mode === 'inPerson' ? 1 : 0)),
    remote: sum((act) => (act.mode === 'remote' ? 1 : 0)),
    byHead: sum((act) => (act.byHead ? 1 : 0)),
    people: new Set(acts.flatMap(({ personIds }) => personIds)).size + sum((act) => Math.max(0, statedPeople(act) - new Set(act.personIds).size)),
    visits: sum((act) => act.visits ?? statedPeople(act)),
    moneyFen: sum((act) => act.moneyFen ?? 0),
    goods: goodsOf(acts),
  };
}

/** How many an act says it reached; where it gives no number, those whom it names. */
function statedPeople({ people, personIds }: TalliedAct): number {
  return people ?? new Set(personIds).size;
}

function goodsOf(acts: readonly TalliedAct[]): Figures['goods'] {
  const rows = new Map<string, { name: string; unit: string; thousandths: number }>();
  for (const { name, unit, quantity } of acts.flatMap((act) => act.goods)) {
    // No text of the database holds a zero character.
    const key = `${name.trim()}\u0000${unit.trim()}`;
    const row = rows.get(key) ?? { name: name.trim(), unit: unit.trim(), thousandths: 0 };
    row.thousandths += Math.round(quantity * 1000);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ name, unit, thousandths }) => ({ name, quantity: thousandths / 1000, unit }));
}
