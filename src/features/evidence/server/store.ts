import type { Selectable } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { Evidence } from '../../../platform/database/schema.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { evidenceRefusalSchema, pieceBytes, type EvidenceRefusal, type EvidenceState } from '../evidence.ts';
import type { ContentKind, EvidenceKind } from '../content-kind.ts';

type Row = Selectable<Evidence>;

/** Evidence as it stands; without the greys, which only the comparison reads. */
export interface StoredEvidence extends Omit<Row, 'countyId' | 'greys' | 'kind' | 'state' | 'refusal' | 'contentKind'> {
  kind: EvidenceKind;
  state: EvidenceState;
  refusal: EvidenceRefusal | null;
  contentKind: ContentKind | null;
}

const columns = [
  'evidenceId', 'organizationId', 'kind', 'sha256', 'bytes', 'capturedAt', 'showsChildFaces', 'state', 'checkingSince', 'refusal', 'contentKind',
  'displaySha256', 'smallSha256', 'takenAt', 'declaredBy', 'declaredByName', 'declaredAt', 'settledAt', 'claimedAt', 'forgottenAt',
] as const;

function evidenceOf(row: Pick<Row, (typeof columns)[number]>): StoredEvidence {
  return {
    ...row,
    kind: row.kind as EvidenceKind,
    state: row.state as EvidenceState,
    refusal: row.refusal === null ? null : evidenceRefusalSchema.parse(row.refusal),
    contentKind: row.contentKind as ContentKind | null,
  };
}

export async function findEvidence(
  { db, actor }: UseCaseContext,
  evidenceId: string,
  options: { forUpdate: boolean } = { forUpdate: false },
): Promise<StoredEvidence | undefined> {
  const row = await db
    .selectFrom('evidence')
    .select(columns)
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .$if(options.forUpdate, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && evidenceOf(row);
}

/** Those of the ids that the county knows, in the order of the ids. */
export async function findAllEvidence({ db, actor }: UseCaseContext, evidenceIds: readonly string[]): Promise<StoredEvidence[]> {
  if (evidenceIds.length === 0) return [];
  const rows = await db
    .selectFrom('evidence')
    .select(columns)
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', 'in', [...new Set(evidenceIds)])
    .orderBy('evidenceId')
    .execute();
  return rows.map(evidenceOf);
}

export interface NewEvidence {
  evidenceId: string;
  organizationId: string;
  kind: EvidenceKind;
  sha256: string;
  bytes: number;
  capturedAt: Date | null;
  showsChildFaces: boolean;
}

/** @returns false where the id is there already */
export async function insertEvidence({ db, actor, now }: UseCaseContext, evidence: NewEvidence): Promise<boolean> {
  const added = await db
    .insertInto('evidence')
    .values({
      countyId: actor.countyId,
      ...evidence,
      state: 'arriving',
      declaredBy: actor.accountId,
      declaredByName: actor.name,
      declaredAt: now,
    })
    .onConflict((conflict) => conflict.columns(['countyId', 'evidenceId']).doNothing())
    .returning('evidenceId')
    .execute();
  return added.length > 0;
}

/** From now on something names these, and they are kept for good. */
export async function markClaimed({ db, actor, now }: UseCaseContext, evidenceIds: readonly string[]): Promise<void> {
  if (evidenceIds.length === 0) return;
  await db
    .updateTable('evidence')
    .set({ claimedAt: now })
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', 'in', [...evidenceIds])
    .where('claimedAt', 'is', null)
    .execute();
}

/** Sent anew after it was forgotten: its time begins anew as well. */
export async function remember({ db, actor, now }: UseCaseContext, evidenceId: string): Promise<void> {
  await db
    .updateTable('evidence')
    .set({ forgottenAt: null, declaredAt: now })
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .execute();
}

/** Declared before that moment, and named by nothing since; what is being looked at is left alone. */
export async function unclaimedSince({ db, actor }: UseCaseContext, before: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence')
    .select('evidenceId')
    .where('countyId', '=', actor.countyId)
    .where('claimedAt', 'is', null)
    .where('forgottenAt', 'is', null)
    .where('declaredAt', '<', before)
    .where('state', 'in', ['arriving', 'accepted'])
    .orderBy('declaredAt')
    .limit(most)
    .execute();
  return rows.map(({ evidenceId }) => evidenceId);
}

/** Its line stays, with nothing of it here: whoever sends it after all begins anew. */
export async function forgetContent({ db, actor, now }: UseCaseContext, evidenceId: string): Promise<void> {
  const nothing = { contentKind: null, displaySha256: null, smallSha256: null, takenAt: null, greys: null };
  await db
    .updateTable('evidence')
    .set({ ...nothing, state: 'arriving', settledAt: null, forgottenAt: now })
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .execute();
}

/** Of these files, those that evidence of the county still is or is shown by. */
export async function filesInUse({ db, actor }: UseCaseContext, digests: readonly string[]): Promise<string[]> {
  const wanted = [...digests];
  const rows = await db
    .selectFrom('evidence')
    .select(['sha256', 'displaySha256', 'smallSha256'])
    .where('countyId', '=', actor.countyId)
    .where('state', '=', 'accepted')
    .where(({ or, eb }) => or([eb('sha256', 'in', wanted), eb('displaySha256', 'in', wanted), eb('smallSha256', 'in', wanted)]))
    .execute();
  return rows.flatMap((row) => [row.sha256, row.displaySha256 ?? '', row.smallSha256 ?? '']);
}

/** The same bytes, taken as the same kind of thing from the same organization before. Held, so that it is not forgotten while it is taken over. */
export async function findTwin(
  { db, actor }: UseCaseContext,
  { organizationId, sha256, kind }: Pick<NewEvidence, 'organizationId' | 'sha256' | 'kind'>,
): Promise<StoredEvidence | undefined> {
  const row = await db
    .selectFrom('evidence')
    .select(columns)
    .where('countyId', '=', actor.countyId)
    .where('sha256', '=', sha256)
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind)
    .where('state', '=', 'accepted')
    .orderBy('evidenceId')
    .limit(1)
    .forKeyShare()
    .executeTakeFirst();
  return row && evidenceOf(row);
}

