import { expect, test } from './own-demo.ts';
import { axeFindings, sidewaysOverflow, signInAs } from './sound.ts';

const firstScreens = {
  clerk: [
    '/overview',
    '/weekly-reports',
    '/gaps',
    '/gaps?kind=village',
    '/gaps?kind=person',
    '/organizations',
    '/organizations/capabilities',
    '/households',
    '/needs',
    '/needs/new',
    '/pairings',
    '/pairings/workbench',
    '/villages',
    '/rule-sets',
    '/register-household',
    '/registry-imports',
    '/plans',
    '/people',
    '/account',
  ],
  reporter: ['/reporting', '/gaps', '/organization', '/account'],
  head: ['/reporting', '/pairings', '/organization'],
  township: ['/overview', '/needs'],
  village: ['/overview', '/households', '/gaps', '/needs', '/needs/new', '/pairings', '/villages', '/account'],
} as const;

test.use({ story: 'screens' });
// Nobody changes anything here: both workers may look at once.
test.describe.configure({ mode: 'parallel' });

const windows = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
];

for (const language of ['zh-CN', 'en'] as const) {
  for (const viewport of windows) {
    test.describe(`in ${language} at ${viewport.width} px`, () => {
      test.use({ viewport });

      test('the sign-in page is sound', async ({ page, context, demo }) => {
        await context.addCookies([{ name: 'jiedui-language', value: language, url: demo.url }]);
        await page.goto('/sign-in');
        await expect(page.getByRole('button', { name: language === 'en' ? 'Sign in' : '登录' })).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
      });

      for (const [userName, paths] of Object.entries(firstScreens)) {
        test(`the screens of the ${userName} are sound`, async ({ page, context, demo }) => {
          // Each screen is looked at by axe: the longer the list, the longer that takes on a busy machine.
          test.setTimeout(60_000 + 20_000 * paths.length);
          await signInAs(page, userName);
          await context.addCookies([{ name: 'jiedui-language', value: language, url: demo.url }]);
          for (const path of paths) {
            await page.goto(path);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await page.waitForLoadState('networkidle');
            expect(await axeFindings(page), path).toEqual([]);
            expect(await sidewaysOverflow(page), path).toBe(0);
            await expect(page.locator('html')).toHaveAttribute('lang', language);
          }
        });
      }
    });
  }
}
