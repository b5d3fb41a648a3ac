import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../kernel/clock.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';

/** The afternoon on which the demo begins: a Tuesday, eighty minutes before the fifth deadline of the Qingshui notice. */
export const demoStart = instantOf('2020-06-16', '16:40');

/** Longest time that a crash can have left unsaved; added at the next start, so that the clock never runs backwards. */
const saveEveryMs = 20_000;

/** A clock that ticks like the real one, can be moved forward, and stands still while the demo is off. */
export class DemoClock implements Clock {
  readonly #file: string;
  readonly #monotonicMs: () => number;
  #base: number;
  #startedAt: number;
  #timer: NodeJS.Timeout | undefined;
  #saving: Promise<void> = Promise.resolve();

  private constructor(file: string, base: number, monotonicMs: () => number) {
    this.#file = file;
    this.#base = base;
    this.#monotonicMs = monotonicMs;
    this.#startedAt = monotonicMs();
  }

  /** Goes on where the clock of this data folder stood; begins at `demoStart` in a new one. */
  static async open(dataFolder: string, monotonicMs: () => number = () => performance.now()): Promise<DemoClock> {
    await mkdir(dataFolder, { recursive: true });
    const file = join(dataFolder, 'demo-clock.json');
    const saved = readSaved(file);
    const base = saved ? saved.now + (saved.clean ? 0 : saveEveryMs) : demoStart.getTime();
    const clock = new DemoClock(file, base, monotonicMs);
    await clock.#save(false);
    clock.#timer = setInterval(() => void clock.#save(false).catch(() => undefined), saveEveryMs);
    clock.#timer.unref();
    return clock;
  }

  /** The clock of a demo's data folder, for a command beside the server; undefined where the folder holds real data. */
  static peek(dataFolder: string): Clock | undefined {
    const saved = readSaved(join(dataFolder, 'demo-clock.json'));
    return saved && { now: () => new Date(saved.now) };
  }

  now(): Date {
    return new Date(Math.floor(this.#base + this.#monotonicMs() - this.#startedAt));
  }

  /** Forward only: what has been received cannot lie in the future. */
  async travelTo(instant: Date): Promise<void> {
    if (instant <= this.now()) return;
    this.#base = instant.getTime();
    this.#startedAt = this.#monotonicMs();
    await this.#save(false);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#save(true);
  }

  /** One after the other: two at once would take the draft from under each other. */
  #save(clean: boolean): Promise<void> {
    const saving = this.#saving.then(() => this.#write(clean));
    this.#saving = saving.catch(() => undefined);
    return saving;
  }

  async #write(clean: boolean): Promise<void> {
    const draft = `${this.#file}.tmp`;
    const handle = await open(draft, 'w');
    await handle.writeFile(JSON.stringify({ now: this.now().getTime(), clean }));
    await handle.sync();
    await handle.close();
    await rename(draft, this.#file);
  }
}

function readSaved(file: string): { now: number; clean: boolean } | undefined {
  try {
    const { now, clean } = JSON.parse(readFileSync(file, 'utf8')) as { now: unknown; clean: unknown };
    return typeof now === 'number' ? { now, clean: clean === true } : undefined;
  } catch {
    return undefined;
  }
}
