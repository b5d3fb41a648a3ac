import * as z from 'zod';
import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { commitmentSchema, contactSchema, type AgreementTerms, type Commitment, type Contact } from '../agreement.ts';
import type { PairingSide } from '../pairing.ts';
import { contactPhonePlace } from './contact-secrecy.ts';

/** An agreement as it was drawn up; it is never changed, another takes its place. */
export interface StoredAgreement {
  agreementId: string;
  villageId: string;
  version: number;
  startsOn: string;
  endsOn: string | null;
  commitments: Commitment[];
  contacts: Contact[];
  changeReason: string;
  madeByName: string;
  madeAt: Date;
  /** Of its parties, in the order in which they were paired. */
  pairingIds: string[];
}

const storedContacts = z.array(contactSchema.omit({ phone: true }).extend({ phoneSealed: z.string() }));

export async function insertAgreement(
  ctx: UseCaseContext,
  { villageId, pairingIds, terms, changeReason }: { villageId: string; pairingIds: readonly string[]; terms: AgreementTerms; changeReason: string },
): Promise<{ agreementId: string; version: number }> {
  const { countyId, accountId, name } = ctx.actor;
  const agreementId = newId();
  const version = 1 + (await latestVersion(ctx, pairingIds));
  await ctx.db
    .insertInto('pairingAgreements')
    .values({
      countyId,
      agreementId,
      villageId,
      version,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      commitments: JSON.stringify(terms.commitments),
      contacts: JSON.stringify(
        terms.contacts.map(({ phone, ...contact }, index) => ({
          ...contact,
          phoneSealed: ctx.secrets.encrypt(phone, contactPhonePlace(agreementId, index)),
        })),
      ),
      changeReason,
      madeBy: accountId,
      madeByName: name,
      madeAt: ctx.now,
    })
    .execute();
  await ctx.db
    .insertInto('pairingAgreementParties')
    .values(pairingIds.map((pairingId) => ({ countyId, agreementId, pairingId })))
    .execute();
  return { agreementId, version };
}

async function latestVersion({ db, actor }: UseCaseContext, pairingIds: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom('pairingAgreementParties as party')
    .innerJoin('pairingAgreements as agreement', (join) =>
      join.onRef('agreement.countyId', '=', 'party.countyId').onRef('agreement.agreementId', '=', 'party.agreementId'),
    )
    .select(({ fn }) => fn.max('agreement.version').as('version'))
    .where('party.countyId', '=', actor.countyId)
    .where('party.pairingId', 'in', pairingIds)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Agreements by id, the latest first. */
export async function findAgreements(ctx: UseCaseContext, agreementIds: readonly string[]): Promise<StoredAgreement[]> {
  if (agreementIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('pairingAgreements')
    .select(['agreementId', 'villageId', 'version', 'startsOn', 'endsOn', 'commitments', 'contacts', 'changeReason', 'madeByName', 'madeAt'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('agreementId', 'in', agreementIds)
    .orderBy('agreementId', 'desc')
    .execute();
  const parties = await ctx.db
    .selectFrom('pairingAgreementParties')
    .select(['agreementId', 'pairingId'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('agreementId', 'in', agreementIds)
    .orderBy('pairingId')
    .execute();
  return rows.map((row) => ({
    ...row,
    commitments: z.array(commitmentSchema).parse(row.commitments),
    contacts: storedContacts.parse(row.contacts).map(({ phoneSealed, ...contact }, index) => ({
      ...contact,
      phone: ctx.secrets.decrypt(phoneSealed, contactPhonePlace(row.agreementId, index)),
    })),
    pairingIds: parties.filter(({ agreementId }) => agreementId === row.agreementId).map(({ pairingId }) => pairingId),
  }));
}

/** Every agreement that a pairing has had. */
export async function agreementIdsOf({ db, actor }: UseCaseContext, pairingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('pairingAgreementParties')
    .select('agreementId')
    .where('countyId', '=', actor.countyId)
    .where('pairingId', '=', pairingId)
    .execute();
  return rows.map(({ agreementId }) => agreementId);
}

export interface NewConfirmation {
  pairingId: string;
  agreementId: string;
  side: PairingSide;
  means: 'account' | 'signedPaper';
  paperId: string | null;
}

export async function insertConfirmation(ctx: UseCaseContext, confirmation: NewConfirmation): Promise<void> {
  const { countyId, accountId, name } = ctx.actor;
  await ctx.db
    .insertInto('pairingConfirmations')
    .values({
      countyId,
      confirmationId: newId(),
      ...confirmation,
      confirmedBy: accountId,
      confirmedByName: name,
      confirmedAt: ctx.now,
    })
    .execute();
}

export async function listConfirmations({ db, actor }: UseCaseContext, agreementIds: readonly string[]) {
  if (agreementIds.length === 0) return [];
  return db
    .selectFrom('pairingConfirmations')
    .select(['agreementId', 'pairingId', 'side', 'means', 'paperId', 'confirmedByName', 'confirmedAt'])
    .where('countyId', '=', actor.countyId)
    .where('agreementId', 'in', agreementIds)
    .orderBy('confirmationId')
    .execute();
}

export interface NewPaper {
  agreementId: string;
  fileName: string;
  mediaType: string;
  sha256: string;
  content: Buffer;
}

export async function insertPaper(ctx: UseCaseContext, paper: NewPaper): Promise<string> {
  const { countyId, accountId, name } = ctx.actor;
  const paperId = newId();
  await ctx.db
    .insertInto('pairingPapers')
    .values({ countyId, paperId, ...paper, uploadedBy: accountId, uploadedByName: name, uploadedAt: ctx.now })
    .execute();
  return paperId;
}

/** The papers of agreements, without their bytes. */
export async function listPapers({ db, actor }: UseCaseContext, agreementIds: readonly string[]) {
  if (agreementIds.length === 0) return [];
  return db
    .selectFrom('pairingPapers')
    .select(['agreementId', 'paperId', 'fileName', 'sha256', 'uploadedByName', 'uploadedAt'])
    .where('countyId', '=', actor.countyId)
    .where('agreementId', 'in', agreementIds)
    .orderBy('paperId')
    .execute();
}

export async function findPaper({ db, actor }: UseCaseContext, paperId: string) {
  return db
    .selectFrom('pairingPapers')
    .select(['agreementId', 'fileName', 'content'])
    .where('countyId', '=', actor.countyId)
    .where('paperId', '=', paperId)
    .executeTakeFirst();
}
