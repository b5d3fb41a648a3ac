import { grouped } from '../../../kernel/grouped.ts';
import { listPersonsOfHouseholds } from '../../registry/server/public-reads.ts';
import { lockHouseholds, writeCare } from '../../registry/server/public-writes.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { lastDayOf, type Term } from '../care.ts';
import { personCoveredUntil } from '../gap.ts';
import { listMeasures, listResponsibilities } from './store.ts';

/**
 * The one place that says how long households and their persons are cared for: from all their terms, whatever command or event
 * has changed one. Called in the transaction of that change; nothing else writes these days.
 */
export async function keepCare(ctx: UseCaseContext, householdIds: readonly string[]): Promise<void> {
  const ids = [...new Set(householdIds)];
  // Two commands about one household work out its days one after the other, the second with what the first wrote.
  await lockHouseholds(ctx, ids);
  const responsibilities = grouped(await listResponsibilities(ctx, ids), ({ householdId }) => householdId);
  const measures = grouped(await listMeasures(ctx, ids), ({ householdId }) => householdId);
  const people = grouped(await listPersonsOfHouseholds(ctx, ids), ({ householdId }) => householdId);
  const cares = ids.map((householdId) => {
    const own = measures.get(householdId) ?? [];
    const measuredUntil = lastDayOf(termsOf(own, null));
    return {
      householdId,
      measuredUntil,
      responsibleUntil: lastDayOf(responsibilities.get(householdId) ?? []),
      persons: (people.get(householdId) ?? []).map(({ personId }) => ({
        personId,
        coveredUntil: personCoveredUntil(measuredUntil, lastDayOf(termsOf(own, personId))),
      })),
    };
  });
  await writeCare(ctx, cares);
}

/** Of one person, or with null those of the whole household. */
function termsOf(measures: readonly (Term & { personId: string | null })[], personId: string | null): Term[] {
  return measures.filter((measure) => measure.personId === personId);
}
