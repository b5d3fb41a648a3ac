/** What the pages of later features draw of an act of assistance. */
export { ActLine, ActLineLink } from './ActLine.tsx';
export { ServingActs } from './serving/ServingActs.tsx';
export type { VillageChoice } from './form/village-choice.ts';
export { newDraftAct } from './form/new-draft-act.ts';
export { actPath, actsPath, newActPath } from './paths.ts';
