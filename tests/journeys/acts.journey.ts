import type { Page } from '@playwright/test';
import { listVillageRecords } from '../../src/features/registry/contract.ts';
import type { ResponseOf } from '../../src/kernel/endpoint.ts';
import { expect, phone, test } from './own-demo.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'acts' });
test.describe.configure({ mode: 'serial' });

const people = (page: Page) => page.getByLabel('惠及人数（人）');
const history = (page: Page) => page.getByRole('region', { name: '经过' });
const facts = (page: Page) => page.getByRole('region', { name: '内容' });

/** Where the act of the first journey lives; the later ones go on with it. */
let address = '';

test('a visit is in the ledger two taps after it was opened, and what was typed survives a reload', async ({ at }) => {
  const page = await at('reporter', phone, '/acts');
  await page.getByRole('link', { name: '记一笔' }).click();
  await expect(page.getByLabel('帮扶村')).toHaveValue(/.+/);
  await expectSound(page);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已记入台账')).toBeVisible();
  await expectSound(page);

  await page.getByRole('button', { name: '再记一笔' }).click();
  await page.getByLabel('日期').fill('2020-06-15');
  await people(page).fill('12');
  await expect(page.getByText('已自动保存')).toBeVisible();
  await page.reload();
  await expect(page.getByText('上次没有保存的内容还在。')).toBeVisible();
  await expect(people(page)).toHaveValue('12');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '再记一笔' }).click();
  await expect(page.getByLabel('日期')).toHaveValue('2020-06-15');
  await expect(people(page)).toHaveValue('');

  await page.goto('/acts');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('2020年6月16日 周二');
  await page.getByRole('listitem').filter({ hasText: '12人' }).getByRole('link', { name: '走访' }).first().click();
  await expect(facts(page)).toContainText('12人');
  address = new URL(page.url()).pathname;
});

test('the form says what is wrong as one types, and what is missing when saving is tried', async ({ at }) => {
  const page = await at('reporter', undefined, '/acts/new');
  await page.getByLabel('帮扶类型').selectOption('goods');
  await expect(page.getByText('物资的名称、数量和单位都要填写')).toBeHidden();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('物资的名称、数量和单位都要填写')).toBeVisible();
  await page.getByLabel('名称').fill('（示例）大米');
  await page.getByLabel('数量').fill('５０');
  await page.getByLabel('单位').fill('袋');
  await expect(page.getByText('物资的名称、数量和单位都要填写')).toBeHidden();

  await page.getByRole('button', { name: '更多（都可不填）' }).click();
  const households = page.getByRole('group', { name: '帮扶的户' });
  await households.getByRole('checkbox').first().check();
  await expect(people(page)).toHaveValue(/^\d+$/);
  const reached = Number(await people(page).inputValue());
  await page.getByLabel('人次').fill(String(reached - 1));
  await expect(page.getByText(/人次（\d+）不会少于人数/)).toBeVisible();
  await page.getByLabel('人次').fill(String(reached + 2));
  await page.getByLabel('志愿者人数').fill('3');
  await page.getByLabel('志愿者合计小时').fill('7.5');
  await page.getByLabel('负责人到场').check();
  await page.getByLabel('负责人做了什么').selectOption('inspection');
  await page.getByRole('group', { name: '对应的需求、措施或协议' }).getByRole('checkbox').first().check();
  await expectSound(page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await expect(facts(page)).toContainText('（示例）大米 50袋');
  await expect(facts(page)).toContainText('志愿者3人（共7.5小时）');
  await expect(facts(page)).toContainText('负责人到场（检查）');
  await expectSound(page);
});

