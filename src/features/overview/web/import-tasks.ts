import type { Translator } from '../../../kernel/translate.ts';
import type { Overview } from '../contract.ts';
import { importsPath } from './paths.ts';
import type { Task } from './TaskList.tsx';
import type { overviewWords } from './words.ts';

/** Imports into the registry that somebody has begun and not finished; none for whoever may not import. */
export function importTasks({ imports }: Overview, t: Translator<typeof overviewWords>): Task[] {
  return imports > 0 ? [{ id: 'imports', to: importsPath, words: t('imports', { count: imports }) }] : [];
}
