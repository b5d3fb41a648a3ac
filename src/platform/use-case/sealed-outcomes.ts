import type { SealedRows } from '../secrets/sealed-rows.ts';

/** Answers that only one person may read, kept for a repeat of the command; see `storedForm` of the runner. */
export const sealedOutcomes: SealedRows = {
  table: 'command_outcomes',
  key: ['command_id'],
  columns: ['outcome'],
  reseal: (row, seal) => {
    const { outcome } = row as { outcome: { $sealed?: unknown } | null };
    const sealed = outcome?.$sealed;
    if (typeof sealed !== 'string') return { outcome };
    return { outcome: { $sealed: seal(sealed, `command-outcomes:${String(row['command_id'])}`) } };
  },
};
