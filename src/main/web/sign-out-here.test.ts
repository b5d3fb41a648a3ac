import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  // Whoever has signed out asks nothing any more: the next file of rules is not to share that.
  vi.resetModules();
  vi.unstubAllGlobals();
  vi.doUnmock('../../ui/offline/forget-person.ts');
});

describe('who signs out', () => {
  it('sends nothing more before anything is forgotten, and what was received in the moment of going is forgotten too', async () => {
    // Files of rules share what they load: that somebody leaves stands in a module.
    vi.resetModules();
    const steps: string[] = [];
    vi.doMock('../../ui/offline/forget-person.ts', () => ({ forgetPerson: async (accountId: string) => void steps.push(`forgets ${accountId}`) }));
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('location', { origin: 'http://localhost', assign: (path: string) => steps.push(`goes to ${path}`) });
    vi.stubGlobal('fetch', async (_address: unknown, { method }: RequestInit) => {
      steps.push(`tells the server: ${method}`);
      return new Response(undefined, { status: 204 });
    });
    const { isLeaving, onLeaving } = await import('../../ui/offline/leaving.ts');
    // As the sender does.
    onLeaving(() => isLeaving() && steps.push('stops sending'));
    const { signOutHere } = await import('./sign-out-here.ts');
    await signOutHere(new QueryClient(), 'ann', () => undefined);
    expect(steps).toEqual(['stops sending', 'forgets ann', 'tells the server: DELETE', 'forgets ann', 'goes to /sign-in']);
  });
});
