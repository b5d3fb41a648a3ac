import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSuperuser } from '../../../tests/support/audit-scenes.ts';
import { createEmptyDatabase, type EmptyDatabase } from '../../../tests/support/backup-scenes.ts';
import { upgradeThrough } from '../../../tests/support/upgrade.ts';
import { newId } from '../../kernel/ids.ts';

/** What stood in the ledger and beside its photos before migration 0041. */
let database: EmptyDatabase;
const [countyId, campaignId, organizationId, villageId, actId, evidenceId, need, measure] = Array.from({ length: 8 }, () => newId());
const ask = <T extends pg.QueryResultRow>(sql: string) => asSuperuser<T>(database.appUrl, sql);
const at = `'2020-06-15T08:00:00Z'`;

async function tellOldStory(): Promise<void> {
  await ask(`insert into counties values ('${countyId}', '清水县', '620521', ${at})`);
  await ask(`insert into organizations (county_id, organization_id, name, registered_at) values ('${countyId}', '${organizationId}', '示例协会', ${at})`);
  await ask(`insert into villages (county_id, village_id, name, registered_at) values ('${countyId}', '${villageId}', '腰套村', ${at})`);
  await ask(
    `insert into campaigns (county_id, campaign_id, name, title, version, starts_on, end_conditions, launched_at)
     values ('${countyId}', '${campaignId}', '示例行动', '示例', 1, '2020-05-12', '[]', ${at})`,
  );
  // Corrected: the need was named by mistake, and the measure twice.
  const serves = [[{ type: 'need', id: need }, { type: 'measure', id: measure }], [{ type: 'measure', id: measure }, { type: 'measure', id: measure }]];
  for (const [index, served] of serves.entries()) {
    await ask(
      `insert into assistance_acts (county_id, act_id, revision, campaign_id, organization_id, village_id, acted_on, mode, kind, goods, note, by_head, withdrawn,
         serves, recorded_by, recorded_at)
       values ('${countyId}', '${actId}', ${index + 1}, '${campaignId}', '${organizationId}', '${villageId}', '2020-06-12', 'inPerson', 'visit', '[]', '', false, false,
         '${JSON.stringify(served)}', '${newId()}', ${at})`,
    );
  }
  await ask(
    `insert into evidence (county_id, evidence_id, organization_id, kind, sha256, bytes, shows_child_faces, state, taken_at, latitude_thousandths, longitude_thousandths,
       declared_by, declared_by_name, declared_at)
     values ('${countyId}', '${evidenceId}', '${organizationId}', 'photo', 'a', 9, false, 'accepted', ${at}, 34750, 106135, '${newId()}', '示例联络员', ${at})`,
  );
}

beforeAll(async () => {
  database = await createEmptyDatabase();
  await upgradeThrough(database, '0041', tellOldStory);
});
afterAll(() => database.drop());

it('what acts answered before is found from the other side too, revision by revision', async () => {
  const held = await ask(`select served_id as "servedId", act_id as "actId", revision from act_serves order by revision, served_id`);
  expect(held).toEqual([
    ...[need, measure].toSorted((a = '', b = '') => (a < b ? -1 : 1)).map((servedId) => ({ servedId, actId, revision: 1 })),
    { servedId: measure, actId, revision: 2 },
  ]);
});

it('where a camera was is gone with its columns; when it was stays', async () => {
  const [row] = await ask(`select * from evidence`);
  expect(row).toMatchObject({ evidence_id: evidenceId, taken_at: new Date('2020-06-15T08:00:00Z') });
  expect(Object.keys(row ?? {}).filter((column) => /latitude|longitude/.test(column))).toEqual([]);
});
