import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../tests/support/account-scenes.ts';
import { declarationOf, pictureBytes, sendPiece, sendWhole, sharp, verdictOn } from '../../../tests/support/evidence-scenes.ts';
import { heicHead, pngThatClaims, svgWithScript } from '../../../tests/support/hostile-pictures.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import { declareEvidence, listEvidence, markChildFaces, openOriginal, sendEvidencePiece, showEvidence, viewArrival } from './contract.ts';
import { pieceBytes } from './evidence.ts';
import { settleLeftOver, forgetUnfinished } from './server/jobs.ts';
import { claimEvidence } from './server/public-writes.ts';
import { evidenceOfActs } from './server/public-reads.ts';

let world: World;
let places: Places;
let reporter: Person;
let head: Person;
let other: Person;
let clerk: Person;
let village: Person;
let otherVillage: Person;
let photo: Buffer;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  reporter = world.as({ role: 'reporter', name: '示例联络员', organizationId: places.school });
  head = world.as({ role: 'orgHead', name: '示例负责人', organizationId: places.school });
  other = world.as({ role: 'reporter', name: '别家联络员', organizationId: places.otherSchool });
  clerk = world.as({ role: 'clerk', name: '示例经办' });
  village = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
  otherVillage = world.as({ role: 'village', name: '别村干部', villageId: places.otherVillage });
  photo = await pictureBytes(11, { width: 1_200, height: 900 });
});
afterAll(() => world.close());

/** A picture of several pieces: phones write more behind its end than anybody knows. */
const largePhoto = async (seed: number) => Buffer.concat([await pictureBytes(seed), randomBytes(4 * pieceBytes + 1_000)]);
const auditActions = async (evidenceId: string) =>
  (await world.inDatabase((db) => db.selectFrom('auditEntries').select('action').where('subjectId', '=', evidenceId).orderBy('entryId').execute())).map(({ action }) => action);
const piecesLeft = (evidenceId: string) =>
  world.inDatabase((db) => db.selectFrom('evidencePieces').select('position').where('evidenceId', '=', evidenceId).execute());

