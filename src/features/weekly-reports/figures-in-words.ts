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
