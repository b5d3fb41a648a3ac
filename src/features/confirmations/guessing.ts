import { dayMs } from '../../kernel/shanghai-time.ts';

/** Codes are six digits: of a sheet of ten one guess in 100,000 is right. */
export const codesOnSheet = 10;

/** Wrong codes within a day, after which no further one is looked at: of one household's sheet, and of one account for all households. */
export const wrongCodesAllowed = { sheet: 5, account: 10 } as const;
export type DoorKind = keyof typeof wrongCodesAllowed;

/** What is remembered of wrong codes. */
export interface Door {
  failures: number;
  /** On the real clock. */
  countedFrom: Date;
}

export const untriedDoor = (now: Date): Door => ({ failures: 0, countedFrom: now });

/** Failures older than a day are forgotten with their count. */
export function doorAt(door: Door, now: Date): Door {
  return now.getTime() - door.countedFrom.getTime() >= dayMs ? untriedDoor(now) : door;
}

export function isLocked(door: Door, kind: DoorKind, now: Date): boolean {
  return doorAt(door, now).failures >= wrongCodesAllowed[kind];
}

export function afterWrongCode(door: Door, now: Date): Door {
  const standing = doorAt(door, now);
  return standing.failures === 0 ? { failures: 1, countedFrom: now } : { ...standing, failures: standing.failures + 1 };
}
