export { recordPath } from '../record-path.ts';