test('a correction shows what changes, asks why, and stands in the history that the village reads', async ({ at }) => {
  const page = await at('reporter', phone, address);
  await page.getByRole('link', { name: '更正' }).click();
  const save = page.getByRole('button', { name: '保存更正' });
  await expect(page.getByText('还没有改动。')).toBeVisible();
  await people(page).fill('14');
  await expect(page.getByText('12人')).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByLabel('为什么更正').fill('（示例）漏登两人');
  await expectSound(page);
  await save.click();
  await expect(history(page)).toContainText('理由：（示例）漏登两人');
  await expect(history(page).getByRole('deletion')).toHaveText('12人');
  await expect(history(page).getByRole('insertion')).toHaveText('14人');

  const village = await at('village', undefined, '/acts');
  await village.getByRole('listitem').filter({ hasText: '14人' }).getByRole('link').first().click();
  await expect(history(village)).toContainText('（示例）漏登两人');
  await expect(village.getByRole('link', { name: '更正' })).toBeHidden();
  await expectSound(village);
});

test('of two who correct at once the second sees both versions and chooses', async ({ at, expectRefusal }) => {
  const reporter = await at('reporter', undefined, `${address}/correct`);
  await people(reporter).fill('15');
  await reporter.getByLabel('为什么更正').fill('（示例）又漏登一人');

  const head = await at('head', phone, `${address}/correct`);
  await people(head).fill('13');
  await head.getByRole('button', { name: '更多（都可不填）' }).click();
  await head.getByLabel('说明').fill('（示例）入户核实');
  await head.getByLabel('为什么更正').fill('（示例）重复登记一人');
  await head.getByRole('button', { name: '保存更正' }).click();
  await expect(history(head)).toContainText('（示例）重复登记一人');

  expectRefusal(`409 /api/assistance${address}/corrections`);
  await reporter.getByRole('button', { name: '保存更正' }).click();
  await expect(reporter.getByText('您改的时候，别人先改了这一笔')).toBeVisible();
  const reached = reporter.getByRole('region', { name: '人数和人次' });
  await expect(reached).toContainText('15人');
  await expect(reached).toContainText('13人');
  await expect(reporter.getByRole('region', { name: '说明' }).getByRole('radio', { name: '台账里现在的' })).toBeChecked();
  await expectSound(reporter);
  await reached.getByRole('radio', { name: '我的' }).check();
  await reporter.getByRole('button', { name: '按选择继续' }).click();
  await expect(reporter.getByLabel('说明')).toHaveValue('（示例）入户核实');
  await reporter.getByRole('button', { name: '保存更正' }).click();
  await expect(facts(reporter)).toContainText('15人');
  await expect(facts(reporter)).toContainText('（示例）入户核实');
});

test('an act taken back says so, with its reason, and leaves the ledger', async ({ at }) => {
  const page = await at('head', undefined, address);
  await page.getByRole('button', { name: '撤回' }).click();
  const dialog = page.getByRole('dialog', { name: '撤回这笔记录' });
  await dialog.getByLabel('理由').fill('（示例）记到别的村了');
  await expectSound(page);
  await dialog.getByRole('button', { name: '撤回' }).click();
  await expect(page.getByText(/这笔不再计入台账和周报。理由：（示例）记到别的村了/)).toBeVisible();
  await expect(page.getByRole('link', { name: '更正' })).toBeHidden();
  await expectSound(page);
  await page.goto(`${address}/correct`);
  await expect(page.getByText('这笔记录已撤回，不能再改')).toBeVisible();
  await page.goto('/acts');
  await expect(page.getByText('15人')).toBeHidden();
});