describe('sending', () => {
  it('piece by piece, in any order and some of them twice, gives the file back byte for byte', async () => {
    const content = await largePhoto(21);
    const body = declarationOf(content, 'photo');
    const declared = await reporter.send(declareEvidence, { body });
    expect(declared.body).toMatchObject({ state: 'arriving', arrivedBytes: 0, refusal: null });
    expect(declared.body.missing.length).toBe(Math.ceil(content.length / pieceBytes));
    const offsets = [...declared.body.missing.toReversed(), ...declared.body.missing.slice(0, 2)];
    for (const offset of offsets) expect((await sendPiece(reporter, body.evidenceId, content, offset)).status).toBe(200);
    expect((await verdictOn(reporter, body.evidenceId)).state).toBe('accepted');
    const original = await reporter.send(openOriginal, { params: { evidenceId: body.evidenceId } });
    expect(original.raw.equals(content)).toBe(true);
    expect(await piecesLeft(body.evidenceId)).toEqual([]);
  });

  it('goes on where it stopped: whoever declares it again is told what is missing, on another device too', async () => {
    const content = await largePhoto(22);
    const body = declarationOf(content, 'photo');
    await reporter.send(declareEvidence, { body });
    await sendPiece(reporter, body.evidenceId, content, pieceBytes);
    const again = await head.send(declareEvidence, { body });
    expect(again.body.arrivedBytes).toBe(pieceBytes);
    expect(again.body.missing.slice(0, 2)).toEqual([0, 2 * pieceBytes]);
    expect(again.body.missing).not.toContain(pieceBytes);
    for (const offset of again.body.missing) await sendPiece(head, body.evidenceId, content, offset);
    expect((await verdictOn(reporter, body.evidenceId)).state).toBe('accepted');
    const late = await sendPiece(reporter, body.evidenceId, content, 0);
    expect(late.body).toMatchObject({ state: 'accepted', arrivedBytes: content.length });
  });

  it('a lost answer costs nothing: the same piece under the same key gets the first answer', async () => {
    const content = await largePhoto(23);
    const body = declarationOf(content, 'photo');
    await reporter.send(declareEvidence, { body });
    const request = { params: { evidenceId: body.evidenceId }, query: { offset: 0 }, body: content.subarray(0, pieceBytes), commandId: newId() };
    const [first, second] = [await reporter.send(sendEvidencePiece, request), await reporter.send(sendEvidencePiece, request)];
    expect(second.body).toEqual(first.body);
    const reused = await reporter.send(sendEvidencePiece, { ...request, body: content.subarray(1, pieceBytes + 1) });
    expect(reused.problem.refusals).toMatchObject([{ code: 'http.command-id-reused' }]);
  });

  it('of what the organization has sent before takes no byte, and of what another one has sent takes every byte', async () => {
    await sendWhole(reporter, photo, 'photo');
    const again = await reporter.send(declareEvidence, { body: declarationOf(photo, 'photo') });
    expect(again.body).toEqual({ state: 'accepted', arrivedBytes: photo.length, missing: [], refusal: null });
    const elsewhere = await other.send(declareEvidence, { body: declarationOf(photo, 'photo') });
    expect(elsewhere.body).toMatchObject({ state: 'arriving', arrivedBytes: 0 });
    expect(elsewhere.body.missing.length).toBeGreaterThan(0);
  });

  it('a piece that does not fit is refused and nothing is kept of it', async () => {
    const content = await largePhoto(24);
    const body = declarationOf(content, 'photo');
    await reporter.send(declareEvidence, { body });
    const send = (offset: number, piece: Buffer) =>
      reporter.send(sendEvidencePiece, { params: { evidenceId: body.evidenceId }, query: { offset }, body: piece });
    for (const [offset, piece] of [[1, content.subarray(1, pieceBytes + 1)], [0, content.subarray(0, 10)], [2 ** 30 * pieceBytes, content.subarray(0, 9)]] as const) {
      const { status, problem } = await send(offset, piece);
      expect([status, problem.refusals[0]?.code]).toEqual([400, 'evidence.piece-misplaced']);
    }
    expect((await send(0, Buffer.alloc(0))).status).toBe(400);
    expect((await send(0, content.subarray(0, pieceBytes + 1))).status).toBe(413);
    expect(await piecesLeft(body.evidenceId)).toEqual([]);
  });

  it('takes bytes and nothing else, where bytes are asked for, and no bytes where they are not', async () => {
    const { evidenceId } = declarationOf(photo, 'photo');
    const headers = { 'x-test-account': reporter.actor.accountId, 'idempotency-key': newId() };
    const asJson = await world.app.inject({ method: 'PUT', url: `/api/evidence/${evidenceId}/pieces?offset=0`, headers, payload: { a: 1 } });
    expect(asJson.statusCode).toBe(415);
    const asBytes = await world.app.inject({ method: 'POST', url: '/api/evidence', headers: { ...headers, 'content-type': 'application/octet-stream' }, payload: photo });
    expect(asBytes.statusCode).toBe(415);
  });

  it('under an id that is taken is refused: by other content, and by another organization without a word about it', async () => {
    const body = declarationOf(photo, 'photo');
    await reporter.send(declareEvidence, { body });
    const different = await reporter.send(declareEvidence, { body: { ...body, sha256: 'a'.repeat(64) } });
    expect([different.status, different.problem.refusals[0]?.code]).toEqual([409, 'evidence.id-taken']);
    expect((await other.send(declareEvidence, { body })).status).toBe(403);
    expect((await other.send(viewArrival, { params: { evidenceId: body.evidenceId } })).status).toBe(404);
    expect((await sendPiece(other, body.evidenceId, photo, 0)).status).toBe(404);
  });

  it('that a server left between the last piece and the verdict is taken up by another one', async () => {
    const content = await pictureBytes(25);
    const body = declarationOf(content, 'photo');
    await reporter.send(declareEvidence, { body });
    await world.inDatabase(async (db) => {
      const { countyId, now } = world;
      const rows = Array.from({ length: Math.ceil(content.length / pieceBytes) }, (_, position) => ({
        countyId, evidenceId: body.evidenceId, position, content: content.subarray(position * pieceBytes, (position + 1) * pieceBytes), arrivedAt: now,
      }));
      await db.insertInto('evidencePieces').values(rows).execute();
      await db.updateTable('evidence').set({ state: 'checking', checkingSince: now }).where('evidenceId', '=', body.evidenceId).execute();
    });
    const later = { ...world.runtime, realNow: () => new Date(world.realNow.getTime() + 3 * 60_000) };
    await settleLeftOver(world.runtime, new AbortController().signal);
    expect((await reporter.send(viewArrival, { params: { evidenceId: body.evidenceId } })).body.state).toBe('checking');
    await settleLeftOver(later, new AbortController().signal);
    expect((await reporter.send(viewArrival, { params: { evidenceId: body.evidenceId } })).body.state).toBe('accepted');
  });

  it('that nobody goes on with is forgotten after two months, and begins anew when it comes after all', async () => {
    const content = await largePhoto(26);
    const body = declarationOf(content, 'photo');
    await reporter.send(declareEvidence, { body });
    await sendPiece(reporter, body.evidenceId, content, 0);
    const after = (days: number) => ({ ...world.runtime, now: () => new Date(world.now.getTime() + days * 86_400_000) });
    await forgetUnfinished(after(59));
    expect((await piecesLeft(body.evidenceId)).length).toBe(1);
    await forgetUnfinished(after(61));
    expect((await reporter.send(declareEvidence, { body })).body).toMatchObject({ state: 'arriving', arrivedBytes: 0 });
  });
});

