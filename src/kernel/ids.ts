import { v7 } from 'uuid';
import * as z from 'zod';

/**
 * UUIDs, version 7, made by the client or the server: sortable by birth, the same on one server or many. In small letters,
 * as the database gives them back: two spellings of one id must not pass for two things.
 */
export const idSchema = z.uuid().toLowerCase();

/** A later id sorts behind an earlier one of this process, within a millisecond and when the clock is put back. */
export function newId(): string {
  return v7();
}

const lastDigits = 12;

/**
 * Ids of things that are born together, in their order: one draws chance for all, the others count on from it. Drawn one by one
 * they took seconds of an import.
 */
export function newIds(count: number): string[] {
  const first = newId();
  const [before, from] = [first.slice(0, -lastDigits), Number.parseInt(first.slice(-lastDigits), 16)];
  // Once in so many lives of the universe the digits would not suffice.
  if (from + count > 0xffff_ffff_ffff) return Array.from({ length: count }, () => newId());
  return Array.from({ length: count }, (_, at) => before + (from + at).toString(16).padStart(lastDigits, '0'));
}
