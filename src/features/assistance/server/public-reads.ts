/** The ledger for later rooms, whoever asks: they decide themselves who sees what they make of it. */
export { entriesById, entriesOfVillages, listRevisions } from './store.ts';
export { tallyById, tallyOfOrganization } from './tallies-store.ts';
export { lineOf, linesOf } from './act-views.ts';
export { namesToRead } from '../../coverage/server/public-reads.ts';
