/** A whole number as typed (`1,200`, `１２`); null for nothing typed, undefined where it is no such number. */
export function parseQuantity(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  const value = /^\d{1,10}$/.test(plain) ? Number(plain) : 0;
  return value >= 1 && value <= 1_000_000_000 ? value : undefined;
}

/** 3人, or an empty text where no quantity was said. */
export function amountOf({ quantity, unit }: { quantity: number | null; unit: string }): string {
  return quantity === null ? '' : `${quantity.toLocaleString('en-US')}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`;
}