describe('refused with a sentence is', () => {
  const refusedAtOnce = async (content: Buffer, kind: 'photo' | 'voice' | 'paper', changes = {}) =>
    (await reporter.send(declareEvidence, { body: { ...declarationOf(content, kind), ...changes } })).problem.refusals.map(({ code }) => code);
  const verdict = async (content: Buffer, kind: 'photo' | 'voice' | 'paper', changes = {}) => (await sendWhole(reporter, content, kind, changes)).refusal?.code;

  it('before a byte is sent: 200 MB, nothing, and what the phone itself calls HEIC', async () => {
    expect(await refusedAtOnce(photo, 'photo', { bytes: 200 * 1024 * 1024 })).toEqual(['evidence.too-large']);
    expect(await refusedAtOnce(Buffer.alloc(0), 'photo')).toEqual(['evidence.empty']);
    expect(await refusedAtOnce(heicHead, 'photo', { mediaType: 'image/heic' })).toEqual(['evidence.heic']);
  });

  it('by its first piece, whatever it was called: HEIC, a drawing with a script, a page, an archive, a recording for a photo', async () => {
    expect(await verdict(heicHead, 'photo')).toBe('evidence.heic');
    expect(await verdict(svgWithScript, 'photo')).toBe('evidence.not-a-photo');
    expect(await verdict(Buffer.from('<!DOCTYPE html><script>1</script>'), 'paper')).toBe('evidence.not-a-paper');
    expect(await verdict(Buffer.from('PK\u0003\u0004...'), 'paper')).toBe('evidence.not-a-paper');
    expect(await verdict(Buffer.from('ID3\u0003...'), 'photo')).toBe('evidence.not-a-photo');
    expect(await verdict(photo, 'voice')).toBe('evidence.not-a-voice');
  });

  it('and the rest of it need not be sent any more', async () => {
    const content = Buffer.concat([svgWithScript, Buffer.alloc(5 * pieceBytes)]);
    const body = declarationOf(content, 'photo');
    await reporter.send(declareEvidence, { body });
    expect((await sendPiece(reporter, body.evidenceId, content, 0)).body).toMatchObject({ state: 'refused', refusal: { code: 'evidence.not-a-photo' } });
    expect((await sendPiece(reporter, body.evidenceId, content, pieceBytes)).body.state).toBe('refused');
    expect(await piecesLeft(body.evidenceId)).toEqual([]);
    expect(await auditActions(body.evidenceId)).toEqual(['evidence.declared', 'evidence.refused']);
  });

  it('by its content: a hundred megapixels, a picture cut short, another one than was declared', async () => {
    expect(await verdict(pngThatClaims(10_000, 10_000), 'photo')).toBe('evidence.too-many-pixels');
    expect(await verdict(photo.subarray(0, photo.length / 2), 'photo')).toBe('evidence.broken-picture');
    expect(await verdict(photo, 'photo', { sha256: 'b'.repeat(64) })).toBe('evidence.wrong-hash');
  });

  it('in both languages', async () => {
    const { problem } = await reporter.send(declareEvidence, { body: { ...declarationOf(heicHead, 'photo'), mediaType: 'image/heic' } });
    expect(problem.refusals[0]?.message['zh-CN']).toContain('兼容性最佳');
    expect(problem.refusals[0]?.message.en).toContain('Most Compatible');
  });
});

