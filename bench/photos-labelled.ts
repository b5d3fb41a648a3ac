import type { Client } from 'pg';
import type { Sharp } from 'sharp';
import { fingerprintOf, type Fingerprint } from '../src/features/evidence/likeness/fingerprint.ts';
import { findNearPhotos } from '../src/features/evidence/server/near-photos.ts';
import { newId } from '../src/kernel/ids.ts';
import { inCounty, type Database } from '../src/platform/database/database.ts';
import { drawAnew } from '../src/platform/pictures/draw-anew.ts';
import { chanceFrom, madeUpScene } from '../tests/support/made-up-scenes.ts';
import { keepFingerprints, newCounty } from './photos-county.ts';

const scenes = 60;
const [width, height] = [480, 360];
const leastPrecision = 0.98;
const leastRecall = 0.95;

type Change = (picture: Sharp, chance: () => number) => Sharp;

/** What is done to a photo before it is used again. */
const changes: Record<string, Change> = {
  'saved anew': (picture, chance) => picture.jpeg({ quality: 30 + Math.floor(chance() * 40) }),
  'made small': (picture, chance) => picture.resize(Math.round(width * (0.25 + chance() * 0.5))).jpeg({ quality: 75 }),
  'in a frame': (picture, chance) => {
    const grey = Math.floor(chance() * 256);
    const edge = () => Math.round(10 + chance() * 70);
    return picture.extend({ top: edge(), bottom: edge(), left: edge(), right: edge(), background: { r: grey, g: grey, b: grey } }).jpeg();
  },
  'cut all around, up to 8 %': (picture, chance) => cut(picture, () => chance() * 0.08).jpeg(),
  'cut at one edge, up to 8 %': (picture, chance) => {
    const side = Math.floor(chance() * 4);
    let at = 0;
    return cut(picture, () => ((at += 1) - 1 === side ? 0.03 + chance() * 0.05 : 0)).jpeg();
  },
  'lighter or darker': (picture, chance) => picture.modulate({ brightness: 0.75 + chance() * 0.5 }).jpeg(),
  'cut, made small, saved anew': (picture, chance) => cut(picture, () => chance() * 0.06).resize(280).jpeg({ quality: 45 }),
};

function cut(picture: Sharp, share: () => number): Sharp {
  const [left, top, right, bottom] = [share() * width, share() * height, share() * width, share() * height].map(Math.round) as [number, number, number, number];
  return picture.extract({ left, top, width: width - left - right, height: height - top - bottom });
}

/**
 * Searches a county that holds made-up scenes for changed copies (which must be found), for other scenes and for other moments of the
 * same scenes (which must not).
 */
export async function judgeLabelledPhotos(admin: Client, db: Database): Promise<void> {
  const { default: sharp } = await import('sharp');
  const draw = (seed: number, moment = 0) => sharp(madeUpScene(seed, { width, height, moment }).pixels, { raw: { width, height, channels: 3 } });
  const originals: Fingerprint[] = [];
  const jpegs: Buffer[] = [];
  for (let seed = 1; seed <= scenes; seed += 1) {
    jpegs.push(await draw(seed).jpeg({ quality: 90 }).toBuffer());
    originals.push(await fingerprint(jpegs.at(-1) ?? Buffer.alloc(0)));
  }
  const actor = await newCounty(admin);
  const ids = await keepFingerprints(admin, actor.countyId, originals, (one) => one);
  await admin.query('analyze evidence_hashes');
  const search = (one: Fingerprint) => inCounty(db, actor.countyId, (trx) => findNearPhotos({ db: trx, actor }, one, newId()));

  let [wrong, right, missed] = [0, 0, 0];
  for (const [name, change] of Object.entries(changes)) {
    let found = 0;
    for (const [at, jpeg] of jpegs.entries()) {
      const copy = await change(sharp(jpeg), chanceFrom(at * 31 + name.length)).toBuffer();
      const matches = await search(await fingerprint(copy));
      if (matches.some(({ evidenceId }) => evidenceId === ids[at])) found += 1;
      wrong += matches.filter(({ evidenceId }) => evidenceId !== ids[at]).length;
    }
    right += found;
    missed += jpegs.length - found;
    console.log(`  ${name}: ${found} of ${jpegs.length} found`);
  }
  let others = 0;
  let moments = 0;
  for (let seed = 1; seed <= scenes; seed += 1) {
    others += (await search(await fingerprint(await draw(50_000 + seed).jpeg().toBuffer()))).length;
    for (const moment of [1, 2]) moments += (await search(await fingerprint(await draw(seed, moment).jpeg().toBuffer()))).length;
  }
  wrong += others + moments;
  console.log(`  wrongly found: ${others} for ${scenes} other scenes, ${moments} for ${2 * scenes} other moments of the same scenes`);
  tell('precision', right / (right + wrong), leastPrecision);
  tell('recall', right / (right + missed), leastRecall);
}

function tell(what: string, share: number, least: number): void {
  console.log(`reused photos, ${what}: ${share.toFixed(3)}   limit ${least}: ${share >= least ? 'kept' : 'BROKEN'}`);
}

async function fingerprint(bytes: Buffer): Promise<Fingerprint> {
  const answer = await drawAnew(bytes, 10_000_000);
  const found = answer.outcome === 'opened' ? fingerprintOf(answer.picture.grey) : undefined;
  if (!found) throw new Error('a picture with something to see');
  return found;
}
