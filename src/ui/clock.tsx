import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { call } from './api/call.ts';
import { useCommand } from './api/use-command.ts';
import { endpointKey } from './api/use-endpoint.ts';
import { travel, viewClock, type ClockReading } from './clock-contract.ts';

/** What the server said, and when it said so on a clock that nobody can set: the device's own may be wrong by years. */
interface Anchor {
  serverMs: number;
  atMs: number;
  demo: boolean;
}

function anchorOf(reading: ClockReading): Anchor {
  return { serverMs: Date.parse(reading.now), atMs: performance.now(), demo: reading.demo };
}

const clockKey = endpointKey(viewClock);

/** The last reading of the business clock; undefined until the first answer. */
export function useClockAnchor(): Anchor | undefined {
  return useQuery({
    queryKey: clockKey,
    queryFn: async ({ signal }) => anchorOf(await call(viewClock, {}, { signal })),
    // performance.now() may stand still while a phone sleeps, so a look at the page asks again.
    refetchOnWindowFocus: 'always',
    refetchInterval: 600_000,
    staleTime: 60_000,
  }).data;
}

/** Business time in ms; the device's own until the server has said. */
function present(anchor: Anchor | undefined): number {
  return anchor ? anchor.serverMs + performance.now() - anchor.atMs : Date.now();
}

/** The business clock's present, ticking at a pace; countdowns take 1 s, dates of forms a minute. */
export function useNow(intervalMs = 60_000): Date {
  const anchor = useClockAnchor();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return new Date(present(anchor));
}

/** Reads the business clock when something happens, without redrawing as it ticks. */
export function useReadClock(): () => Date {
  const anchor = useClockAnchor();
  return useCallback(() => new Date(present(anchor)), [anchor]);
}

/** Moves the demo clock; everything on the page is asked again. */
export function useTravel() {
  const queries = useQueryClient();
  return useCommand(travel, {
    onSuccess: async (reading) => {
      queries.setQueryData(clockKey, anchorOf(reading));
      await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== viewClock.name });
    },
  });
}
