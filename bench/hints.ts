import { measureHints } from '../tests/hints/labelled-set.ts';

/** Precision and recall of each detector on the labelled set of the repository. */
export function main(): Promise<void> {
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`.padStart(6);
  for (const { kind, cases, precision, recall, needless, overlooked } of measureHints()) {
    console.log(`${kind.padEnd(20)} ${String(cases).padStart(3)} cases   precision ${percent(precision)}   recall ${percent(recall)}`);
    if (needless.length > 0) console.log(`${' '.repeat(21)}needless: ${needless.join('、')}`);
    if (overlooked.length > 0) console.log(`${' '.repeat(21)}overlooked: ${overlooked.join('、')}`);
  }
  return Promise.resolve();
}
