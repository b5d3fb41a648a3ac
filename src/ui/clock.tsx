import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { request } from './api/call.ts';
import { useCommand } from './api/use-command.ts';
import { endpointKey } from './api/use-endpoint.ts';
import { travel, viewClock, type ClockReading } from './clock-contract.ts';
import { answerOrKept } from './offline/answer-or-kept.ts';
import { keptOnDevice } from './offline/kept-on-device.ts';

/** What the server said, and when it said so on a clock that nobody can set: the device's own may be wrong by years. */
interface Anchor {
  serverMs: number;
  atMs: number;
  demo: boolean;
  /** By how much the device's own clock is before (+) or behind (−) the server's, in ms; real time, also in a demonstration. */
  deviceAheadMs: number;
}

/** How far business time is from the device's clock: what is known of it without the server. */
interface LastReading {
  offsetMs: number;
  demo: boolean;
  deviceAheadMs: number;
}

const lastReading = keptOnDevice<LastReading>('jiedui-clock');

function anchorOf(reading: ClockReading, deviceAheadMs: number): Anchor {
  const serverMs = Date.parse(reading.now);
  lastReading.keep({ offsetMs: serverMs - Date.now(), demo: reading.demo, deviceAheadMs });
  return { serverMs, atMs: performance.now(), demo: reading.demo, deviceAheadMs };
}

/** A wrong clock that nobody has set since the last reading is still wrong by as much. */
function keptAnchor(): Anchor | undefined {
  const last = lastReading.read();
  return last && { ...last, serverMs: Date.now() + last.offsetMs, atMs: performance.now() };
}

async function askClock(signal: AbortSignal): Promise<Anchor> {
  const response = await request(viewClock, {}, { signal });
  const said = Date.parse(response.headers.get('date') ?? '');
  return anchorOf((await response.json()) as ClockReading, Number.isNaN(said) ? 0 : Date.now() - said);
}

const clockKey = endpointKey(viewClock);

/** The last reading of the business clock; undefined until the first answer. */
export function useClockAnchor(): Anchor | undefined {
  const queries = useQueryClient();
  return useQuery({
    queryKey: clockKey,
    queryFn: ({ signal }) =>
      answerOrKept(() => askClock(signal), { kept: keptAnchor, onLate: (anchor) => queries.setQueryData(clockKey, anchor) }),
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

/** Business time as far as it is known without the server. */
export function keptNow(): Date {
  return new Date(present(keptAnchor()));
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

/** What the device's own clock told, in ms, by the business clock: as far off then as it is now. */
export function useAsBusinessTime(): (deviceMs: number) => Date {
  const anchor = useClockAnchor();
  return useCallback((deviceMs) => new Date(present(anchor) - Date.now() + deviceMs), [anchor]);
}

/** Smaller differences are of no consequence, and travelling takes a moment too. */
const worthTellingMs = 5 * 60_000;

/** By how much the device's own clock is wrong, in ms (+ before the server's), where a person should know. */
export function useWrongDeviceClock(): number | undefined {
  const ahead = useClockAnchor()?.deviceAheadMs ?? 0;
  return Math.abs(ahead) < worthTellingMs ? undefined : ahead;
}

/** Moves the demo clock; everything on the page is asked again. */
export function useTravel() {
  const queries = useQueryClient();
  return useCommand(travel, {
    onSuccess: async (reading) => {
      queries.setQueryData<Anchor>(clockKey, (before) => anchorOf(reading, before?.deviceAheadMs ?? 0));
      await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== viewClock.name });
    },
  });
}
