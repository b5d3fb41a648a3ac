import * as z from 'zod';
import type { TalliedAct } from '../assistance/act.ts';

/**
 * What amounts add up to has no upper bound of its own: whatever acts were accepted, their sum is read (a schema of single
 * acts would refuse two rows at its limit, and what was signed with them). What cannot be kept exactly is refused before it is signed: submission.ts.
 */
const sumSchema = z.number().min(0);

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
  moneyFen: sumSchema,
  /** One row per name and unit: 大米 · 袋. */
  goods: z.array(z.object({ name: z.string(), quantity: sumSchema, unit: z.string() })),
});
export type Figures = z.infer<typeof figuresSchema>;

/** Sums acts. Quantities are added in thousandths, so that no floating point creeps in. */
export function figuresOf(acts: readonly TalliedAct[]): Figures {
  const figures = { acts: acts.length, inPerson: 0, remote: 0, byHead: 0, people: 0, visits: 0, moneyFen: 0, goods: goodsOf(acts) };
  const named = new Set<string>();
  for (const { mode, byHead, moneyFen, ...reach } of acts) {
    const namedHere = new Set(reach.personIds);
    const reached = reachOf(reach);
    figures[mode] += 1;
    figures.byHead += byHead ? 1 : 0;
    figures.people += (reached.people ?? 0) - namedHere.size;
    figures.visits += reached.visits ?? 0;
    figures.moneyFen += moneyFen ?? 0;
    for (const personId of namedHere) named.add(personId);
  }
  figures.people += named.size;
  return figures;
}

/** 人 and 人次 of one act: where it gives no number, it reached those whom it names; null where it says neither. */
export function reachOf({ people, visits, personIds }: Pick<TalliedAct, 'people' | 'visits' | 'personIds'>): { people: number | null; visits: number | null } {
  const named = new Set(personIds).size;
  const stated = people ?? (named === 0 ? null : named);
  return { people: stated === null ? null : Math.max(stated, named), visits: visits ?? stated };
}

/** A number of 15 digits is kept to its last one, with decimals too. */
const mostQuantity = 999_999_999_999.999;

/** Sums that are too large to be kept to the last fen or thousandth: money, and goods by name and unit. */
export function inexactSums({ moneyFen, goods }: Figures): { money: boolean; goods: Figures['goods'] } {
  return { money: !Number.isSafeInteger(moneyFen), goods: goods.filter(({ quantity }) => quantity > mostQuantity) };
}

function goodsOf(acts: readonly TalliedAct[]): Figures['goods'] {
  const rows = new Map<string, { name: string; unit: string; thousandths: number }>();
  for (const { goods } of acts) {
    for (const each of goods) {
      const [name, unit] = [each.name.trim(), each.unit.trim()];
      // No text of the database holds a zero character.
      const key = `${name}\u0000${unit}`;
      const row = rows.get(key) ?? { name, unit, thousandths: 0 };
      row.thousandths += Math.round(each.quantity * 1000);
      rows.set(key, row);
    }
  }
  return [...rows.values()].map(({ name, unit, thousandths }) => ({ name, quantity: thousandths / 1000, unit }));
}
