/** A whole number as typed (`1,234`, `１２`, `12人`), undefined where it is none. */
export function parseCount(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s人次]/g, '');
  return /^\d{1,7}$/.test(plain) ? Number(plain) : undefined;
}

/** A quantity with up to three decimals, as typed; undefined where it is none. */
export function parseQuantity(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return /^\d{1,8}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** Hours in halves (`3`, `2.5`, `4小时`), undefined where it is none. */
export function parseHours(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s小时h]/g, '');
  return /^\d{1,6}(?:\.[05])?$/.test(plain) ? Number(plain) : undefined;
}
