/** Rows of a table with encrypted values in them, and how each value is found: what `jiedui secrets rotate` encrypts anew. */
export interface SealedRows {
  /** As in SQL. */
  table: string;
  /** The primary key beside `county_id`. */
  key: readonly string[];
  /** Where the values stand: text, or JSON with values somewhere inside. */
  columns: readonly string[];
  /**
   * The columns with every value in them sealed anew. `seal` takes a value with the place that it was encrypted for and
   * leaves alone what the current key has sealed already.
   */
  reseal(row: SealedRow, seal: Reseal): Record<string, unknown>;
}

/** As read: key columns and sealed columns by their SQL names, JSON parsed. */
export type SealedRow = Readonly<Record<string, unknown>>;
export type Reseal = (sealed: string, place: string) => string;

/** The plain case: text columns, each for a place that follows from the id of the row. */
export function sealedText(table: string, id: string, places: Readonly<Record<string, (id: string) => string>>): SealedRows {
  return {
    table,
    key: [id],
    columns: Object.keys(places),
    reseal: (row, seal) =>
      Object.fromEntries(
        Object.entries(places).map(([column, placeOf]) => {
          const sealed = row[column];
          return [column, typeof sealed === 'string' ? seal(sealed, placeOf(String(row[id]))) : null];
        }),
      ),
  };
}
