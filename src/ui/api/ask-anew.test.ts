import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { askAnew } from './ask-anew.ts';
import { NetworkError, ProblemError } from './problem-error.ts';
import { createQueryClient } from './query-client.ts';

const away = new ProblemError({ status: 503, refusals: [], requestId: '' });
const never = () => new Promise<never>(() => undefined);

/** A page that shows the answer to one question, and has it already. */
async function page(name: string, later: () => Promise<string>, queries = createQueryClient({ onSignedOut: () => undefined, onCommand: () => undefined })) {
  let ask = () => Promise.resolve('as it was');
  const observer = new QueryObserver(queries, { queryKey: [name], queryFn: () => ask(), retryDelay: 3_600_000 });
  const leave = observer.subscribe(() => undefined);
  await expect.poll(() => observer.getCurrentResult().data).toBe('as it was');
  ask = later;
  return { queries, shown: () => observer.getCurrentResult().data, leave };
}

describe('after a command the page is asked anew', () => {
  it('and shows what stands now before the form goes on', async () => {
    const { queries, shown, leave } = await page('acts', () => Promise.resolve('as it is'));
    await askAnew(queries, [{ queryKey: ['acts'] }], never);
    expect(shown()).toBe('as it is');
    leave();
  });

  it('and goes on when a question gets no answer, or another than the county’s: it is asked again in its own time', async () => {
    for (const error of [away, new NetworkError('away')]) {
      const { queries, shown, leave } = await page('acts', () => Promise.reject(error));
      await askAnew(queries, [{}], never);
      expect(shown()).toBe('as it was');
      expect(queries.isFetching()).toBe(1);
      leave();
    }
  });

  it('and waits for the others when one has failed', async () => {
    const acts = await page('acts', () => Promise.reject(away));
    let answer: (told: string) => void = () => undefined;
    const gifts = await page('gifts', () => new Promise((resolve) => (answer = resolve)), acts.queries);
    let isOver = false;
    const over = askAnew(acts.queries, [{}], never).then(() => (isOver = true));
    await expect.poll(() => acts.queries.getQueryState(['acts'])?.fetchFailureCount).toBe(1);
    expect(isOver).toBe(false);
    answer('as it is');
    await over;
    expect(gifts.shown()).toBe('as it is');
    acts.leave();
    gifts.leave();
  });

  it('and goes on after a while when an answer never comes', async () => {
    const { queries, leave } = await page('acts', never);
    const waited: number[] = [];
    await askAnew(queries, [{ queryKey: ['acts'] }], async (ms) => void waited.push(ms));
    expect(waited).toEqual([5_000]);
    leave();
  });

  it('and waits for nothing that the page does not show', async () => {
    const { queries, leave } = await page('acts', never);
    await askAnew(queries, [{ queryKey: ['gifts'] }], never);
    expect(queries.isFetching()).toBe(0);
    leave();
  });
});
