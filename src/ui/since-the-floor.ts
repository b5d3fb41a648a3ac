/**
 * What our code calls and the oldest browsers of the floor lack (docs/decisions/0018-field-app.md): Chrome 108 has neither. Loaded before
 * everything else.
 */
interface Missing {
  toSorted?: unknown;
  toReversed?: unknown;
}

const missing = Array.prototype as Missing;

function lend(name: keyof Missing, value: (this: readonly unknown[], ...given: never[]) => unknown): void {
  // oxlint-disable-next-line no-extend-native -- under its own name, as every newer browser has it
  if (missing[name] === undefined) Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
}

lend('toSorted', function toSorted(compare?: (a: unknown, b: unknown) => number) {
  // oxlint-disable-next-line unicorn/no-array-sort -- this is what it is for
  return [...this].sort(compare);
});
lend('toReversed', function toReversed() {
  // oxlint-disable-next-line unicorn/no-array-reverse -- this is what it is for
  return [...this].reverse();
});
