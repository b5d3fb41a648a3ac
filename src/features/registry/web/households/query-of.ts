import type { Search } from '../../../../ui/navigation.ts';
import type { ExportFilter } from '../../imports/contract.ts';

/** What the list asks for, by the filters in the address and what is searched for on the page. */
export function queryOf(filter: Search, search: string) {
  const { villageId, townshipId, category, state } = filter;
  const unfinished = state === 'unfinished' ? 'yes' : state === 'finished' ? 'no' : undefined;
  const query = { villageId, townshipId, category, unfinished, ended: state === 'ended' ? 'yes' : undefined, search: search || undefined } as const;
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as typeof query;
}

/** The same households as a file; undefined for those that are no longer counted, which no file has. */
export function exportFilterOf(filter: Search, search: string): ExportFilter | undefined {
  const { ended, ...query } = queryOf(filter, search);
  return ended === undefined ? query : undefined;
}
