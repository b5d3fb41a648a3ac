/** The office's acceptance, for a later room that accepts several at once: each is checked as if it were alone. */
export { acceptReport } from './accept-report.ts';
