import { expect, reopen, test } from './field-phone.ts';

test.use({ story: 'field-trouble' });

test('the phone is a day ahead: the person is told, and the day of the act is the server’s', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  const today = await page.getByLabel('日期').inputValue();
  await context.addInitScript(() => {
    const { now } = Date;
    const aheadMs = 86_400_000;
    Date.now = () => now() + aheadMs;
    globalThis.Date = new Proxy(Date, {
      construct: (target, given: readonly unknown[]) => Reflect.construct(target, given.length === 0 ? [now() + aheadMs] : given) as Date,
    });
  });
  const opened = await reopen(context, front);
  await expect(opened.getByText('本机时间比服务器快1天')).toBeVisible();
  await expect(opened.getByLabel('日期')).toHaveValue(today);
  await network(false);
  const cold = await reopen(context, front);
  await expect(cold.getByLabel('日期')).toHaveValue(today);
});
