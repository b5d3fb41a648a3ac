import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../../../ui/language/language.tsx';
import { ProposalReading } from './ProposalReading.tsx';

const reason = { kind: 'villageMin' as const, organizationName: null, villageName: '腰套村', value: 3 };

/** The page in one language, as text. */
function read(language: string, isSmallest: boolean): string {
  vi.stubGlobal('document', { cookie: `jiedui-language=${language}` });
  vi.stubGlobal('navigator', { languages: [] });
  return renderToStaticMarkup(
    <LanguageProvider>
      <ProposalReading proposal={{ status: 'infeasible', reasons: [reason], isSmallest }} />
    </LanguageProvider>,
  ).replaceAll(/<[^>]+>/g, ' ');
}

afterEach(() => vi.unstubAllGlobals());

describe('wishes that cannot all be met', () => {
  it.each([
    ['zh-CN', '没有全部算完'],
    ['en', 'was not searched to the end'],
  ])('are said to be perhaps not the fewest where that is not proven (%s)', (language, words) => {
    expect(read(language, false)).toContain('腰套村');
    expect(read(language, false)).toContain(words);
    expect(read(language, true)).toContain('腰套村');
    expect(read(language, true)).not.toContain(words);
  });
});
