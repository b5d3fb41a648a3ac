/**
 * What is no longer true when the ledger has changed: the weekly report, the overview and rooms to come are drawn from it, and
 * an earlier room does not know them.
 */
export const staleAfterSaving = 'everything' as const;
