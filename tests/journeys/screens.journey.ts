import { axeFindings, expect, sidewaysOverflow, signInAs, test } from './demo.ts';

const firstScreens = {
  clerk: ['/weekly-reports', '/households', '/villages', '/rule-sets', '/register-household', '/plans', '/people', '/account'],
  reporter: ['/reporting', '/account'],
  head: ['/reporting'],
  village: ['/households', '/villages', '/account'],
} as const;

const windows = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
];

for (const language of ['zh-CN', 'en'] as const) {
  for (const viewport of windows) {
    test.describe(`in ${language} at ${viewport.width} px`, () => {
      test.use({ viewport });

      test('the sign-in page is sound', async ({ page, context, demoUrl }) => {
        await context.addCookies([{ name: 'jiedui-language', value: language, url: demoUrl }]);
        await page.goto('/sign-in');
        await expect(page.getByRole('button', { name: language === 'en' ? 'Sign in' : '登录' })).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
      });

      for (const [userName, paths] of Object.entries(firstScreens)) {
        test(`the screens of the ${userName} are sound`, async ({ page, context, demoUrl }) => {
          await signInAs(page, userName);
          await context.addCookies([{ name: 'jiedui-language', value: language, url: demoUrl }]);
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
