import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lists = readdirSync('src/features')
  .flatMap((feature) => ['pages', 'public-pages'].map((name) => `src/features/${feature}/web/${name}.ts`))
  .filter((file) => existsSync(file));

/** What the module loads at once; `import()` and types cost nothing. */
function loads(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^import (?!type)[^;]*? from '([^']+)';/gm)].map((match) => match[1] ?? '');
}

/** The one page that comes with the first load: a second fetch for it cost a phone half a second before the first paint. */
const whatMostPeopleOpenFirst = './sign-in/SignInPage.tsx';

describe("a feature's list of pages, which is in the console's first load", () => {
  it.each(lists)('%s brings only addresses, titles and icons', (file) => {
    const light = /^(?:@tabler\/icons-react|(?:\.\.\/){3}(?:kernel|ui)\/[\w/.-]+|\.\/(?:paths|page-words)\.ts)$/;
    expect(loads(file).filter((module) => !light.test(module) && module !== whatMostPeopleOpenFirst)).toEqual([]);
  });

  it.each(lists.map((file) => file.replace(/[\w-]+\.ts$/, 'page-words.ts')))('%s imports nothing', (file) => {
    expect(loads(file)).toEqual([]);
  });
});
