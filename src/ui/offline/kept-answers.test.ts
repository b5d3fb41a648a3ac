import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { giveRows } from './kept-answers.ts';

const now = Date.UTC(2020, 5, 16, 9);
const key = ['weeklyReports.getOwnWeek', { dueDate: '2020-06-16' }];
const asked = (queries: QueryClient) => queries.fetchQuery({ queryKey: key, queryFn: async () => 'from the server', staleTime: 10_000 });

describe('an answer that the device kept', () => {
  it('is shown, and asked for anew though it was heard a moment ago: a page opened on a slow line must not rest on it', async () => {
    const queries = new QueryClient();
    giveRows(queries, [{ key, data: 'kept', at: Date.now() }], Date.now());
    expect(queries.getQueryData(key)).toBe('kept');
    expect(await asked(queries)).toBe('from the server');
  });

  it('never takes the place of what the server has said', async () => {
    const queries = new QueryClient();
    await asked(queries);
    giveRows(queries, [{ key, data: 'kept', at: now }], now);
    expect(queries.getQueryData(key)).toBe('from the server');
  });

  it('is given for 45 days and no longer', () => {
    const queries = new QueryClient();
    const days = 86_400_000;
    giveRows(queries, [{ key, data: 'kept', at: now - 45 * days }], now);
    expect(queries.getQueryData(key)).toBeUndefined();
    giveRows(queries, [{ key, data: 'kept', at: now - 45 * days + 1 }], now);
    expect(queries.getQueryData(key)).toBe('kept');
  });
});
