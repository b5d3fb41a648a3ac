import { stepsOfUnit, type Measure } from './gift.ts';

/** 12500 → `12.5`, 50000000 → `50,000`: a quantity of goods as people write it. */
export function formatQuantity(steps: number): string {
  const [whole = '0', rest = ''] = String(Math.abs(steps) / stepsOfUnit).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${steps < 0 ? '-' : ''}${grouped}${rest === '' ? '' : `.${rest}`}`;
}

/** What a person typed (`12.5`, `１２`, `1,000袋`), in thousandths; undefined where it is no quantity. */
export function parseSteps(typed: string, measure: Measure): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s]/g, '');
  const number = measure !== null && plain.endsWith(measure.unit) ? plain.slice(0, -measure.unit.length) : plain;
  const match = /^(\d{1,8})(?:\.(\d{1,3}))?$/.exec(number);
  return match ? Number(match[1]) * stepsOfUnit + Number((match[2] ?? '').padEnd(3, '0')) : undefined;
}
