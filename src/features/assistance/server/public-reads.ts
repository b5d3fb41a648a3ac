import type { Reader } from './store.ts';

/** The ledger for later rooms, whoever asks: they decide themselves who sees what they make of it. */
export { entriesById, entriesByIdAt, entriesOfVillages, listRevisions } from './store.ts';
export { tallyById, tallyOfOrganizations } from './tallies-store.ts';
export { lineOf, linesOf } from './act-views.ts';

/** How many people entered acts in the ledger in this time, `until` left out; mending and taking back are not entering. */
export async function countRecorders({ db, actor }: Reader, { from, until }: { from: Date; until: Date }): Promise<number> {
  const { people } = await db
    .selectFrom('assistanceActs')
    .select(({ fn }) => fn.count<number>('recordedBy').distinct().as('people'))
    .where('countyId', '=', actor.countyId)
    .where('revision', '=', 1)
    .where('recordedAt', '>=', from)
    .where('recordedAt', '<', until)
    .executeTakeFirstOrThrow();
  return people;
}
