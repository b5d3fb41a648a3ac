const digits = '零一二三四五六七八九';
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
]);

/** Signs of a Chinese numeral, for use inside a character class. */
export const numeralSigns = '零〇一二两三四五六七八九十百千';

function digitOf(sign: string): number {
  if (sign === '〇') return 0;
  if (sign === '两') return 2;
  return digits.indexOf(sign);
}

/** Reads `十六`, `一百零八`, `两`, `二〇二三` or Arabic digits; undefined for anything else. */
export function numberFrom(numeral: string): number | undefined {
  const plain = numeral.replaceAll(/[\s，,]/g, '');
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  if (plain === '' || !/^[零〇一二两三四五六七八九十百千万]{1,12}$/.test(plain)) return undefined;
  if (!/[十百千万]/.test(plain)) return Number(Array.from(plain, digitOf).join(''));
  let total = 0;
  let pending = 0;
  for (const sign of plain) {
    const unit = units.get(sign);
    if (unit === undefined) pending = digitOf(sign);
    else if (unit === 10_000) {
      total = (total + pending) * unit;
      pending = 0;
    } else {
      total += (pending === 0 ? 1 : pending) * unit;
      pending = 0;
    }
  }
  return total + pending;
}
