import { preferredLanguage, type Language } from '../../kernel/language.ts';
import { RefusedError } from '../../kernel/refusal.ts';

/** What every command of `jiedui` answers with: 0 done, 1 refused or failed, 2 called in a wrong way. */
export const exitCodes = { done: 0, refused: 1, usage: 2 } as const;

/** The language of the terminal: English where LANG says so, Chinese otherwise. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return locale.startsWith('en') ? 'en' : preferredLanguage(locale.replace('_', '-').split('.')[0]);
}

/** Runs a command and turns whatever happens into sentences on standard error and an exit code. */
export async function runCliCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? exitCodes.done;
  } catch (error) {
    // Loaded only now: a command that goes well can do without the sentences of every feature.
    const { explain } = await import('./explain.ts');
    process.stderr.write(`${explain(error)}\n`);
    if (!(error instanceof RefusedError) && process.env['LOG_LEVEL'] === 'debug') process.stderr.write(`${String(error)}\n`);
    // Not exitCode alone: a library's timer, left ticking by a start that failed half way, would keep the process.
    process.exit(exitCodes.refused);
  }
}
