import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { parseCount } from './typed-number.ts';
import { TypedNumberInput } from './TypedNumberInput.tsx';

const drawn = (value: number | null) =>
  renderToStaticMarkup(
    <MantineProvider>
      <TypedNumberInput label="惠及人数" value={value} parse={(typed) => (typed === '13' ? undefined : parseCount(typed))} wrong="示例：不是数" onChange={() => undefined} />
    </MantineProvider>,
  );

it('what cannot be read as a number says so, and keeps its form from being saved without it', () => {
  expect(drawn(12)).not.toContain('data-unread');
  expect(drawn(null)).not.toContain('data-unread');
  expect(drawn(13)).toMatch(/data-unread="true".*示例：不是数/s);
});
