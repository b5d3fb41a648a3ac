/** What the pages of later features draw of an act of assistance. */
export { ActFields, type VillageChoice } from './ActFields.tsx';
export { ActLine } from './ActLine.tsx';
export { newDraftAct } from './new-draft-act.ts';
export { actPath, newActPath } from './paths.ts';
export { cleanText } from './typed-number.ts';