export async function countUnsettled({ db, actor }: UseCaseContext, organizationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('evidence')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('countyId', '=', actor.countyId)
    .where('organizationId', '=', organizationId)
    .where('state', 'in', ['arriving', 'checking'])
    .where('forgottenAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function changeEvidence(
  { db, actor }: UseCaseContext,
  evidenceId: string,
  change: Partial<Pick<StoredEvidence, 'state' | 'checkingSince' | 'settledAt' | 'showsChildFaces'>> & { refusal?: EvidenceRefusal },
): Promise<void> {
  const { refusal, ...rest } = change;
  await db
    .updateTable('evidence')
    .set({ ...rest, ...(refusal ? { refusal: JSON.stringify(refusal) } : {}) })
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .execute();
}

/** What examining has found. */
export interface Accepted {
  contentKind: ContentKind;
  displaySha256: string | null;
  smallSha256: string | null;
  takenAt: Date | null;
  greys: Uint8Array | null;
}

export async function acceptEvidence({ db, actor, now }: UseCaseContext, evidenceId: string, found: Accepted): Promise<void> {
  await db
    .updateTable('evidence')
    .set({ ...found, greys: found.greys === null ? null : Buffer.from(found.greys), state: 'accepted', checkingSince: null, settledAt: now })
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .execute();
}

/** The greys, for one that is the same as another. */
export async function greysOf({ db, actor }: UseCaseContext, evidenceId: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('evidence')
    .select('greys')
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .executeTakeFirst();
  return row?.greys ?? null;
}

/** A piece that is here already is left as it is. */
export async function keepPiece(
  { db, actor, now }: UseCaseContext,
  { evidenceId, position, content }: { evidenceId: string; position: number; content: Uint8Array },
): Promise<void> {
  await db
    .insertInto('evidencePieces')
    .values({ countyId: actor.countyId, evidenceId, position, content: Buffer.from(content), arrivedAt: now })
    .onConflict((conflict) => conflict.columns(['countyId', 'evidenceId', 'position']).doNothing())
    .execute();
}

export async function positionsOf({ db, actor }: UseCaseContext, evidenceId: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom('evidencePieces')
    .select('position')
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .execute();
  return new Set(rows.map(({ position }) => position));
}

/** The pieces in their order, as one. */
export async function joinPieces({ db, actor }: UseCaseContext, { evidenceId, bytes }: Pick<StoredEvidence, 'evidenceId' | 'bytes'>): Promise<Buffer> {
  const rows = await db
    .selectFrom('evidencePieces')
    .select(['position', 'content'])
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .orderBy('position')
    .execute();
  const whole = Buffer.alloc(bytes);
  for (const { position, content } of rows) content.copy(whole, position * pieceBytes);
  return whole;
}

export async function forgetPieces({ db, actor }: UseCaseContext, evidenceId: string): Promise<void> {
  await db.deleteFrom('evidencePieces').where('countyId', '=', actor.countyId).where('evidenceId', '=', evidenceId).execute();
}

/** Of evidence that has not come any further since: sent again, it begins anew. */
export async function forgetOldPieces({ db, actor }: Pick<UseCaseContext, 'db' | 'actor'>, before: Date): Promise<void> {
  await db
    .deleteFrom('evidencePieces')
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', 'in', (young) =>
      young
        .selectFrom('evidencePieces')
        .select('evidenceId')
        .where('countyId', '=', actor.countyId)
        .groupBy('evidenceId')
        .having((eb) => eb(eb.fn.max('arrivedAt'), '<', before)),
    )
    .execute();
}

/** Left in `checking` by a server that is no more, or that could not go on. */
export async function leftUnchecked({ db, actor }: UseCaseContext, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence')
    .select('evidenceId')
    .where('countyId', '=', actor.countyId)
    .where('state', '=', 'checking')
    .where('checkingSince', '<', before)
    .orderBy('evidenceId')
    .execute();
  return rows.map(({ evidenceId }) => evidenceId);
}

/** Other evidence of the county with the very same bytes, whichever the organization. */
export async function findSameContent({ db, actor }: UseCaseContext, { evidenceId, sha256 }: Pick<StoredEvidence, 'evidenceId' | 'sha256'>): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence')
    .select('evidenceId')
    .where('countyId', '=', actor.countyId)
    .where('sha256', '=', sha256)
    .where('state', '=', 'accepted')
    .where('evidenceId', '<>', evidenceId)
    .orderBy('evidenceId')
    .execute();
  return rows.map((row) => row.evidenceId);
}

/** For what runs by the clock, county by county. */
export async function listCountyIds(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('counties').select('countyId').orderBy('countyId').execute();
  return rows.map(({ countyId }) => countyId);
}
