import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../tests/support/account-scenes.ts';
import { declarationOf, pictureBytes, sendPiece, sendWhole, sharp, verdictOn } from '../../../tests/support/evidence-scenes.ts';
import { isHeldUp } from '../../../tests/support/held-up.ts';
import { until } from '../../../tests/support/program.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import { dayMs } from '../../kernel/shanghai-time.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { declareEvidence, listEvidence, openOriginal, showEvidence, viewArrival } from './contract.ts';
import { declareEvidence as declareInMiddle } from './server/declare-evidence.ts';
import { forgetEvidence } from './server/forget-evidence.ts';
import { forgetUnclaimed } from './server/jobs.ts';
import { takeLeftovers } from './server/leftovers-store.ts';
import { sameOrNearPhotos } from './server/public-reads.ts';
import { claimEvidence } from './server/public-writes.ts';

let world: World;
let places: Places;
let reporter: Person;
let other: Person;
let clerk: Person;
let files: FileStore;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  reporter = world.as({ role: 'reporter', name: '示例联络员', organizationId: places.school });
  other = world.as({ role: 'reporter', name: '别家联络员', organizationId: places.otherSchool });
  clerk = world.as({ role: 'clerk', name: '示例经办' });
  if (!world.runtime.files) throw new Error('the world has files');
  ({ files } = world.runtime);
});
afterAll(() => world.close());

/** The hour's job, so many days of the business and of the wall later. */
const runAfter = (days: number, changes: { files?: FileStore } = {}) => {
  const later = (now: Date) => () => new Date(now.getTime() + days * dayMs);
  return forgetUnclaimed({ ...world.runtime, now: later(world.now), realNow: later(world.realNow), ...changes }, new AbortController().signal);
};
const claim = (by: Person, evidenceIds: string[], actId = newId()) =>
  asCommand(world, by, (ctx) => claimEvidence(ctx, { evidenceIds, organizationId: by.actor.organizationId ?? '', act: { actId, villageId: places.village } })).then(() => actId);
const filesOf = async (evidenceId: string) => {
  const row = await world.inDatabase((db) =>
    db.selectFrom('evidence').select(['sha256', 'displaySha256', 'smallSha256']).where('evidenceId', '=', evidenceId).executeTakeFirstOrThrow(),
  );
  return [row.sha256, row.displaySha256 ?? '', row.smallSha256 ?? ''];
};
const areThere = (digests: readonly string[]) => Promise.all(digests.map(async (digest) => (await files.find(digest)) !== undefined));
const stateOf = async (evidenceId: string, by = reporter) => (await by.send(viewArrival, { params: { evidenceId } })).body.state;
const opens = async (evidenceId: string, by = reporter) =>
  [await by.send(openOriginal, { params: { evidenceId } }), await by.send(showEvidence, { params: { evidenceId } })].map(({ status }) => status);

describe('what no act and no gift has named', () => {
  it('is kept for seven days, then let go, and its files leave the disk a day later', async () => {
    const { evidenceId } = await sendWhole(reporter, await pictureBytes(201), 'photo');
    const digests = await filesOf(evidenceId);
    await runAfter(6.9);
    expect(await stateOf(evidenceId)).toBe('accepted');
    await runAfter(7.1);
    expect(await stateOf(evidenceId)).toBe('arriving');
    await runAfter(7.2);
    expect(await areThere(digests)).toEqual([true, true, true]);
    await runAfter(8.2);
    expect(await areThere(digests)).toEqual([false, false, false]);
    expect(world.failures).toEqual([]);
    const trail = await world.inDatabase((db) => db.selectFrom('auditEntries').select(['action', 'actorRole']).where('subjectId', '=', evidenceId).orderBy('entryId').execute());
    expect(trail.at(-1)).toEqual({ action: 'evidence.forgotten', actorRole: 'system' });
  });

  it('leaves nothing behind by which it could be found or read', async () => {
    const photo = await pictureBytes(202);
    const { evidenceId } = await sendWhole(reporter, photo, 'photo');
    await runAfter(7.1);
    const row = await world.inDatabase((db) => db.selectFrom('evidence').selectAll().where('evidenceId', '=', evidenceId).executeTakeFirstOrThrow());
    expect(row).toMatchObject({ greys: null, takenAt: null, displaySha256: null, contentKind: null });
    const again = await sendWhole(other, photo, 'photo');
    expect(await asCommand(world, clerk, (ctx) => sameOrNearPhotos(ctx, again.evidenceId))).toEqual([]);
    await claim(other, [again.evidenceId]);
  });

  it('half here, loses its pieces too; an act that comes after a fortnight without a network may still name it, and it is sent anew', async () => {
    const photo = await pictureBytes(203);
    const body = declarationOf(photo, 'photo');
    await reporter.send(declareEvidence, { body });
    await runAfter(7.1);
    await claim(reporter, [body.evidenceId]);
    const { missing } = (await reporter.send(declareEvidence, { body })).body;
    for (const offset of missing) await sendPiece(reporter, body.evidenceId, photo, offset);
    expect((await verdictOn(reporter, body.evidenceId)).state).toBe('accepted');
    await runAfter(400);
    expect(await opens(body.evidenceId)).toEqual([200, 200]);
  });

  it('and was let go does not count among what is under way, and sent anew without an act it has its seven days again', async () => {
    const photo = await pictureBytes(204);
    const { evidenceId } = await sendWhole(reporter, photo, 'photo');
    await runAfter(7.1);
    world.now = new Date(world.now.getTime() + 7.2 * dayMs);
    const body = { ...declarationOf(photo, 'photo'), evidenceId };
    for (const offset of (await reporter.send(declareEvidence, { body })).body.missing) await sendPiece(reporter, evidenceId, photo, offset);
    expect((await verdictOn(reporter, evidenceId)).state).toBe('accepted');
    await runAfter(6.9);
    expect(await stateOf(evidenceId)).toBe('accepted');
    await runAfter(7.1);
    expect(await stateOf(evidenceId)).toBe('arriving');
  });
});

