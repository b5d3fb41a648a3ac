import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as contract from '../src/features/registry/imports/contract.ts';
import { isWorking } from '../src/features/registry/imports/states.ts';
import type { Endpoint, RequestOf, ResponseOf } from '../src/kernel/endpoint.ts';
import { addDays } from '../src/kernel/shanghai-time.ts';
import { madeUpBankAccount, madeUpIdNumber, madeUpPhone } from '../src/main/demo/made-up-numbers.ts';
import { spreadsheetBytes, type Sheet } from '../src/platform/documents/spreadsheet.ts';
import { visit } from '../tests/support/visitor.ts';
import { report } from './figures.ts';

const port = 34_518;
const url = `http://127.0.0.1:${port}`;
const persons = 100_000;
const perHousehold = 4;
const villages = Array.from({ length: 200 }, (_, number) => ({ name: `示例${number + 1}村`, township: `示例${(number % 12) + 1}镇` }));

/**
 * 100,000 persons in a workbook, sent to the server as people run it, from the upload to the last row; then the same file again.
 * Memory is the highest that the operating system saw of the server's and of the reader's process.
 */
export async function measureImport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-bench-'));
  await chmod(folder, 0o755); // as root the database runs as another user and would be put elsewhere
  // The demo is told once; what is measured is a server that was started on data that it has.
  await stop(await start(folder));
  const server = await start(folder);
  try {
    const clerk = await visit(url, 'clerk');
    const send = async <E extends Endpoint>(endpoint: E, request: Partial<RequestOf<E>>): Promise<ResponseOf<E>> => {
      const answer = await clerk.send(endpoint, request);
      if (answer.status >= 400) throw new Error(answer.raw.toString());
      return answer.body;
    };
    const settled = async (importId: string): Promise<contract.ImportView> => {
      for (;;) {
        const view = await send(contract.viewImport, { params: { importId } });
        if (!isWorking(view.state)) return view;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    };
    const importOnce = async (kind: 'households' | 'villages', content: string) => {
      const begun = performance.now();
      const laps = [begun];
      const { importId } = await send(contract.uploadWorkbook, { body: { kind, fileName: '示例.xlsx', content } });
      const { mapping } = await settled(importId);
      laps.push(performance.now());
      if (!mapping) throw new Error('not read');
      await send(contract.checkImport, { params: { importId }, body: { mapping: mapping.value } });
      const checked = await settled(importId);
      laps.push(performance.now());
      if (checked.counts?.rowsWithErrors !== 0) throw new Error(JSON.stringify([checked.problem, checked.counts]));
      await send(contract.applyImport, { params: { importId }, body: { leaveOutBlocked: false } });
      const applied = await settled(importId);
      laps.push(performance.now());
      if (applied.state !== 'applied') throw new Error(JSON.stringify(applied.problem));
      return { counts: checked.counts, seconds: (performance.now() - begun) / 1000, steps: laps.slice(1).map((lap, at) => (lap - (laps[at] ?? 0)) / 1000) };
    };

    await importOnce('villages', (await buffer(spreadsheetBytes(bookOf(['乡镇', '村'], villages.map(({ name, township }) => [township, name]))))).toString('base64'));
    const content = (await buffer(spreadsheetBytes(bookOf(headings, personRows())))).toString('base64');
    console.log(`a file of ${((content.length * 0.75) / 1e6).toFixed(1)} MB, ${headings.length} columns`);
    const watch = watchReaders(server.pid ?? 0);
    const before = await processorSeconds(server.pid ?? 0);
    const first = await importOnce('households', content);
    report(`${persons} persons, from the upload to the last row`, [first.seconds], 's', 60);
    for (const [at, step] of ['read', 'checked', 'written'].entries()) report(`  ${step}`, [first.steps[at] ?? Number.NaN], 's');
    report('  processor time of the server process', [(await processorSeconds(server.pid ?? 0)) - before], 's');
    const again = await importOnce('households', content);
    report('the same file again: all unchanged', [again.seconds], 's', 60);
    if (again.counts.persons.unchanged !== persons) throw new Error(JSON.stringify(again.counts));
    report('highest memory of the server process', [await highestMemory(String(server.pid))], 'MB', 400);
    report('highest memory of the reader process', [watch.stop()], 'MB', 400);
  } finally {
    await stop(server);
    await rm(folder, { recursive: true, force: true });
  }
}

const headings = [
  '乡镇', '行政村', '户编号', '户类型', '识别时间', '致贫原因', '姓名', '与户主关系', '性别', '证件号码', '联系电话', '文化程度', '劳动技能', '健康状况',
  '工资性收入', '转移性收入', '住房', '饮水', '家庭住址', '银行账号',
];
const relations = ['户主', '配偶', '之子', '之女'];

function bookOf(columns: readonly string[], rows: Sheet['rows']) {
  return { creator: '示例', sheets: [{ name: '表', columns: columns.map((header) => ({ header, kind: 'text' as const })), rows }] };
}

/** Late in their months: the people of the demo were born before the 29th, and no number may be theirs. */
const lateDays = (from: string) => Array.from({ length: 5_000 }, (_, day) => addDays(from, day)).filter((date) => date.slice(8) >= '29');
const ofParents = lateDays('1960-01-01');
const ofChildren = lateDays('1995-01-01');

function* personRows(): Generator<string[]> {
  const orders = new Map<string, number>();
  for (let person = 0; person < persons; person += 1) {
    const household = Math.floor(person / perHousehold);
    const place = villages[household % villages.length];
    const member = person % perHousehold;
    const isMan = member % 2 === 0;
    const birthDates = member < 2 ? ofParents : ofChildren;
    const born = birthDates[household % birthDates.length] ?? '';
    const order = (orders.get(`${born}${isMan}`) ?? 0) + 1;
    orders.set(`${born}${isMan}`, order);
    const name = `${'赵钱孙李周吴郑王冯陈'.charAt(household % 10)}${'示例甲乙丙丁戊己庚辛'.charAt(person % 10)}${'一二三四五六七八九十'.charAt((person >> 3) % 10)}`;
    yield [
      place?.township ?? '', place?.name ?? '', `99${String(household).padStart(10, '0')}`, '未脱贫', '2014-01-01', '因病、缺技术', name, relations[member] ?? '',
      isMan ? '男' : '女', madeUpIdNumber(born, order * 2 - (isMan ? 1 : 0)), madeUpPhone(person), '小学', '普通劳动力', '健康', '12000', '3000', '安全', '自来水',
      '示例组', madeUpBankAccount(household),
    ];
  }
}

async function start(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['bin/jiedui.mjs', 'serve', '--demo'], {
    env: { ...process.env, JIEDUI_DATA: folder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await fetch(url).then((response) => response.ok, () => false))) {
    if (child.exitCode !== null) throw new Error('the server ended before it served: is it built?');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** MB, as the operating system remembers the highest. */
async function highestMemory(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function processorSeconds(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Readers live for one file: looked at while they do. */
function watchReaders(server: number) {
  let highest = 0;
  const look = async () => {
    for (const pid of await childrenOf(server)) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (command.includes('reader-program')) highest = Math.max(highest, await highestMemory(pid));
    }
  };
  const timer = setInterval(() => void look(), 150);
  return {
    stop: () => {
      clearInterval(timer);
      return highest;
    },
  };
}

async function childrenOf(pid: number): Promise<string[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')));
  return lists.flatMap((list) => list.trim().split(/\s+/).filter((each) => each !== ''));
}
