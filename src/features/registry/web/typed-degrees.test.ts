import { expect, it } from 'vitest';
import { typedDegrees } from './typed-degrees.ts';

it('degrees are read as people type them and maps give them', () => {
  expect(['34.75', ' ３４．７５ ', '106.1400°', '106度', '-5'].map(typedDegrees)).toEqual([34.75, 34.75, 106.14, 106, -5]);
});

it('what is no decimal number of degrees is not guessed at', () => {
  expect(['', '34°45′', '34,75', '106.14,34.75', '1e3', 'N'].map(typedDegrees)).toEqual(Array(6).fill(undefined));
});
