import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { demoPassword } from '../src/main/demo/demo-accounts.ts';
import { report } from './figures.ts';

const countyPort = 34_519;
const countyUrl = `http://127.0.0.1:${countyPort}`;
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** The machine as it is, and as slow as Lighthouse makes it for an old phone. */
const slowdowns = [1, 4] as const;
const coldStarts = 5;
const kB = 1000;

/** The field app in a real browser: cold start without a network, presses for a visit, bytes of a reporter's week. */
export async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-bench-'));
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, JIEDUI_DATA: join(folder, 'data'), PORT: String(countyPort), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await serving(server);
    const wire = await countedWire(countyUrl);
    const phone = join(folder, 'phone');
    await firstInstall(phone, wire);
    await week(phone, wire);
    for (const slowdown of slowdowns) {
      const cold = (path: string, wanted: string) => coldStartsOf(phone, wire.url + path, wanted, slowdown);
      report(`cold start without a network to the form of an act, processor slowed ${slowdown} ×`, await cold('/acts/new', 'button[type=submit]'), 'ms', 2000);
      report(`the same to the first screen, slowed ${slowdown} ×`, await cold('/', 'h1'), 'ms', 2000);
    }
    wire.hang(true);
    for (const slowdown of slowdowns) {
      const hung = (path: string, wanted: string) => coldStartsOf(phone, wire.url + path, wanted, slowdown, true);
      report(`cold start on a line that hangs to the form of an act, slowed ${slowdown} ×`, await hung('/acts/new', 'button[type=submit]'), 'ms', 2000);
      report(`the same to the first screen, slowed ${slowdown} ×`, await hung('/', 'h1'), 'ms', 2000);
    }
    wire.hang(false);
    report('presses for a visit, from the first screen to “saved”', [await pressesForVisit(phone, wire.url)], 'presses', 4);
    await wire.close();
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  }
}

interface Wire {
  url: string;
  /** Bytes in both directions since the last question: headers, bodies, everything but TLS. */
  taken(): number;
  /** From now on it takes every connection and never answers, as a hill between two masts does: the phone believes that it has a network. */
  hang(hangs: boolean): void;
  close(): Promise<void>;
}

/** A wire that counts what passes over it. */
async function countedWire(target: string): Promise<Wire> {
  const { hostname, port } = new URL(target);
  let bytes = 0;
  let hangs = false;
  const server = createServer((near) => {
    if (hangs) return void near.on('error', () => near.destroy());
    const far = connect(Number(port), hostname);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      from.pipe(to);
      from.on('error', () => to.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    hang(next) {
      hangs = next;
    },
    async close() {
      server.close();
    },
  };
}

/** The phone is switched on, does something, and is switched off: a browser of its own each time, over the same storage. */
async function onPhone<T>(folder: string, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(folder, { executablePath, args, viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

async function firstInstall(folder: string, wire: Wire): Promise<void> {
  await onPhone(folder, async (context) => {
    const page = await context.newPage();
    await signIn(page, wire.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await page.goto(`${wire.url}/acts/new`);
    await page.getByRole('button', { name: '保存', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    report('first visit, signing in and installing, both directions', [wire.taken() / kB], 'kB');
    await context.clearCookies();
  });
}

/** Monday to Friday an act a day, each from a closed app; then the week's report is opened and handed to the head. Signed in anew once. */
async function week(folder: string, wire: Wire): Promise<void> {
  const acts: number[] = [];
  for (let day = 0; day < 5; day += 1) {
    await onPhone(folder, async (context) => {
      const page = await context.newPage();
      if (day === 0) await signIn(page, wire.url);
      else await page.goto(wire.url);
      await page.getByRole('link', { name: '记一笔' }).first().click();
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText('已记入台账').waitFor();
      await page.waitForLoadState('networkidle');
    });
    acts.push(wire.taken() / kB);
  }
  const handedOver = await onPhone(folder, async (context) => {
    const page = await context.newPage();
    await page.goto(wire.url);
    await page.getByRole('link', { name: /填写本周周报/ }).click();
    await page.getByRole('button', { name: '交负责人签字' }).first().click();
    await page.getByText(/等待签字/).first().waitFor();
    await page.waitForLoadState('networkidle');
    return wire.taken() / kB;
  });
  const [first = 0, ...others] = acts;
  console.log(`  the first day with signing in ${first.toFixed(1)} kB, further days ${others.map((value) => value.toFixed(1)).join(', ')} kB, the report ${handedOver.toFixed(1)} kB`);
  report('a reporter’s week on an installed app: sign in, 5 acts, report, both directions', [acts.reduce((sum, value) => sum + value, 0) + handedOver], 'kB', 300);
}

/** Milliseconds from the start of the navigation to the element that can be used, each time in a browser just started. */
async function coldStartsOf(folder: string, url: string, wanted: string, slowdown: number, believesInNetwork = false): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < coldStarts; run += 1) {
    times.push(
      await onPhone(folder, async (context) => {
        await context.setOffline(!believesInNetwork);
        const page = await context.newPage();
        const devtools = await context.newCDPSession(page);
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        await page.addInitScript((selector) => {
          const look = () => {
            const found = document.querySelector(selector);
            if (found) Object.assign(globalThis, { usableAt: performance.now() });
            else requestAnimationFrame(look);
          };
          look();
        }, wanted);
        await page.goto(url);
        return page.waitForFunction(() => (globalThis as { usableAt?: number }).usableAt).then((handle) => handle.jsonValue() as Promise<number>);
      }),
    );
  }
  return times;
}

/** Counted from real clicks that the page heard. */
async function pressesForVisit(folder: string, url: string): Promise<number> {
  return onPhone(folder, async (context) => {
    await context.setOffline(true);
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(() => {
      Object.assign(globalThis, { presses: 0 });
      addEventListener('click', ({ isTrusted, detail }) => isTrusted && detail > 0 && ((globalThis as unknown as { presses: number }).presses += 1), true);
    });
    await page.getByRole('link', { name: '记一笔' }).first().click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存在本机').waitFor();
    return page.evaluate(() => (globalThis as unknown as { presses: number }).presses);
  });
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('用户名或手机号').fill('reporter');
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: '记一笔' }).first().waitFor();
}

async function serving(server: ChildProcess): Promise<void> {
  const ready = () => fetch(`${countyUrl}/readyz`).then((response) => response.ok, () => false);
  while (!(await ready())) {
    if (server.exitCode !== null) throw new Error('the server ended before it served');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
