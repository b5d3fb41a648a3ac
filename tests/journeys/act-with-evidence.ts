import type { Locator, Page } from '@playwright/test';
import { getAct, listActs } from '../../src/features/assistance/contract.ts';
import type { ResponseOf } from '../../src/kernel/endpoint.ts';
import type { MadeUpFile } from './made-up-photos.ts';

/** The part of a form where evidence is attached. */
export const field = (page: Page) => page.getByRole('group', { name: '照片、录音和凭证' });
export const facts = (page: Page) => page.getByRole('region', { name: '内容' });
export const pictures = (page: Page) => facts(page).getByRole('button', { name: '放大查看：照片' });

/** Opens the section where it is closed, and chooses files of the phone. */
export async function choose(page: Page, files: readonly MadeUpFile[]): Promise<void> {
  const open = page.getByRole('button', { name: '附照片' });
  await open.or(field(page)).first().waitFor();
  if (await field(page).isHidden()) await open.click();
  await field(page).locator('input[type=file]').nth(1).setInputFiles([...files]);
}

export const isDrawn = (picture: Locator) => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0);

/** Where the act with this note is read. */
export async function addressOfAct(page: Page, url: string, note: string): Promise<string> {
  const { acts } = (await (await page.request.get(url + listActs.path)).json()) as ResponseOf<typeof listActs>;
  const actId = acts.find(({ act }) => act.note === note)?.act.actId;
  if (actId === undefined) throw new Error(`no act says ${note}`);
  return `/acts/${actId}`;
}

/** Ids of what the act that is read there names as its evidence. */
export async function evidenceOfAct(page: Page, url: string, address: string): Promise<readonly string[]> {
  const path = getAct.path.replace(':actId', address.split('/').at(-1) ?? '');
  const { act } = (await (await page.request.get(url + path)).json()) as ResponseOf<typeof getAct>;
  return act.evidenceIds;
}
