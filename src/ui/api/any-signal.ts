/**
 * One signal that follows several (`AbortSignal.any` is younger than the phones in the field). When the first of them aborts it lets
 * go of all: where one is sure to end, such as a time limit, a long-lived one gathers no listeners.
 */
export function anySignal(signals: readonly AbortSignal[]): AbortSignal {
  const control = new AbortController();
  const follow = ({ target }: Event) => end(target as AbortSignal);
  const end = (first: AbortSignal) => {
    for (const signal of signals) signal.removeEventListener('abort', follow);
    control.abort(first.reason);
  };
  for (const signal of signals) signal.addEventListener('abort', follow);
  const ended = signals.find(({ aborted }) => aborted);
  if (ended) end(ended);
  return control.signal;
}
