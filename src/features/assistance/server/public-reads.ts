/** The ledger for later rooms, whoever asks: they decide themselves who sees what they make of it. */
export { entriesById, entriesOfVillages, listRevisions, tallyById, tallyOfOrganization } from './store.ts';
export { lineOf, linesOf } from './act-views.ts';
