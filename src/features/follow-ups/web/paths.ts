export { followUpsPath } from '../follow-ups-path.ts';

/** Where a need is registered (needs): for a household of its own. */
export const newNeedPath = '/needs/new';
