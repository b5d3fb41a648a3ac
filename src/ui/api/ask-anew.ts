import type { InvalidateQueryFilters, QueryClient } from '@tanstack/react-query';

/** As long as a person looks at a form that rests and says nothing. */
const patienceMs = 5_000;

/**
 * Asks anew what is no longer true after a command. Resolves once each question of the page has been tried once, or after a short
 * patience: the server has said yes, and nobody is left before a form that looks unsent because the line breaks now, a proxy answers
 * in the county's place, or an answer never comes. What has failed is asked again in its own time.
 */
export async function askAnew(queries: QueryClient, stale: readonly InvalidateQueryFilters[], pause = wait): Promise<void> {
  for (const one of stale) void queries.invalidateQueries(one);
  const questions = queries.getQueryCache();
  const asked = stale.flatMap((one) => questions.findAll({ ...one, type: 'active', fetchStatus: 'fetching' }));
  const areTried = () => asked.every(({ state }) => state.fetchStatus === 'idle' || state.fetchFailureCount > 0);
  if (areTried()) return;
  const end = new AbortController();
  const tried = new Promise<void>((resolve) => {
    const leave = questions.subscribe(() => areTried() && resolve());
    end.signal.addEventListener('abort', leave);
  });
  await Promise.race([tried, pause(patienceMs, end.signal)]);
  end.abort();
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