describe('what is let go at the moment in which the same photo is declared anew', () => {
  it('is taken over whole before, with what it is found by, or not at all', async () => {
    const photo = await pictureBytes(205);
    const { evidenceId: twinId } = await sendWhole(reporter, photo, 'photo');
    let forgotten: Promise<void> | undefined;
    let isForgotten = false;
    // Once the twin has been read, and before what it is found by is.
    const forgetTheTwin: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (forgotten || !result.rows.some(({ evidenceId, contentKind }) => evidenceId === twinId && contentKind)) return result;
        forgotten = asCommand(world, clerk, (ctx) => forgetEvidence(ctx, twinId)).then(() => void (isForgotten = true));
        await until('it waits, or does not', async () => (isForgotten || (await isHeldUp(world)) ? true : undefined));
        return result;
      },
    };
    const body = declarationOf(photo, 'photo');
    await asCommand(world, reporter, (ctx) => declareInMiddle({ ...ctx, db: ctx.db.withPlugin(forgetTheTwin) }, { params: undefined, query: undefined, body }));
    await forgotten;
    expect(isForgotten).toBe(true);
    expect(await stateOf(body.evidenceId)).toBe('accepted');
    const smaller = await sendWhole(other, await (await sharp(photo)).resize(400).jpeg().toBuffer(), 'photo');
    expect(await asCommand(world, clerk, (ctx) => sameOrNearPhotos(ctx, smaller.evidenceId))).toMatchObject([{ evidenceId: body.evidenceId }]);
  });
});

describe('what something names', () => {
  it('is never let go, nor what a correction has left out: the history names it', async () => {
    const [kept, leftOut] = [await sendWhole(reporter, await pictureBytes(211), 'photo'), await sendWhole(reporter, await pictureBytes(212), 'photo')];
    const actId = await claim(reporter, [kept.evidenceId, leftOut.evidenceId]);
    await claim(reporter, [kept.evidenceId], actId);
    await runAfter(400);
    await runAfter(402);
    for (const { evidenceId } of [kept, leftOut]) expect(await opens(evidenceId)).toEqual([200, 200]);
  });

  it('keeps its file though the same photo, declared by another organization, is let go', async () => {
    const photo = await pictureBytes(213);
    const [unclaimed, named] = [await sendWhole(other, photo, 'photo'), await sendWhole(reporter, photo, 'photo')];
    await claim(reporter, [named.evidenceId]);
    await runAfter(8);
    await runAfter(9.5);
    expect(await stateOf(unclaimed.evidenceId, other)).toBe('arriving');
    expect(await opens(named.evidenceId)).toEqual([200, 200]);
  });

  it('keeps its file though it was put in the very day in which the same file waited to be removed', async () => {
    const photo = await pictureBytes(214);
    await sendWhole(other, photo, 'photo');
    await runAfter(8);
    const named = await sendWhole(reporter, photo, 'photo');
    await claim(reporter, [named.evidenceId]);
    await runAfter(9.5);
    expect(await opens(named.evidenceId)).toEqual([200, 200]);
  });

  it('of two at once, an act that names it or the job that lets it go, the first wins, and the act is never refused', async () => {
    const ids = [];
    for (const seed of [215, 216, 217, 218]) ids.push((await sendWhole(reporter, await pictureBytes(seed), 'photo')).evidenceId);
    await Promise.all([runAfter(7.5), ...ids.map((evidenceId) => claim(reporter, [evidenceId]))]);
    await runAfter(9.5);
    for (const evidenceId of ids) {
      const isKept = (await stateOf(evidenceId)) === 'accepted';
      expect(await opens(evidenceId)).toEqual(isKept ? [200, 200] : [404, 404]);
    }
    const { body } = await reporter.send(listEvidence, { query: { evidenceIds: ids } });
    expect(body.evidence).toHaveLength(ids.length);
  });
});

