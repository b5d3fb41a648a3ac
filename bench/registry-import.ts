import { readFile, readdir } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pino } from 'pino';
import * as contract from '../src/features/registry/imports/contract.ts';
import { registerVillages } from '../src/features/registry/server/public-writes.ts';
import { isWorking } from '../src/features/registry/imports/states.ts';
import type { Actor } from '../src/kernel/actor.ts';
import type { Endpoint } from '../src/kernel/endpoint.ts';
import { newId } from '../src/kernel/ids.ts';
import { addDays, instantOf } from '../src/kernel/shanghai-time.ts';
import { madeUpBankAccount, madeUpIdNumber, madeUpPhone } from '../src/main/demo/made-up-numbers.ts';
import { catalogue, reactions, routes } from '../src/main/features.ts';
import type { Database } from '../src/platform/database/database.ts';
import { spreadsheetBytes } from '../src/platform/documents/spreadsheet.ts';
import { createHttpServer } from '../src/platform/http/server.ts';
import { createSecrets, newSecretKeys } from '../src/platform/secrets/secrets.ts';
import { asCommand } from '../tests/support/plan-scenes.ts';
import '../tests/support/typescript-children.ts';
import { report } from './figures.ts';

const persons = 100_000;
const perHousehold = 4;
const MB = 1024 * 1024;

