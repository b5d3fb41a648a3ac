import { expect, phone, test } from './own-demo.ts';

test.use({ story: 'weekly-report-signed-once' });
test.describe.configure({ mode: 'serial' });

test('two devices on one draft lose nothing: whoever comes second is shown both and chooses', async ({ at, expectRefusal }) => {
  const office = await at('reporter');
  const village = await at('reporter', phone);
  for (const device of [office, village]) {
    await device.getByRole('link', { name: '继续填写本周周报' }).click();
    await expect(device.getByLabel('工作开展情况')).toHaveValue(/示例/);
  }
  const stored = office.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await office.getByLabel('工作开展情况').fill('（示例）办公室写的');
  await stored;

  const refused = village.waitForResponse((answer) => answer.status() === 409);
  await village.getByLabel('工作开展情况').fill('（示例）村里写的');
  await village.getByLabel('存在问题').fill('（示例）路不好走');
  expectRefusal(`409 ${new URL((await refused).url()).pathname}`);
  await expect(village.getByText('这份草稿在别处也改过')).toBeVisible();
  await expect(village.getByText('（示例）办公室写的')).toBeVisible();
  await expect(village.getByText('（示例）村里写的')).toBeVisible();
  await village.reload();
  await expect(village.getByText('（示例）村里写的'), 'not even a reload loses it').toBeVisible();
  await village.getByRole('button', { name: '按选择保存' }).click();
  await expect(village.getByLabel('工作开展情况')).toHaveValue('（示例）村里写的\n（示例）办公室写的');
  await expect(village.getByText(/已保存到服务器/)).toBeVisible();

  await office.getByLabel('下周计划').fill('（示例）办公室再写');
  const refusedToo = await office.waitForResponse((answer) => answer.status() === 409);
  expectRefusal(`409 ${new URL(refusedToo.url()).pathname}`);
  await expect(office.getByText('这份草稿在别处也改过')).toBeVisible();
  await office.getByRole('button', { name: '按选择保存' }).click();
  await expect(office.getByLabel('工作开展情况')).toHaveValue('（示例）村里写的\n（示例）办公室写的');
  await expect(office.getByLabel('存在问题')).toHaveValue('（示例）路不好走');
  await expect(office.getByLabel('下周计划')).toHaveValue('（示例）办公室再写');
});

test('a double tap on the signature gives one report and one receipt, on a second device too', async ({ at }) => {
  const head = await at('head', phone);
  const second = await at('head', phone);
  for (const device of [head, second]) {
    await device.getByRole('link', { name: '继续填写本周周报' }).click();
    await device.getByRole('button', { name: '签字并上报' }).click();
  }
  let sent = 0;
  head.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/signature')) sent += 1;
  });
  await head.getByRole('dialog').getByRole('button', { name: '签字并上报' }).dblclick();
  await expect(head.getByText('县民政局已收到')).toBeVisible();
  const number = await head.getByText(/^0616-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText();
  expect(sent).toBe(1);

  await second.getByRole('dialog').getByRole('button', { name: '签字并上报' }).click();
  await expect(second.getByText(number)).toBeVisible();

  await head.getByRole('link', { name: '查看上报内容' }).click();
  await expect(head.getByText(number)).toBeVisible();
  await expect(head.getByRole('link', { name: /^第 \d 版回执$/ })).toHaveCount(1);
});
