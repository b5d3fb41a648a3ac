import { join } from 'node:path';
import { pino } from 'pino';
import type { Language } from '../../kernel/language.ts';
import { shanghaiDate, shanghaiTimeOfDay } from '../../kernel/shanghai-time.ts';
import { formatSentence } from '../../kernel/translate.ts';
import { DemoClock } from '../demo/demo-clock.ts';
import { demoAccounts, demoPassword } from '../demo/demo-accounts.ts';
import { prepareDemo, refuseDemoData } from '../demo/prepare-demo.ts';
import { makeFirstRunLink } from '../first-run.ts';
import { readSettings, type Settings } from '../settings.ts';
import { realClock, startServer } from '../start-server.ts';
import { startMessages } from '../start-messages.ts';
import { traceOf } from '../../platform/use-case/background-work.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { makeDataFolder } from './make-data-folder.ts';
import { offerBrowser } from './offer-browser.ts';
import { terminalLanguage } from './run-command.ts';

/** `jiedui serve [--demo]`: runs until it is told to stop (SIGINT, SIGTERM). */
export async function serve({ demo }: { demo: boolean }): Promise<void> {
  keepHeapSmall();
  const settings = demo ? demoSettings(process.env) : readSettings(process.env);
  const language = terminalLanguage(process.env);
  const say = (key: keyof typeof startMessages, params: Record<string, string> = {}) =>
    process.stdout.write(`${formatSentence(startMessages[key], language, params)}\n`);
  const logger = pino({
    level: settings.logLevel,
    redact: ['req.headers.cookie', 'req.headers.authorization', 'req.headers["idempotency-key"]'],
  });
  // The job library lets go of two of its queries: a database that goes away then must not take the server with it.
  process.on('unhandledRejection', (error) => logger.error(traceOf(error), 'something failed that nobody waited for'));
  await makeDataFolder(settings.dataFolder);
  const demoClock = demo ? await DemoClock.open(settings.dataFolder) : undefined;
  const stopping = untilSignal();
  const close = async () => demoClock?.close();
  const server = await startServer({
    settings,
    logger,
    clock: demoClock ?? realClock,
    demoClock,
    stopping,
    onStep: demo ? (step) => say(step) : undefined,
    prepare: demo ? (runtime) => prepareDemo(runtime, (line) => say('story', { line })) : refuseDemoData,
  }).catch(async (error: unknown) => {
    await close();
    // Told to stop before it served, which is no fault.
    if (stopping.aborted) {
      logger.info(error, 'stopped before it served');
      process.exit(0);
    }
    throw error;
  });
  const leave = async () => {
    try {
      await server.stop();
    } finally {
      await close();
    }
    process.exit(0);
  };
  stopping.addEventListener('abort', () => void leave(), { once: true });
  try {
    if (demoClock) {
      const now = demoClock.now();
      say('demoReady', { url: server.url, now: `${shanghaiDate(now)} ${shanghaiTimeOfDay(now)}` });
      process.stdout.write(`${demoSignIns(language)}\n`);
      offerBrowser(server.url, () => say('pressEnter'));
    } else {
      const firstRun = await makeFirstRunLink(server.runtime, settings.publicUrl);
      if (firstRun) say('firstRun', firstRun);
      say('ready', { url: server.url });
    }
  } catch (error) {
    // Told only once everything has stopped: an embedded database would go on without us.
    await server.stop();
    await close();
    throw error;
  }
}

/** The demo keeps to a folder of its own and says little in its log, so that the terminal stays readable. */
function demoSettings(env: NodeJS.ProcessEnv): Settings {
  const settings = readSettings({ ...env, LOG_LEVEL: env['LOG_LEVEL'] ?? 'warn' });
  return { ...settings, dataFolder: join(settings.dataFolder, 'demo') };
}

/** Aborted by the first signal: finish what is under way. The second leaves at once; what was acknowledged is durable anyway. */
function untilSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    if (stopping.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
    stopping.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return stopping.signal;
}

function demoSignIns(language: Language): string {
  return demoAccounts
    .map((account) => `  ${account.label[language].padEnd(language === 'en' ? 22 : 8, language === 'en' ? ' ' : '\u3000')} ${account.userName.padEnd(12)} ${demoPassword}`)
    .join('\n');
}
