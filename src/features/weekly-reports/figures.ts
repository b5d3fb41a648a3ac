import * as z from 'zod';
import { goodsRowSchema, type TalliedAct } from '../assistance/act.ts';

/** What a set of acts amounts to. People (人) and visits (人次) are two figures and are never added to each other. */
export const figuresSchema = z.object({
  acts: z.int(),
  inPerson: z.int(),
  remote: z.int(),
  byHead: z.int(),
  /** 人: persons as stated act by act; somebody helped twice by two acts is stated twice until the registry knows names. */
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
    people: sum((act) => act.people ?? 0),
    visits: sum((act) => act.visits ?? act.people ?? 0),
    moneyFen: sum((act) => act.moneyFen ?? 0),
    goods: goodsOf(acts),
  };
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
