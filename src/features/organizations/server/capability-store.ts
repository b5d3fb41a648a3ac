import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { OwnCapability } from '../taxonomy.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

export interface ConfirmedCapability {
  capability: string;
  confirmedByName: string;
  confirmedAt: Date;
}

/** What one organization can do, confirmed by a person, in the order of confirmation. */
export async function listConfirmed({ db, actor }: Reader, organizationId: string): Promise<ConfirmedCapability[]> {
  return db
    .selectFrom('organizationCapabilities')
    .select(['capability', 'confirmedByName', 'confirmedAt'])
    .where('countyId', '=', actor.countyId)
    .where('organizationId', '=', organizationId)
    .orderBy('confirmedAt')
    .orderBy('capability')
    .execute();
}

/** @returns whether it was not confirmed before */
export async function insertConfirmed(ctx: UseCaseContext, organizationId: string, capability: string): Promise<boolean> {
  const { db, actor, now } = ctx;
  const row = await db
    .insertInto('organizationCapabilities')
    .values({
      countyId: actor.countyId,
      organizationId,
      capability,
      confirmedBy: actor.accountId,
      confirmedByName: actor.name,
      confirmedAt: now,
    })
    .onConflict((conflict) => conflict.columns(['countyId', 'organizationId', 'capability']).doNothing())
    .returning('capability')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns whether it was confirmed before */
export async function deleteConfirmed({ db, actor }: Reader, organizationId: string, capability: string): Promise<boolean> {
  const row = await db
    .deleteFrom('organizationCapabilities')
    .where('countyId', '=', actor.countyId)
    .where('organizationId', '=', organizationId)
    .where('capability', '=', capability)
    .returning('capability')
    .executeTakeFirst();
  return row !== undefined;
}

export async function listOwnCapabilities({ db, actor }: Reader): Promise<OwnCapability[]> {
  return db
    .selectFrom('countyCapabilities')
    .select(['capabilityId', 'name', 'hintWords'])
    .where('countyId', '=', actor.countyId)
    .orderBy('capabilityId')
    .execute();
}

/** @returns its id, or undefined where the county has one of that name already */
export async function insertOwnCapability(
  { db, actor, now }: UseCaseContext,
  { name, hintWords }: Pick<OwnCapability, 'name' | 'hintWords'>,
): Promise<string | undefined> {
  const row = await db
    .insertInto('countyCapabilities')
    .values({
      countyId: actor.countyId,
      capabilityId: newId(),
      name,
      hintWords: [...hintWords],
      addedBy: actor.accountId,
      addedByName: actor.name,
      addedAt: now,
    })
    .onConflict((conflict) => conflict.columns(['countyId', 'name']).doNothing())
    .returning('capabilityId')
    .executeTakeFirst();
  return row?.capabilityId;
}
