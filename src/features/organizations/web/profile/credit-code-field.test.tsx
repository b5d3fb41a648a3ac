import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { checkCharacterOf } from '../../credit-code.ts';
import type { OrganizationKind } from '../../kinds.ts';
import { CreditCodeField } from './CreditCodeField.tsx';

const body = '52620000000000000';
const right = body + (checkCharacterOf(body) ?? '');
const wrong = body + (right.endsWith('0') ? '1' : '0');
const drawn = (code: string, kind: OrganizationKind | null = null, error?: string) =>
  renderToStaticMarkup(
    <MantineProvider>
      <CreditCodeField code={code} kind={kind} error={error} onChange={() => undefined} />
    </MantineProvider>,
  );

describe('the credit code of an organization, before it is saved', () => {
  it('is hinted at where its last figure does not fit, however it was typed', () => {
    expect(drawn(wrong)).toContain('最后一位校验码对不上');
    expect(drawn(` ${wrong.toLowerCase().replace(/(.{8})/, '$1-')} `)).toContain('最后一位校验码对不上');
    expect(drawn(right)).not.toContain('校验码');
    expect(drawn('')).not.toContain('<li>');
  });

  it('is an error where it is not eighteen figures and letters; what the server said comes first', () => {
    expect(drawn('5262')).toContain('aria-invalid="true"');
    expect(drawn(wrong)).not.toContain('aria-invalid="true"');
    expect(drawn('5262', null, '示例：已被使用')).toContain('示例：已被使用');
  });
});
