import type { Refusal } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { answersForVillage } from '../local-scope.ts';
import { indexPurposes } from '../personal-data.ts';
import { listHoldersOfIdNumbers, listHoldersOfNumbers } from './household-store.ts';
import { villagesById } from './public-reads.ts';

interface Claims {
  households: readonly { number: string | null; at: string; householdId?: string }[];
  persons: readonly { name: string; idNumber: string | null; at: string; personId?: string }[];
}

/**
 * An ID number belongs to one living person, a 户编号 to one household: among those who are registered and among those who
 * claim them now. Who holds a number is named only to those who may see that person.
 */
export async function whyNumbersAreTaken(ctx: UseCaseContext, { households, persons }: Claims): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  const indexed = persons.flatMap(({ idNumber, ...claim }) =>
    idNumber === null ? [] : [{ ...claim, index: ctx.secrets.blindIndex(idNumber, indexPurposes.idNumber) }],
  );
  const holders = new Map((await listHoldersOfIdNumbers(ctx, indexed.map(({ index }) => index))).map((row) => [row.idNumberIndex, row]));
  const villages = await villagesById(ctx, [...holders.values()].map(({ villageId }) => villageId));
  const claimed = new Map<string, string>();
  for (const { name, index, at, personId } of indexed) {
    const holder = holders.get(index);
    const other = claimed.get(index);
    if (other !== undefined) refusals.push({ code: 'registry.id-number-twice', params: { one: other, other: name }, at });
    claimed.set(index, name);
    if (!holder || holder.personId === personId) continue;
    const village = villages.get(holder.villageId);
    const mayBeNamed = village !== undefined && answersForVillage(ctx.actor, village);
    refusals.push(
      mayBeNamed
        ? { code: 'registry.id-number-taken', params: { name, holder: holder.name, village: village.name }, at }
        : { code: 'registry.id-number-taken-elsewhere', params: { name }, at },
    );
  }
  return [...refusals, ...(await whyHouseholdNumbersAreTaken(ctx, households))];
}

async function whyHouseholdNumbersAreTaken(ctx: UseCaseContext, households: Claims['households']): Promise<Refusal[]> {
  const numbered = households.flatMap(({ number, ...claim }) => (number === null ? [] : [{ ...claim, number }]));
  const holders = new Map((await listHoldersOfNumbers(ctx, numbered.map(({ number }) => number))).map((row) => [row.number, row.householdId]));
  const claimed = new Set<string>();
  return numbered.flatMap(({ number, at, householdId }) => {
    const holder = holders.get(number);
    const isTaken = claimed.has(number) || (holder !== undefined && holder !== householdId);
    claimed.add(number);
    return isTaken ? [{ code: 'registry.household-number-taken', params: { number }, at }] : [];
  });
}
