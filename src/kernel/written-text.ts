import * as z from 'zod';

/**
 * What a person typed, at most `max` UTF-16 units. Control characters and halves of surrogate pairs are refused:
 * the database could not keep them, and no keyboard makes them.
 */
export function writtenText(max: number) {
  return z
    .string()
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u);
}

/** The same on one line, without outer blanks: a name or a title. */
export function writtenLine(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
}
