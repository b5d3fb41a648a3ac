import { stepsOfUnit, type Brought, type GiftEntry, type GiftStage, type Measure } from './gift.ts';

/** The four figures of one gift, in its own measure. They are read beside each other and never added (conduct rule 5). */
export interface Figures {
  pledged: number;
  received: number;
  spent: number;
  delivered: number;
}

/** Goods that were delivered out of a gift of money, or other goods than the gift's: by name and unit, quantity in thousandths. */
export interface GoodsTotal {
  name: string;
  unit: string;
  quantity: number;
}

type Counted = Pick<GiftEntry, 'stage' | 'amount'> & { withdrawn: boolean };

/** @param entries the latest revision of each */
export function figuresOf(measure: Measure, entries: readonly Counted[], brought: readonly Brought[]): Figures {
  const total = (stage: GiftStage) => sum(entries.filter((entry) => entry.stage === stage && !entry.withdrawn).map(({ amount }) => amount));
  return {
    pledged: total('pledged'),
    received: total('received'),
    spent: total('spent'),
    delivered: sum(brought.map((act) => deliveredBy(measure, act))),
  };
}

/** How much of a gift one act delivered, in the gift's measure: money for money, goods of the same name and unit for goods. */
export function deliveredBy(measure: Measure, { moneyFen, goods }: Brought): number {
  if (measure === null) return moneyFen ?? 0;
  return sum(goods.filter((row) => isOf(measure, row)).map(({ quantity }) => stepsOf(quantity)));
}

/** What acts delivered beside the gift's own measure: rice that was bought with the money. Never added to a figure. */
export function deliveredInKind(measure: Measure, brought: readonly Brought[]): GoodsTotal[] {
  const totals = new Map<string, GoodsTotal>();
  for (const { name, unit, quantity } of brought.flatMap(({ goods }) => goods)) {
    if (measure !== null && isOf(measure, { name, unit })) continue;
    const key = JSON.stringify([name.trim(), unit.trim()]);
    const before = totals.get(key)?.quantity ?? 0;
    totals.set(key, { name: name.trim(), unit: unit.trim(), quantity: before + stepsOf(quantity) });
  }
  return [...totals.values()];
}

/** What is left at each step; never below nothing, for more than that is a hint (hints.ts). */
export interface Left {
  /** Promised and not here yet. */
  toCome: number;
  /** Here and not paid out, or not out of store. */
  toSpend: number;
  /** Here and not with anybody yet. */
  toDeliver: number;
}

export function leftOf({ pledged, received, spent, delivered }: Figures): Left {
  return {
    toCome: Math.max(0, pledged - received),
    toSpend: Math.max(0, received - spent),
    toDeliver: Math.max(0, received - delivered),
  };
}

/** Everything that was promised or has come is with somebody: nothing further can be of it. One of which nothing is known yet is not spent. */
export function isGivenOut({ pledged, received, delivered }: Figures): boolean {
  return delivered > 0 && delivered >= Math.max(pledged, received);
}

/** Does an act bring anything that could be of a gift? Of money also goods, bought with it. */
export function bringsAnythingOf(measure: Measure, act: Brought): boolean {
  if (deliveredBy(measure, act) > 0) return true;
  return measure === null && act.goods.some(({ quantity }) => quantity > 0);
}

function isOf({ name, unit }: { name: string; unit: string }, row: { name: string; unit: string }): boolean {
  return row.name.trim() === name && row.unit.trim() === unit;
}

/** Quantities in the ledger have at most three decimals. */
function stepsOf(quantity: number): number {
  return Math.round(quantity * stepsOfUnit);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
