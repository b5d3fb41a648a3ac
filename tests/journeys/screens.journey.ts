import type { Page } from '@playwright/test';
import { listActs } from '../../src/features/assistance/contract.ts';
import { listGifts } from '../../src/features/gifts/contract.ts';
import type { ResponseOf } from '../../src/kernel/endpoint.ts';
import { expect, test } from './own-demo.ts';
import { axeFindings, sidewaysOverflow, signInAs } from './sound.ts';

const firstScreens = {
  clerk: [
    '/overview',
    '/weekly-reports',
    '/acts',
    '/acts?kind=training',
    '/acts/:act',
    '/gaps',
    '/gaps?kind=village',
    '/gaps?kind=person',
    '/confirmations',
    '/follow-ups',
    '/gifts',
    '/gifts/:gift',
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
    '/reminders',
    '/my-reminders',
    '/burden',
    '/account',
  ],
  reporter: ['/reporting', '/acts', '/acts?kind=legal', '/confirmations', '/follow-ups', '/gifts', '/gifts/:gift', '/acts/new', '/acts/:act/correct', '/gaps', '/organization', '/my-reminders', '/account'],
  head: ['/reporting', '/acts', '/acts/new', '/pairings', '/organization'],
  township: ['/overview', '/acts', '/follow-ups', '/needs'],
  village: ['/overview', '/acts', '/gifts', '/gifts/:gift', '/acts/:act', '/confirmations', '/confirmations/codes', '/follow-ups', '/households', '/gaps', '/needs', '/needs/new', '/pairings', '/villages', '/account'],
} as const;

test.use({ story: 'screens' });
// Nobody changes anything here: both workers may look at once.
test.describe.configure({ mode: 'parallel' });

const windows = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
];

/** A page is opened once and its window made small: what a screen shows must not hang on how it came to its width. */
async function expectSoundInBothWindows(page: Page, path: string): Promise<void> {
  for (const viewport of windows) {
    await page.setViewportSize(viewport);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await expect.poll(() => sidewaysOverflow(page), { message: `${path} at ${viewport.width} px` }).toBe(0);
    expect(await axeFindings(page), `${path} at ${viewport.width} px`).toEqual([]);
  }
}

/** The latest act that the person may read stands for all, and the gift of which most has reached somebody. */
async function addressOf(page: Page, path: string): Promise<string> {
  if (path.includes(':gift')) {
    const { gifts } = (await (await page.request.get(listGifts.path)).json()) as ResponseOf<typeof listGifts>;
    const [gift] = gifts.toSorted((a, b) => b.reached - a.reached);
    if (!gift) throw new Error(`nobody gave anything that stands at ${path}`);
    return path.replace(':gift', gift.giftId);
  }
  if (!path.includes(':act')) return path;
  const answer = await page.request.get(listActs.path);
  const { acts } = (await answer.json()) as ResponseOf<typeof listActs>;
  return path.replace(':act', acts[0]?.act.actId ?? '');
}

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}, in a wide window and on a phone`, () => {
    test('the sign-in page is sound', async ({ page, context, demo }) => {
      await context.addCookies([{ name: 'jiedui-language', value: language, url: demo.url }]);
      await page.goto('/sign-in');
      await expect(page.getByRole('button', { name: language === 'en' ? 'Sign in' : '登录' })).toBeVisible();
      await expectSoundInBothWindows(page, '/sign-in');
    });

    for (const [userName, paths] of Object.entries(firstScreens)) {
      test(`the screens of the ${userName} are sound`, async ({ page, context, demo }) => {
        // Each screen is looked at by axe: the longer the list, the longer that takes on a busy machine.
        test.setTimeout(60_000 + 30_000 * paths.length);
        await signInAs(page, userName);
        await context.addCookies([{ name: 'jiedui-language', value: language, url: demo.url }]);
        for (const path of paths) {
          await page.goto(await addressOf(page, path));
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          await expectSoundInBothWindows(page, path);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
        }
      });
    }
  });
}
