import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { RegistryChange } from '../change-contract.ts';
import type { Village } from '../contract.ts';
import { maskBankAccount, maskIdNumber, maskPhone, sealedPlaces } from '../personal-data.ts';
import { listChangeRows, type ChangeRow } from './change-views.ts';
import { villagesById } from './public-reads.ts';

const pageSize = 30;

/**
 * What happened to some subjects, the latest first; sensitive values stand masked, health says only that it changed.
 * @param start the last change of the page before
 */
export async function changePage(
  ctx: UseCaseContext,
  subjectIds: readonly string[],
  start: string | undefined,
): Promise<{ changes: RegistryChange[]; next: string | null }> {
  const rows = await listChangeRows(ctx, { subjectIds, before: start, limit: pageSize + 1 });
  const page = rows.slice(0, pageSize);
  const villages = await villagesById(ctx, page.flatMap(({ before, after }) => [before?.['villageId'], after?.['villageId']]).filter(isId));
  return {
    changes: page.map((row) => changeView(ctx, row, villages)),
    next: rows.length > pageSize ? (page.at(-1)?.changeId ?? null) : null,
  };
}

type Kept = RegistryChange['fields'][number]['before'];

const isId = (value: unknown): value is string => typeof value === 'string';

function changeView(ctx: UseCaseContext, row: ChangeRow, villages: ReadonlyMap<string, Village>): RegistryChange {
  const { changeId, subjectType, personName, changedByName, changedAt, why, before, after } = row;
  // Where a household came into being it says nothing new; where it changed, the household has moved.
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((field) => before !== null || field !== 'villageId');
  const told = (kept: unknown, field: string) => {
    if (field === 'villageId') return placeName(villages.get(String(kept)));
    return kept === undefined ? null : shown(ctx, row.subjectId, field, kept as Kept);
  };
  return {
    changeId,
    subjectType: subjectType as RegistryChange['subjectType'],
    personName,
    changedByName,
    changedAt: changedAt.toISOString(),
    why,
    isFirst: before === null,
    fields: fields.map((field) => ({
      field: field === 'villageId' ? 'village' : field.replace(/Sealed$/, ''),
      before: told(before?.[field], field),
      after: told(after?.[field], field),
    })),
  };
}

function placeName(village: Village | undefined): string | null {
  return village ? `${village.townshipName ?? ''}${village.name}` : null;
}

const masks = { idNumberSealed: maskIdNumber, phoneSealed: maskPhone, bankAccountSealed: maskBankAccount } as const;
const places = { idNumberSealed: sealedPlaces.idNumber, phoneSealed: sealedPlaces.phone, bankAccountSealed: sealedPlaces.bankAccount } as const;

function shown({ secrets }: UseCaseContext, subjectId: string, field: string, kept: Kept): Kept {
  if (kept === null || !field.endsWith('Sealed')) return kept;
  if (field === 'healthSealed' || typeof kept !== 'string') return '***';
  const sealedField = field as keyof typeof masks;
  return masks[sealedField](secrets.decrypt(kept, places[sealedField](subjectId)));
}
