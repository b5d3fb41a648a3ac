/** For later rooms that stand beside the review. */
export { boardPath, reportPath } from './paths.ts';
export { useReasonWords } from './words.ts';
