import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `jiedui …` as a process of its own, as an administrator runs it. */
export interface Program {
  process: ChildProcess;
  url: string;
  /** Everything that it has printed, both streams. */
  printed(): string;
  /** Resolves when the printed text has a line like this; rejects when the program ends without it. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves to the exit code, or to the signal's name. */
  ended(): Promise<number | string>;
}

/** Starts `bin/jiedui.mjs`; the environment holds only what is given and what Node needs. */
export function startProgram(args: readonly string[], env: Record<string, string> = {}): Program {
  const port = env['PORT'] ?? '3000';
  const child = spawn(process.execPath, ['bin/jiedui.mjs', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const exited = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return {
    process: child,
    url: `http://127.0.0.1:${port}`,
    printed: () => text,
    ended: () => exited,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text);
          if (!match) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        look();
        void exited.then((end) => reject(new Error(`the program ended (${end}) without printing ${pattern}:\n${text}`)));
      }),
  };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' && address ? address.port : 0);
}

/** Asks again until the answer is as wanted; the bound is for a broken program, not for a slow one. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, boundMs = 60_000): Promise<T> {
  const end = performance.now() + boundMs;
  while (performance.now() < end) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`waited in vain: ${what}`);
}