test('an act for some of a household names them, and the number of people follows', async ({ at }) => {
  const page = await at('reporter', phone, '/acts/new');
  await page.getByRole('button', { name: '更多（都可不填）' }).click();
  await page.getByRole('group', { name: '帮扶的户' }).getByRole('checkbox').first().check();
  const persons = page.getByRole('group', { name: '帮扶的人' });
  await persons.getByRole('checkbox').first().check();
  await expect(people(page)).toHaveValue('1');
  const named = await persons.locator('label').first().textContent();
  await expectSound(page);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await expect(page.getByText(named ?? '', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('帮扶的人')).toBeVisible();
});

test('what was typed and cannot be read is neither folded away nor saved as nothing', async ({ at }) => {
  const page = await at('reporter', phone, '/acts/new');
  const kind = page.getByLabel('帮扶类型');
  const amount = page.getByLabel('金额');
  const more = page.getByRole('button', { name: '更多（都可不填）' });
  const save = page.getByRole('button', { name: '保存', exact: true });
  await kind.selectOption('cash');
  await amount.fill('两万');
  await kind.selectOption('visit');
  await expect(amount, 'behind “more” now, which has opened').toHaveValue('两万');
  await more.click();
  await expect(amount).toHaveValue('两万');
  await expect(amount).toBeFocused();
  await save.click();
  await expect(amount).toBeFocused();
  await expect(page.getByText('请填写金额，如 1234.50')).toBeVisible();
  await expectSound(page);
  await amount.fill('20000');

  // A row of goods without an amount goes with its kind; one whose amount cannot be read does not.
  const goods = page.getByRole('group', { name: '物资' });
  const quantity = goods.getByLabel('数量');
  await kind.selectOption('goods');
  await goods.getByLabel('名称').fill('大米');
  await quantity.fill('两袋');
  await kind.selectOption('cash');
  await expect(quantity).toBeFocused();
  await expect(quantity).toHaveValue('两袋');
  await expect(kind).toHaveValue('goods');
  await quantity.fill('2');
  await goods.getByLabel('单位').fill('袋');
  await kind.selectOption('visit');
  await expect(quantity).toHaveValue('2');

  const [heads, hours] = [page.getByLabel('志愿者人数'), page.getByLabel('志愿者合计小时')];
  await heads.fill('3');
  await hours.fill('半天');
  await heads.fill('');
  await expect(hours).toBeDisabled();
  await expect(hours).toHaveValue('');
  await save.click();
  await expect(page.getByText('已记入台账')).toBeVisible();
});

test('where the phone is goes to the act by one press: it is read out, and a keyboard goes on at the button that takes it away', async ({ at }) => {
  const page = await at('reporter', phone, '/acts/new');
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: 34.75, longitude: 106.14, accuracy: 20 });
  await page.getByRole('button', { name: '更多（都可不填）' }).click();
  await page.getByRole('button', { name: '附上现在的位置' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已附上位置（误差约 20 米）' })).toBeVisible();
  await expect(page.getByRole('button', { name: '去掉位置' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '附上现在的位置' })).toBeFocused();
});

test('where the village lies is stated by one press, and by none whose page has been left meanwhile', async ({ at }) => {
  const page = await at('village', phone, '/acts');
  const { villages } = (await (await page.request.get(listVillageRecords.path)).json()) as ResponseOf<typeof listVillageRecords>;
  const own = `/villages/${villages[0]?.villageId ?? ''}`;
  await page.context().grantPermissions(['geolocation']);
  // A fix that comes when the journey says so.
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (found) => {
      addEventListener('fix', () => found({ coords: { latitude: 34.75, longitude: 106.14, accuracy: 20 } } as GeolocationPosition), { once: true });
    };
  });
  const stated: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' && request.url().endsWith('/place')) stated.push(request.method());
  });
  const fix = () => page.evaluate(() => dispatchEvent(new Event('fix')));
  const press = page.getByRole('button', { name: '以本机所在位置作为村委会位置' });
  await page.goto(own);
  await press.click();
  await expect(press).toBeDisabled();
  await page.getByRole('link', { name: '帮扶台账' }).first().click();
  await expect(press).toBeHidden();
  await fix();
  await page.goto(own);
  await expect(press).toBeEnabled();
  expect(stated, 'the page had been left').toEqual([]);

  await press.click();
  await fix();
  await expect(page.getByRole('status').filter({ hasText: '村委会位置已标注。' })).toBeVisible();
  await expect(press).toBeFocused();
  await page.getByRole('button', { name: '取消标注' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消标注' }).click();
  await expect(page.getByRole('status').filter({ hasText: '标注已取消。' })).toBeVisible();
  await expect(press).toBeFocused();
});
