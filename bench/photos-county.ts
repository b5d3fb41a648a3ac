import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Fingerprint } from '../src/features/evidence/likeness/fingerprint.ts';
import type { Actor } from '../src/kernel/actor.ts';
import { newId, newIds } from '../src/kernel/ids.ts';
import { instantOf } from '../src/kernel/shanghai-time.ts';

export async function newCounty(admin: Client): Promise<Actor> {
  const countyId = newId();
  await admin.query('insert into counties (county_id, name, created_at) values ($1, $2, $3)', [countyId, '示例县', instantOf('2020-06-30', '17:00')]);
  return { accountId: newId(), countyId, role: 'clerk', name: '示例经办' };
}

const hashColumns = 'county_id, evidence_id, frame, upper_band, middle_band, lower_band';
const evidenceColumns =
  'county_id, evidence_id, organization_id, kind, sha256, bytes, shows_child_faces, state, content_kind, declared_by, declared_by_name, declared_at, greys';
const atOnce = 5_000;

/** Puts fingerprints into a county as accepting photos would. @returns the evidence ids in the order of what was given */
export async function keepFingerprints<T>(admin: Client, countyId: string, things: readonly T[], of: (thing: T) => Fingerprint | undefined): Promise<string[]> {
  const ids = newIds(things.length);
  const copy = (statement: string, lines: readonly string[]) => pipeline(Readable.from(lines), admin.query(copyFrom(`copy ${statement} from stdin`)));
  for (let from = 0; from < things.length; from += atOnce) {
    const [hashLines, evidenceLines]: [string[], string[]] = [[], []];
    for (const [at, thing] of things.slice(from, from + atOnce).entries()) {
      const fingerprint = of(thing);
      const evidenceId = ids[from + at];
      if (!fingerprint) continue;
      for (const [frame, bands] of fingerprint.hashes.entries()) hashLines.push(`${[countyId, evidenceId, frame, ...bands].join('\t')}\n`);
      const facts = [countyId, evidenceId, countyId, 'photo', '0'.repeat(64), 1, 'f', 'accepted', 'jpeg', countyId, '示例', '2020-06-16T08:00:00Z'];
      evidenceLines.push(`${[...facts, `\\\\x${Buffer.from(fingerprint.greys).toString('hex')}`].join('\t')}\n`);
    }
    await copy(`evidence_hashes (${hashColumns})`, hashLines);
    await copy(`evidence (${evidenceColumns})`, evidenceLines);
  }
  return ids;
}
