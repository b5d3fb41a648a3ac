import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { namesBeyondFloor } from '../support/beyond-floor.ts';
import { expect, phone, record, signInHere, test } from './field-phone.ts';

test.use({ story: 'field-floor' });

/** Takes away whatever the oldest browsers lack, before the page's first script. */
function takeAway(names: readonly string[]): void {
  for (const name of names) {
    const [holder = '', member] = name.split('.');
    const found = (globalThis as Record<string, unknown>)[holder] as { prototype?: object } | undefined;
    if (member === undefined) Reflect.deleteProperty(globalThis, holder);
    else for (const place of [found, found?.prototype]) if (place) Reflect.deleteProperty(place, member);
  }
}

test('on the oldest browser of the floor a person signs in, notes a visit and it arrives', async ({ openBrowser, front }) => {
  const page = await openBrowser(phone);
  await page.addInitScript(takeAway, namesBeyondFloor(bcd));
  await page.goto(`${front.url}/sign-in`);
  expect(await page.evaluate(() => 'any' in AbortSignal)).toBe(false);
  await signInHere(page, 'reporter');
  await page.getByRole('link', { name: '记一笔' }).first().click();
  await record(page, '（示例）旧手机上记的');
  await expect(page.getByText('已记入台账')).toBeVisible();
  expect(front.arrived().map(({ note }) => note)).toEqual(['（示例）旧手机上记的']);
  // Put away before the front goes, from which it may still be asking something.
  await page.close();
});
