import * as z from 'zod';

const perStanding = z.strictObject({ new: z.int(), changed: z.int(), unchanged: z.int(), blocked: z.int() });

/** What the check of a file found, in numbers. */
export const importCountsSchema = z.strictObject({
  households: perStanding,
  persons: perStanding,
  villages: perStanding,
  rows: z.int(),
  rowsWithErrors: z.int(),
  oddRows: z.int(),
  /** Rows that are none: totals, signatures, the template's example. */
  passedOver: z.int(),
  /** Persons whom the registry has in these households and the file does not: they stay as they are. */
  notInFile: z.int(),
});
export type ImportCounts = z.output<typeof importCountsSchema>;

export function noCounts(): ImportCounts {
  const none = () => ({ new: 0, changed: 0, unchanged: 0, blocked: 0 });
  return { households: none(), persons: none(), villages: none(), rows: 0, rowsWithErrors: 0, oddRows: 0, passedOver: 0, notInFile: 0 };
}

/** Whether writing the file would change anything: of one whose every row stands already, nothing need be looked at again. */
export function writesAnything({ households, persons, villages }: Pick<ImportCounts, 'households' | 'persons' | 'villages'>): boolean {
  return [households, persons, villages].some(({ new: born, changed }) => born + changed > 0);
}
