import * as z from 'zod';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { OrganizationKind } from '../kinds.ts';
import type { ProfileFacts } from '../profile.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** As it stands in `organizations.contacts`. */
const storedContactSchema = z.object({
  contactId: z.string(),
  name: z.string(),
  post: z.string(),
  /** Encrypted; null where none is known. */
  phone: z.string().nullable(),
});
export type StoredContact = z.infer<typeof storedContactSchema>;

export interface StoredProfile {
  organizationId: string;
  name: string;
  facts: ProfileFacts;
  contacts: StoredContact[];
  revision: number;
}

function profiles({ db, actor }: Reader) {
  return db
    .selectFrom('organizations')
    .select([
      'organizationId',
      'name',
      'creditCode',
      'kind',
      'purpose',
      'businessScope',
      'staff',
      'volunteers',
      'yearlyBudgetFen',
      'address',
      'townshipId',
      'maxVillages',
      'contacts',
      'revision',
    ])
    .where('countyId', '=', actor.countyId);
}

type ProfileRow = Awaited<ReturnType<ReturnType<typeof profiles>['executeTakeFirstOrThrow']>>;

function profileOf({ organizationId, name, contacts, revision, kind, ...facts }: ProfileRow): StoredProfile {
  return {
    organizationId,
    name,
    facts: { ...facts, kind: kind as OrganizationKind | null },
    contacts: z.array(storedContactSchema).parse(contacts),
    revision,
  };
}

export async function findProfile(
  ctx: Reader,
  organizationId: string,
  { forUpdate = false }: { forUpdate?: boolean } = {},
): Promise<StoredProfile | undefined> {
  const row = await profiles(ctx)
    .where('organizationId', '=', organizationId)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && profileOf(row);
}

/** All of the county, in the order in which they came in, which is that of the notices. */
export async function allProfiles(ctx: Reader): Promise<StoredProfile[]> {
  return (await profiles(ctx).orderBy('organizationId').execute()).map(profileOf);
}

/** Who has a credit code in the profile, the organization itself left out. */
export async function findOtherWithCreditCode(ctx: Reader, creditCode: string, organizationId: string) {
  return profiles(ctx).where('creditCode', '=', creditCode).where('organizationId', '!=', organizationId).executeTakeFirst();
}

export async function updateProfile(
  { db, actor }: Reader,
  { organizationId, facts, contacts, revision }: Omit<StoredProfile, 'name'>,
): Promise<void> {
  await db
    .updateTable('organizations')
    .set({ ...facts, contacts: JSON.stringify(contacts), revision })
    .where('countyId', '=', actor.countyId)
    .where('organizationId', '=', organizationId)
    .execute();
}
