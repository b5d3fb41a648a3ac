export interface CountdownReading {
  /** Negative once the deadline has passed; 0 at the deadline itself, which is too late. */
  remainingMs: number;
  /** 1 at the start of the period, 0 from the deadline on. */
  fractionLeft: number;
  tone: 'notYet' | 'due' | 'urgent';
}

const dayMs = 86_400_000;
const soonMs = 2 * 3_600_000;

/** Where a moment stands in the half-open period [from, until): amber in the last day, red in the last two hours and after. */
export function countdownAt(from: string, until: string, now: Date): CountdownReading {
  const startMs = Date.parse(from);
  const endMs = Date.parse(until);
  const remainingMs = endMs - now.getTime();
  const fraction = endMs > startMs ? remainingMs / (endMs - startMs) : 0;
  const tone = remainingMs <= soonMs ? 'urgent' : remainingMs <= dayMs ? 'due' : 'notYet';
  return { remainingMs, fractionLeft: Math.min(1, Math.max(0, fraction)), tone };
}
