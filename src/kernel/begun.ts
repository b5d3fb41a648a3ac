/**
 * Work that goes on while its caller does something else first: should it fail meanwhile, that is heard when the caller
 * awaits it, or never where the caller has failed before.
 */
export function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}
