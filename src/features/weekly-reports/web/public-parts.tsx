/** For later rooms that stand beside the review. */
export { boardPath, reportPath } from './paths.ts';
export { ReasonDialog } from './ReasonDialog.tsx';
export { useReasonWords } from './words.ts';