describe('what goes wrong', () => {
  it('with one file holds up no other, nor what is to be let go; it is removed at the next hour', async () => {
    const { evidenceId } = await sendWhole(other, await pictureBytes(231), 'photo');
    const digests = (await filesOf(evidenceId)).toSorted();
    await runAfter(8);
    const { evidenceId: unclaimed } = await sendWhole(reporter, await pictureBytes(232), 'photo');
    const jammed: FileStore = { ...files, remove: async (digest) => (digest === digests[0] ? Promise.reject(new Error('示例')) : files.remove(digest)) };
    world.failures = [];
    await runAfter(9.5, { files: jammed });
    expect(await areThere(digests)).toEqual([true, false, false]);
    expect(world.failures).toMatchObject([{ digest: digests[0] }]);
    expect(await stateOf(unclaimed)).toBe('arriving');
    await runAfter(9.6);
    expect(await areThere(digests)).toEqual([false, false, false]);
  });

  it('with one line holds up no other', async () => {
    const ids = [];
    for (const seed of [234, 235]) ids.push((await sendWhole(reporter, await pictureBytes(seed), 'photo')).evidenceId);
    const [unreadable = '', next = ''] = ids;
    const refusal = (of: string | null) => world.inDatabase((db) => db.updateTable('evidence').set({ refusal: of }).where('evidenceId', '=', unreadable).execute());
    await refusal('"示例"');
    world.failures = [];
    await runAfter(8);
    await refusal(null);
    expect(world.failures).toMatchObject([{ evidenceId: unreadable }]);
    expect([await stateOf(unreadable), await stateOf(next)]).toEqual(['accepted', 'arriving']);
  });
});

describe('a server that ends in the middle', () => {
  it('of removing files goes on at the next hour, and what was put anew in between stays', async () => {
    const [photo, second] = [await pictureBytes(221), await pictureBytes(222)];
    const [one, two] = [await sendWhole(other, photo, 'photo'), await sendWhole(other, second, 'photo')];
    const digests = [...(await filesOf(one.evidenceId)), ...(await filesOf(two.evidenceId))];
    await runAfter(8);
    const hour = { before: new Date(world.realNow.getTime() + 8.5 * dayMs), after: '', most: 200 };
    const dying = takeLeftovers(world.db, hour, async (left) => {
      for (const digest of left.filter((one) => digests.includes(one)).slice(0, 3)) await files.remove(digest);
      throw new Error('power cut');
    });
    await expect(dying).rejects.toThrow('power cut');
    expect((await areThere(digests)).filter(Boolean)).toHaveLength(3);
    const named = await sendWhole(reporter, photo, 'photo');
    await claim(reporter, [named.evidenceId]);
    await runAfter(11);
    expect(await opens(named.evidenceId)).toEqual([200, 200]);
    expect(await areThere(digests)).toEqual([true, true, true, false, false, false]);
  });

  it('while a file is being removed, the same content that is sent at that moment waits and is put anew', async () => {
    const photo = await pictureBytes(223);
    await sendWhole(other, photo, 'photo');
    await runAfter(8);
    const { evidenceId, ...rest } = declarationOf(photo, 'photo');
    let named: Promise<unknown> | undefined;
    const slow: FileStore = {
      ...files,
      remove: async (digest) => {
        // Sent after the job has asked who uses the file, and before it is gone.
        named ??= sendWhole(reporter, photo, 'photo', { evidenceId, ...rest });
        await until('the photo waits, or does not', async () => ((await isHeldUp(world)) || (await stateOf(evidenceId)) === 'accepted' ? true : undefined));
        await files.remove(digest);
      },
    };
    await runAfter(9.5, { files: slow });
    await named;
    await claim(reporter, [evidenceId]);
    expect(await opens(evidenceId)).toEqual([200, 200]);
  });
});
