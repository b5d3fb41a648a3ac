import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { parseCount } from './typed-number.ts';
import { TypedNumberInput } from './TypedNumberInput.tsx';

const drawn = (value: number | null, disabled = false) =>
  renderToStaticMarkup(
    <MantineProvider>
      <TypedNumberInput label="惠及人数" disabled={disabled} value={value} parse={(typed) => (typed === '13' ? undefined : parseCount(typed))} wrong="示例：不是数" onChange={() => undefined} />
    </MantineProvider>,
  );

it('what cannot be read as a number says so, and keeps its form from being saved without it', () => {
  expect(drawn(12)).not.toContain('data-unread');
  expect(drawn(null)).not.toContain('data-unread');
  expect(drawn(13)).toMatch(/data-unread="true".*示例：不是数/s);
});

it('a field that is not asked for holds no form back, and shows nothing that nobody could mend', () => {
  expect(drawn(13, true)).not.toContain('data-unread');
  expect(drawn(13, true)).not.toMatch(/value="13"|示例：不是数/);
  expect(drawn(12, true)).toContain('value="12"');
});

it('an amount of money that cannot be read does the same', () => {
  const amount = (fen: number | undefined) =>
    renderToStaticMarkup(
      <MantineProvider>
        <MoneyInput label="金额" value={fen} onChange={() => undefined} />
      </MantineProvider>,
    );
  expect(amount(20_000_00)).not.toContain('data-unread');
  expect(amount(undefined)).not.toContain('data-unread');
  // Nobody hands over less than nothing: an amount that is written and not read.
  expect(amount(-500)).toMatch(/data-unread="true".*请填写金额/s);
});
