/** The ledger for later rooms, whoever asks: they decide themselves who sees what they make of it. */
export { entriesById, listRevisions, tallyById, tallyOfOrganization } from './store.ts';
export { lineOf, linesOf } from './act-views.ts';
export { namesToRead } from './names-to-read.ts';
