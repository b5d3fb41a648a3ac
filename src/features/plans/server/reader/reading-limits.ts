const MiB = 1024 * 1024;

/**
 * What reading one file may cost. A notice stays far below; what does not is refused within two seconds and 300 MB, the
 * program that asks included.
 */
export interface ReadingLimits {
  /** Milliseconds on the clock, but also of work: a machine that is busy with something else is no reason to refuse a good notice. */
  timeMs: number;
  /** Milliseconds on the clock however busy the machine is. */
  patienceMs: number;
  /** Resident memory of the reader's process, in bytes. */
  memory: number;
  /** Of it, JavaScript objects alone, in MB; what lies outside of the heap only the line above bounds. */
  heapMb: number;
}

export const readingLimits: ReadingLimits = { timeMs: 1_200, patienceMs: 6_000, memory: 200 * MiB, heapMb: 96 };
