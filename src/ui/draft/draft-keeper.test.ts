import { beforeEach, describe, expect, it } from 'vitest';
import { createDraftKeeper, type DraftStorage } from './draft-keeper.ts';

interface Form {
  narrative: string;
}

let device: Map<string, string>;
let scheduled: { run: () => void; ms: number }[];
let isFull: boolean;
beforeEach(() => {
  device = new Map();
  scheduled = [];
  isFull = false;
});

const storage: DraftStorage = {
  getItem: (key) => device.get(key) ?? null,
  setItem(key, value) {
    if (isFull) throw new Error('QuotaExceededError');
    device.set(key, value);
  },
  removeItem: (key) => void device.delete(key),
};

function open(key = 'jiedui-draft:somebody:report:v1') {
  return createDraftKeeper<Form>({
    storage,
    key,
    initial: { narrative: '' },
    now: () => 1_592_296_860_000,
    schedule(run, ms) {
      const entry = { run, ms };
      scheduled.push(entry);
      return () => {
        scheduled = scheduled.filter((other) => other !== entry);
      };
    },
  });
}

describe('a kept draft', () => {
  it('is there again after the page was closed', () => {
    const keeper = open();
    keeper.keep({ narrative: '到梨湾村' });
    scheduled[0]?.run();
    const again = open();
    expect(again.wasRestored).toBe(true);
    expect(again.read()).toEqual({ value: { narrative: '到梨湾村' }, state: { status: 'kept', storedAt: 1_592_296_860_000 } });
  });

  it('is written once for many keystrokes, and within 300 ms', () => {
    const keeper = open();
    for (const narrative of ['到', '到梨', '到梨湾村']) keeper.keep({ narrative });
    expect(scheduled).toHaveLength(1);
    expect(scheduled[0]?.ms).toBeLessThanOrEqual(300);
    expect(keeper.read().state.status).toBe('keeping');
    scheduled[0]?.run();
    expect(keeper.read().state.status).toBe('kept');
    expect([...device.values()]).toEqual([expect.stringContaining('到梨湾村')]);
  });

  it('is written at once when the page is being closed', () => {
    const keeper = open();
    keeper.keep({ narrative: '手机没电' });
    keeper.flush();
    expect(open().read().value.narrative).toBe('手机没电');
    expect(scheduled).toHaveLength(0);
  });

  it('says so when the device cannot keep it, and tries again with the next keystroke', () => {
    const keeper = open();
    isFull = true;
    keeper.keep({ narrative: '一' });
    scheduled.shift()?.run();
    expect(keeper.read()).toEqual({ value: { narrative: '一' }, state: { status: 'notKept' } });
    isFull = false;
    keeper.keep({ narrative: '一二' });
    scheduled.shift()?.run();
    expect(keeper.read().state.status).toBe('kept');
  });

  it('is forgotten when it was submitted, also on the device', () => {
    const keeper = open();
    keeper.keep({ narrative: '已提交' });
    keeper.discard({ narrative: '' });
    expect(keeper.read()).toEqual({ value: { narrative: '' }, state: { status: 'empty' } });
    expect(device.size).toBe(0);
    expect(scheduled).toHaveLength(0);
  });

  it('is let go by a page that was left, unless somebody has gone on with it since', () => {
    const left = open();
    left.keep({ narrative: '五百元' });
    left.flush();
    const later = open();
    later.keep({ narrative: '六百元' });
    later.flush();
    left.letGo();
    expect(open().read().value.narrative).toBe('六百元');
    later.letGo();
    expect(device.size).toBe(0);
  });

  it('of another window is taken over, unless this one has newer keystrokes', () => {
    const here = open();
    const there = open();
    there.keep({ narrative: '另一个窗口' });
    there.flush();
    here.takeOver();
    expect(here.read().value.narrative).toBe('另一个窗口');
    here.keep({ narrative: '这里更新' });
    there.keep({ narrative: '那里' });
    there.flush();
    here.takeOver();
    expect(here.read().value.narrative).toBe('这里更新');
  });

  it('of another person or another form is another draft', () => {
    const keeper = open();
    keeper.keep({ narrative: '我的' });
    keeper.flush();
    expect(open('jiedui-draft:somebody-else:report:v1').wasRestored).toBe(false);
    expect(open('jiedui-draft:somebody:report:v2').wasRestored).toBe(false);
  });

  it('that cannot be read is as if there were none', () => {
    device.set('jiedui-draft:somebody:report:v1', '{broken');
    expect(open().read()).toEqual({ value: { narrative: '' }, state: { status: 'empty' } });
  });

  it('tells those who listen, and only while they listen', () => {
    const keeper = open();
    let told = 0;
    const stop = keeper.subscribe(() => {
      told += 1;
    });
    keeper.keep({ narrative: '一' });
    stop();
    keeper.keep({ narrative: '二' });
    expect(told).toBe(1);
  });
});
