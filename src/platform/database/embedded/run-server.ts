import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseHome } from './choose-home.ts';
import type { Binaries } from './find-binaries.ts';
import { type Durability, enforcedSettings } from './postgres-settings.ts';
import { findPostmasterFile } from './postmaster-file.ts';
import { refusalFromOutput, refusedStart } from './refuse-start.ts';
import { programEnvironment } from './run-program.ts';
import { stopServer } from './stop-server.ts';
import type { SupervisorLogger } from './supervisor-logger.ts';

/** How a server ended. */
export interface ServerExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A server that takes connections. */
export interface RunningServer {
  pid: number;
  port: number;
  /** Resolves when it ends, for whatever reason. */
  ended: Promise<ServerExit>;
  stop(): Promise<void>;
}

export interface ServerPlan {
  place: DatabaseHome;
  binaries: Binaries;
  durability: Durability;
  logger: SupervisorLogger;
}

/**
 * Starts postgres and waits until it takes connections; a recovery after a crash may take its time. Refuses with what
 * the server said, `database.port-taken` for the port. When `given` is aborted, the half-started server is stopped.
 */
export async function runServer(plan: ServerPlan, port: number, given?: AbortSignal): Promise<RunningServer> {
  const { place, binaries, durability, logger } = plan;
  const args = ['-D', place.dataDirectory, '-p', String(port), ...enforcedSettings(durability)];
  const child = spawn(binaries.postgres, args, {
    cwd: '/',
    env: programEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own process group: Ctrl-C in our terminal is ours to answer, after the last request has got its connection.
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
  });
  const lastWords: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    lastWords.push(line);
    if (lastWords.length > 30) lastWords.shift();
    passOn(line, logger);
  });
  let exit: ServerExit | undefined;
  const ended = new Promise<ServerExit>((resolve, reject) => {
    child.on('error', reject); // it could not be spawned at all
    child.on('exit', (code, signal) => {
      exit = { code, signal };
      resolve(exit);
    });
  });
  const saidAll = new Promise((resolve) => {
    child.on('close', resolve);
  });
  const { pid } = child;
  if (pid === undefined) {
    await ended;
    throw new Error('a process without a number');
  }
  const stop = async () => {
    await stopServer(pid, binaries, () => exit !== undefined);
  };
  while (!(await isReady(place.dataDirectory, pid))) {
    if (given?.aborted && exit === undefined) await stop();
    if (exit !== undefined) {
      await Promise.race([saidAll, pause(500)]);
      throw refusalToServe(lastWords.join('\n'), place.home, port);
    }
    await pause(20);
  }
  return { pid, port, ended, stop };
}

async function isReady(dataDirectory: string, pid: number): Promise<boolean> {
  const file = await findPostmasterFile(dataDirectory);
  return file?.pid === pid && file.isReady;
}

function refusalToServe(output: string, folder: string, port: number): Error {
  if (output.includes('could not create any TCP/IP sockets')) {
    return refusedStart('database.port-taken', { port: String(port) });
  }
  return refusalFromOutput(output, folder);
}

function passOn(line: string, logger: SupervisorLogger): void {
  const [, severity = '', text = line] = /^([A-Z]+): {2}(.*)$/.exec(line) ?? [];
  const facts = { source: 'postgres' };
  if (severity === 'PANIC') logger.error(facts, text);
  else if (severity === 'FATAL' || severity === 'WARNING') logger.warn(facts, text);
  else logger.debug(facts, text);
}
