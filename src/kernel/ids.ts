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
