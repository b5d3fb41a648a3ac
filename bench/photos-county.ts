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

/** Puts fingerprints into a county as accepting photos would. @returns the evidence ids in the order of what was given */
export async function keepFingerprints<T>(admin: Client, countyId: string, things: readonly T[], of: (thing: T) => Fingerprint | undefined): Promise<string[]> {
  const ids = newIds(things.length);
  await pipeline(
    Readable.from(hashLines()),
    admin.query(copyFrom('copy evidence_hashes (county_id, evidence_id, frame, first_quarter, second_quarter, third_quarter, fourth_quarter) from stdin')),
  );
  await pipeline(
    Readable.from(evidenceLines()),
    admin.query(
      copyFrom(
        `copy evidence (county_id, evidence_id, organization_id, kind, sha256, bytes, shows_child_faces, state, content_kind, declared_by,
           declared_by_name, declared_at, greys) from stdin`,
      ),
    ),
  );
  return ids;

  function* hashLines() {
    for (const [at, thing] of things.entries()) {
      for (const [frame, quarters] of (of(thing)?.hashes ?? []).entries()) yield `${[countyId, ids[at], frame, ...quarters].join('\t')}\n`;
    }
  }
  function* evidenceLines() {
    for (const [at, thing] of things.entries()) {
      const greys = of(thing)?.greys;
      if (!greys) continue;
      const facts = [countyId, ids[at], countyId, 'photo', '0'.repeat(64), 1, 'f', 'accepted', 'jpeg', countyId, '示例', '2020-06-16T08:00:00Z'];
      yield `${[...facts, `\\\\x${Buffer.from(greys).toString('hex')}`].join('\t')}\n`;
    }
  }
}
