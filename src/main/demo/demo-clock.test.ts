import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { DemoClock, demoStart } from './demo-clock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedui-clock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the demo clock', () => {
  it('begins on Tuesday 16 June 2020 at 16:40 in Shanghai and ticks', async () => {
    let elapsed = 0;
    const clock = await DemoClock.open(folder, () => elapsed);
    expect(clock.now()).toEqual(instantOf('2020-06-16', '16:40'));
    elapsed = 90_000;
    expect(clock.now().getTime()).toBe(demoStart.getTime() + 90_000);
    await clock.close();
  });

  it('travels forward, never back', async () => {
    const clock = await DemoClock.open(folder, () => 0);
    await clock.travelTo(instantOf('2020-06-16', '18:00'));
    await clock.travelTo(instantOf('2020-06-01', '18:00'));
    expect(clock.now()).toEqual(instantOf('2020-06-16', '18:00'));
    await clock.close();
  });

  it('moved by several at once, or in the moment of its regular saving, is saved and refuses nobody', async () => {
    const clock = await DemoClock.open(folder, () => 0);
    const days = Array.from({ length: 20 }, (_, index) => instantOf('2020-06-17', '08:00').getTime() + index * 86_400_000);
    await Promise.all(days.map((day) => clock.travelTo(new Date(day))));
    expect(DemoClock.peek(folder)?.now().getTime()).toBe(days.at(-1));
    await clock.close();
  });

  it('stands still while the demo is off and goes on where it stood', async () => {
    let elapsed = 0;
    const first = await DemoClock.open(folder, () => elapsed);
    elapsed = 5_000;
    await first.close();
    elapsed = 999_000;
    const second = await DemoClock.open(folder, () => elapsed);
    expect(second.now().getTime()).toBe(demoStart.getTime() + 5_000);
    await second.close();
  });

  it('is never behind what it had shown before a crash', async () => {
    let elapsed = 0;
    const crashed = await DemoClock.open(folder, () => elapsed);
    elapsed = 15_000;
    const shown = crashed.now();
    const next = await DemoClock.open(folder, () => elapsed);
    expect(next.now() >= shown).toBe(true);
    await next.close();
    await crashed.close();
  });
});
