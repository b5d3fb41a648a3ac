import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it('leaves out what only a clipboard brings, and keeps lines and emoji', () => {
  expect(cleanText('走访\u0000两户\r\n\u0007送米🌾\ud800')).toBe('走访两户\r\n送米🌾');
});