describe('a file that is two things at once', () => {
  it('is shown as a picture drawn anew, and handed out as bytes that no browser opens', async () => {
    const hidden = '<script>alert(document.cookie)</script>';
    const { evidenceId, state } = await sendWhole(reporter, Buffer.concat([photo, Buffer.from(`PK\u0003\u0004${hidden}`)]), 'photo');
    expect(state).toBe('accepted');
    const shown = await reporter.send(showEvidence, { params: { evidenceId } });
    expect(shown.raw.includes(hidden)).toBe(false);
    const original = await reporter.send(openOriginal, { params: { evidenceId } });
    expect(original.raw.includes(hidden)).toBe(true);
    expect(original.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(String(original.headers['content-disposition'])).toMatch(/^attachment; filename\*=UTF-8''/);
  });
});

describe('a recording and a paper', () => {
  it('are kept and handed out, the recording as a sound, the paper as bytes; neither has a picture', async () => {
    const voice = await sendWhole(reporter, Buffer.concat([Buffer.from('OggS'), Buffer.alloc(500, 7)]), 'voice');
    const paper = await sendWhole(reporter, Buffer.from('%PDF-1.4 示例凭证'), 'paper');
    expect([voice.state, paper.state]).toEqual(['accepted', 'accepted']);
    const types = [];
    for (const { evidenceId } of [voice, paper]) {
      types.push((await reporter.send(openOriginal, { params: { evidenceId } })).headers['content-type']);
      expect((await reporter.send(showEvidence, { params: { evidenceId } })).problem.refusals[0]?.code).toBe('evidence.no-picture');
    }
    expect(types).toEqual(['audio/ogg', 'application/octet-stream']);
  });

  it('a recording is heard by the organization and the office, which leaves a trace; the village of the act reads that there is one and hears nothing', async () => {
    const sound = Buffer.concat([Buffer.from('OggS'), randomBytes(700)]);
    const { evidenceId } = await sendWhole(reporter, sound, 'voice', { mediaType: 'audio/ogg' });
    await asCommand(world, reporter, (ctx) =>
      claimEvidence(ctx, { evidenceIds: [evidenceId], organizationId: places.school, act: { actId: newId(), villageId: places.village } }),
    );
    const params = { evidenceId };
    for (const listener of [reporter, head, clerk]) {
      const { raw, headers } = await listener.send(openOriginal, { params });
      expect([raw.equals(sound), headers['content-type'], headers['x-content-type-options']]).toEqual([true, 'audio/ogg', 'nosniff']);
    }
    expect((await auditActions(evidenceId)).filter((action) => action === 'evidence.original-opened')).toHaveLength(1);
    const told = async (person: Person) => (await person.send(listEvidence, { query: { evidenceIds: evidenceId } })).body.evidence;
    expect(await told(village)).toMatchObject([{ kind: 'voice', state: 'accepted', mayOpenOriginal: false, hasDisplay: false }]);
    expect([await told(otherVillage), await told(other)]).toEqual([[], []]);
    const answers = [];
    for (const stranger of [village, otherVillage, other]) answers.push((await stranger.send(openOriginal, { params })).status);
    expect(answers).toEqual([403, 403, 404]);
  });

  it('a paper may be a photograph, and is then shown', async () => {
    const { evidenceId } = await sendWhole(reporter, await pictureBytes(31), 'paper', { mediaType: 'image/jpeg' });
    expect((await reporter.send(showEvidence, { params: { evidenceId } })).status).toBe(200);
  });
});

describe('what the camera wrote', () => {
  const noted = async () =>
    (await sharp(photo))
      .withExif({
        IFD2: { DateTimeOriginal: '2020:06:12 09:30:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 44/1 5940/100', GPSLongitudeRef: 'E', GPSLongitude: '106/1 8/1 744/100' },
      })
      .jpeg()
      .toBuffer();
  const takenBy = async (person: Person, evidenceId: string) =>
    (await person.send(listEvidence, { query: { evidenceIds: evidenceId } })).body.evidence.map(({ taken }) => taken);

  it('is not in the picture that is shown, and its place is kept nowhere but in the original', async () => {
    const { evidenceId } = await sendWhole(reporter, await noted(), 'photo');
    for (const size of ['small', 'large'] as const) {
      const { raw, headers } = await reporter.send(showEvidence, { params: { evidenceId }, query: { size } });
      const { exif, xmp, width } = await (await sharp(raw)).metadata();
      expect([exif, xmp, headers['content-type']]).toEqual([undefined, undefined, 'image/webp']);
      expect(width).toBeLessThanOrEqual(size === 'small' ? 320 : 1_600);
    }
    const row = await world.inDatabase((db) => db.selectFrom('evidence').selectAll().where('evidenceId', '=', evidenceId).executeTakeFirstOrThrow());
    expect(Object.keys(row).filter((column) => /latitude|longitude|place/i.test(column))).toEqual([]);
  });

  it('of the time is told beside the picture to the organization and the office, who judge whether it is of that day, and to no village', async () => {
    const { evidenceId } = await sendWhole(reporter, await noted(), 'photo');
    await asCommand(world, reporter, (ctx) =>
      claimEvidence(ctx, { evidenceIds: [evidenceId], organizationId: places.school, act: { actId: newId(), villageId: places.village } }),
    );
    const taken = { at: '2020-06-12T01:30:00.000Z', by: 'camera' };
    expect([await takenBy(reporter, evidenceId), await takenBy(clerk, evidenceId), await takenBy(village, evidenceId)]).toEqual([[taken], [taken], [null]]);
  });

  it('where it wrote nothing, the device’s time of the file stands in its place; where neither says it, nothing does', async () => {
    const capturedAt = '2020-06-11T02:00:00.000Z';
    const [dated, undated] = [await sendWhole(reporter, await pictureBytes(33), 'photo', { capturedAt }), await sendWhole(reporter, await pictureBytes(34), 'photo')];
    expect(await takenBy(clerk, dated.evidenceId)).toEqual([{ at: capturedAt, by: 'device' }]);
    expect(await takenBy(clerk, undated.evidenceId)).toEqual([null]);
  });
});

describe('who sees it', () => {
  const claim = (by: Person, evidenceIds: string[], villageId: string, actId = newId()) =>
    asCommand(world, by, (ctx) => claimEvidence(ctx, { evidenceIds, organizationId: by.actor.organizationId ?? '', act: { actId, villageId } })).then(() => actId);
  const sees = async (person: Person, evidenceId: string) => {
    const [line, shown] = [await person.send(listEvidence, { query: { evidenceIds: evidenceId } }), await person.send(showEvidence, { params: { evidenceId } })];
    return [line.body.evidence.length === 1, shown.status === 200];
  };

  it('the village sees the pictures of acts in the village, not the originals, and another village nothing', async () => {
    const { evidenceId } = await sendWhole(reporter, await pictureBytes(41), 'photo');
    expect(await sees(village, evidenceId)).toEqual([false, false]);
    await claim(reporter, [evidenceId], places.village);
    expect(await sees(village, evidenceId)).toEqual([true, true]);
    expect(await sees(otherVillage, evidenceId)).toEqual([false, false]);
    expect((await village.send(openOriginal, { params: { evidenceId } })).status).toBe(403);
    const { body } = await village.send(listEvidence, { query: { evidenceIds: [evidenceId, newId()] } });
    expect(body.evidence).toMatchObject([{ evidenceId, state: 'accepted', hasDisplay: true, mayOpenOriginal: false }]);
  });

  it('a correction that moves the act, or leaves the picture out, takes it from the village again', async () => {
    const { evidenceId } = await sendWhole(reporter, await pictureBytes(42), 'photo');
    const actId = await claim(reporter, [evidenceId], places.village);
    await claim(reporter, [evidenceId], places.otherVillage, actId);
    expect([await sees(village, evidenceId), await sees(otherVillage, evidenceId)]).toEqual([[false, false], [true, true]]);
    await claim(reporter, [], places.otherVillage, actId);
    expect(await sees(otherVillage, evidenceId)).toEqual([false, false]);
  });

  it('faces of children are for the organization and the office alone, once anybody has said so', async () => {
    const { evidenceId } = await sendWhole(reporter, await pictureBytes(43), 'photo');
    await claim(reporter, [evidenceId], places.village);
    expect((await clerk.send(markChildFaces, { params: { evidenceId }, body: { showsChildFaces: true } })).status).toBe(204);
    expect([await sees(village, evidenceId), await sees(reporter, evidenceId)]).toEqual([[false, false], [true, true]]);
    expect((await reporter.send(markChildFaces, { params: { evidenceId }, body: { showsChildFaces: false } })).status).toBe(403);
    await clerk.send(markChildFaces, { params: { evidenceId }, body: { showsChildFaces: false } });
    expect(await sees(village, evidenceId)).toEqual([true, true]);
  });

  it('the office leaves a trace when it opens an original, the organization does not', async () => {
    const { evidenceId } = await sendWhole(reporter, await pictureBytes(44), 'photo');
    await reporter.send(openOriginal, { params: { evidenceId } });
    expect(await auditActions(evidenceId)).toEqual(['evidence.declared', 'evidence.accepted']);
    await clerk.send(openOriginal, { params: { evidenceId } });
    expect(await auditActions(evidenceId)).toEqual(['evidence.declared', 'evidence.accepted', 'evidence.original-opened']);
  });

  it('an act may name what has not come yet, and nothing that is another organization’s or unknown', async () => {
    const body = declarationOf(await largePhoto(45), 'photo');
    await reporter.send(declareEvidence, { body });
    const actId = await claim(reporter, [body.evidenceId], places.village);
    const beside = await asCommand(world, clerk, (ctx) => evidenceOfActs(ctx, [actId]));
    expect(beside.get(actId)).toMatchObject([{ evidenceId: body.evidenceId, state: 'arriving', arrivedBytes: 0 }]);
    await expect(claim(other, [body.evidenceId], places.village)).rejects.toThrow('evidence.not-yours');
    await expect(claim(reporter, [newId()], places.village)).rejects.toThrow('evidence.not-yours');
  });

  it('a picture that was seen before is not sent again', async () => {
    const { evidenceId } = await sendWhole(reporter, await pictureBytes(46), 'photo');
    const first = await reporter.send(showEvidence, { params: { evidenceId }, query: { size: 'small' } });
    const again = await world.app.inject({
      url: `/api/evidence/${evidenceId}/display?size=small`,
      headers: { 'x-test-account': reporter.actor.accountId, 'if-none-match': String(first.headers['etag']) },
    });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });
});