/** 100,000 persons from the upload to the last row, and the same file again; peak memory of the server's and of the reader's process. */
export async function measureImport(db: Database): Promise<void> {
  const now = instantOf('2020-06-16', '09:00');
  const countyId = newId();
  await db.insertInto('counties').values({ countyId, name: '示例县', divisionCode: '999999', createdAt: now }).execute();
  const clerk: Actor = { accountId: newId(), countyId, role: 'clerk', name: '示例经办' };
  const villages = Array.from({ length: 200 }, (_, number) => ({ name: `示例${number + 1}村`, township: `示例${(number % 12) + 1}镇` }));
  await asCommand({ db, now, realNow: now }, { actor: clerk }, (ctx) => registerVillages(ctx, villages));
  const content = (await buffer(spreadsheetBytes(sheetOf(villages)))).toString('base64');
  console.log(`file ${((content.length * 0.75) / MB).toFixed(1)} MB`);
  const app = await createHttpServer({
    logger: pino({ level: 'silent' }),
    routes,
    catalogue,
    version: 'bench',
    publicUrl: 'http://localhost',
    secureCookies: false,
    requestsPerMinute: 1_000_000,
    runtime: { db, now: () => now, secrets: createSecrets(newSecretKeys()), reactions },
    authenticate: async () => clerk,
    notReadyBecause: async () => undefined,
  });
  const send = async (endpoint: Endpoint, params: Record<string, string>, body?: object) => {
    const url = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '');
    const headers = endpoint.method === 'GET' ? {} : { 'idempotency-key': newId() };
    const answer = await app.inject({ method: endpoint.method, url, headers, ...(body && { payload: body }) });
    if (answer.statusCode >= 400) throw new Error(answer.body);
    return answer.body === '' ? {} : answer.json();
  };
  const settled = async (importId: string): Promise<contract.ImportView> => {
    for (;;) {
      const view: contract.ImportView = await send(contract.viewImport, { importId });
      if (!isWorking(view.state)) return view;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const watch = watchMemory();
  const first = await importOnce();
  report(`${persons} persons, from the upload to the last row`, [first.seconds], 's', 60);
  report('  reading, checking, writing', first.steps, 's');
  const again = await importOnce();
  report('the same file again, all unchanged', [again.seconds], 's', 60);
  const { server, reader, longestPause } = watch.stop();
  report('peak memory of the server process', [server / MB], 'MB', 400);
  report('peak memory of the reader process', [reader / MB], 'MB', 400);
  report('longest time in which the server answered nobody', [longestPause], 'ms');
  await app.close();

  async function importOnce() {
    const start = performance.now();
    const steps: number[] = [];
    const lap = () => steps.push((performance.now() - start) / 1000 - steps.reduce((sum, step) => sum + step, 0));
    const { importId } = await send(contract.uploadWorkbook, {}, { kind: 'households', fileName: '示例.xlsx', content });
    const read = await settled(importId);
    lap();
    await send(contract.checkImport, { importId }, { mapping: read.mapping?.value });
    const checked = await settled(importId);
    lap();
    if (checked.counts?.rowsWithErrors !== 0) throw new Error(JSON.stringify([checked.problem, checked.counts]));
    await send(contract.applyImport, { importId }, { leaveOutBlocked: false });
    const applied = await settled(importId);
    lap();
    if (applied.state !== 'applied') throw new Error(JSON.stringify(applied.problem));
    console.log(JSON.stringify(applied.counts));
    return { seconds: (performance.now() - start) / 1000, steps };
  }
}

function sheetOf(villages: readonly { name: string; township: string }[]) {
  const headings = ['乡镇', '行政村', '户编号', '户类型', '识别时间', '致贫原因', '姓名', '与户主关系', '性别', '证件号码', '联系电话', '文化程度', '劳动技能', '健康状况', '工资性收入', '转移性收入', '住房', '饮水', '家庭住址', '银行账号'];
  const relations = ['户主', '配偶', '之子', '之女'];
  function* rows() {
    for (let person = 0; person < persons; person += 1) {
      const household = Math.floor(person / perHousehold);
      const place = villages[household % villages.length];
      const member = person % perHousehold;
      const born = addDays(member < 2 ? '1960-01-01' : '1995-01-01', (household * 7) % 5_000);
      const name = `${'赵钱孙李周吴郑王冯陈'.charAt(household % 10)}${'示例甲乙丙丁戊己庚辛'.charAt(person % 10)}${'一二三四五六七八九十'.charAt((person >> 3) % 10)}`;
      const isMan = member % 2 === 0;
      yield [
        place?.township ?? '', place?.name ?? '', `99${String(household).padStart(10, '0')}`, '未脱贫', '2014-01-01', '因病、缺技术', name, relations[member] ?? '',
        isMan ? '男' : '女', idOf(born, person, isMan), madeUpPhone(person), '小学', '普通劳动力', '健康', '12000', '3000', '安全', '自来水', '示例组', madeUpBankAccount(household),
      ];
    }
  }
  return { creator: '示例', sheets: [{ name: '户和人', columns: headings.map((header) => ({ header, kind: 'text' as const })), rows: rows() }] };
}

const given = new Map<string, number>();
/** Five hundred numbers of each sex share a day of birth. */
function idOf(born: string, person: number, isMan: boolean): string {
  const key = `${born}${isMan}`;
  const order = (given.get(key) ?? 0) + 1;
  given.set(key, order);
  if (order * 2 > 998) throw new Error(`too many born on ${born}: ${person}`);
  return madeUpIdNumber(born, order * 2 - (isMan ? 1 : 0));
}

/** Resident memory of this process and of those that it starts, sampled; and how long the event loop stood still at most. */
function watchMemory() {
  let [server, reader, longestPause, last] = [0, 0, 0, performance.now()];
  const timer = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - last - 25);
    last = performance.now();
    server = Math.max(server, process.memoryUsage.rss());
    void readersMemory().then((bytes) => {
      reader = Math.max(reader, bytes);
    });
  }, 25);
  return {
    stop: () => {
      clearInterval(timer);
      return { server, reader, longestPause };
    },
  };
}

async function readersMemory(): Promise<number> {
  let most = 0;
  for (const pid of await childrenOf(process.pid)) {
    const [command, status] = await Promise.all([readFile(`/proc/${pid}/cmdline`, 'utf8'), readFile(`/proc/${pid}/status`, 'utf8')]).catch(() => ['', '']);
    if (command.includes('reader-program')) most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
  }
  return most;
}

async function childrenOf(pid: number): Promise<string[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')));
  return lists.flatMap((list) => list.trim().split(/\s+/).filter((each) => each !== ''));
}
