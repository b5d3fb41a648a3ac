import { formatYuan } from '../../kernel/money.ts';
import type { Figures } from './figures.ts';

/** 大米50袋、化肥2吨 */
export function goodsInWords(goods: Figures['goods']): string {
  return goods.map(({ name, quantity, unit }) => `${name}${quantity}${unit}`).join('、');
}

/** 1,200元; fen only where there are any. */
export function yuanInWords(fen: number): string {
  return `${formatYuan(fen).replace(/\.00$/, '')}元`;
}

/** 27人、47人次; 人次 only where somebody was reached more than once, and alone where nobody was counted. */
export function peopleInWords({ people, visits }: Pick<Figures, 'people' | 'visits'>): string {
  if (people === 0) return `${visits}人次`;
  return visits > people ? `${people}人、${visits}人次` : `${people}人`;
}

/** 面对面4次、不见面1次; 均为面对面 where there is one way only. */
export function modesInWords({ inPerson, remote }: Pick<Figures, 'inPerson' | 'remote'>): string {
  const all = inPerson + remote === 1 ? '' : '均为';
  if (remote === 0) return `${all}面对面`;
  return inPerson === 0 ? `${all}不见面` : `面对面${inPerson}次、不见面${remote}次`;
}
