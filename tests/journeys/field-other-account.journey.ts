import { enter, expect, record, reopen, savedAndSignedOut, signInHere, test, writeNote } from './field-phone.ts';

test.use({ story: 'field-trouble' });

test('somebody else signs in on the phone: they see how many entries there are and nothing of them, and send none', async ({ phoneOf, front }) => {
  const { context, page } = await savedAndSignedOut(phoneOf, front, '（示例）只有联络员能看');
  await enter(page, front, 'head');
  await page.goto(`${front.url}/outbox`);
  await expect(page.getByText('本机还有其他账号的1条内容')).toBeVisible();
  await expect(page.getByText('没有待发送的内容')).toBeVisible();
  await expect(page.getByText('只有联络员能看')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /条待发送/ })).toHaveCount(0);
  // The head's own act goes; the reporter's stays.
  const own = await reopen(context, front);
  await record(own, '（示例）负责人自己的');
  await expect(own.getByText('已记入台账')).toBeVisible();
  expect(front.arrived().map(({ note }) => note)).toEqual(['（示例）负责人自己的']);

  await enter(page, front, 'reporter');
  await page.goto(`${front.url}/outbox`);
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）负责人自己的', '（示例）只有联络员能看']);
});

test('somebody else signs in in another tab: the page is loaded anew as theirs and says so, and what the first wrote waits for the first', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await writeNote(page, '（示例）联络员按下保存的');
  await enter(page, front, 'head');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/^本机现在登录的是/)).toBeVisible();
  await expect(page.getByText('（示例）联络员按下保存的')).toHaveCount(0);
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText(/^本机现在登录的是/)).toHaveCount(0);
  const outbox = await reopen(context, front, '/outbox');
  await expect(outbox.getByText('本机还有其他账号的1条内容')).toBeVisible();
  await expect(outbox.getByText(/^本机现在登录的是/)).toHaveCount(0);
  expect(front.arrived()).toEqual([]);
});

test('somebody else signs in on the sign-in page of another tab, which the phone remembers: the first page is loaded anew as theirs all the same', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await writeNote(page, '（示例）联络员按下保存的');
  await signInHere(await reopen(context, front, '/sign-in'), 'head');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/^本机现在登录的是/)).toBeVisible();
  await expect(page.getByText('（示例）联络员按下保存的')).toHaveCount(0);
  expect(front.arrived()).toEqual([]);
});

test('without a network the page of another account still opens, and says whose it is now', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  // It was being loaded anew when the line broke.
  await page.evaluate(() => sessionStorage.setItem('jiedui-other-account', '1'));
  await network(false);
  await page.goto(`${front.url}/acts/new`);
  await expect(page.getByText(/^本机现在登录的是/)).toBeVisible();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeVisible();
  await context.close();
});
