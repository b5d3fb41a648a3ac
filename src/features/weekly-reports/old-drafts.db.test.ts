import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSuperuser } from '../../../tests/support/audit-scenes.ts';
import { createEmptyDatabase, type EmptyDatabase } from '../../../tests/support/backup-scenes.ts';
import { upgradeThrough } from '../../../tests/support/upgrade.ts';
import { newId } from '../../kernel/ids.ts';
import { draftContentSchema } from './content.ts';

/** Drafts held acts of their own until the ledger came (migration 0026). Nothing that anybody had written is lost by it. */
let database: EmptyDatabase;
const [countyId, campaignId, organizationId, villageId] = [newId(), newId(), newId(), newId()];
const texts = { progress: '入户走访', effects: '', problems: '', helpWanted: '', nextWeek: '' };
const act = (changes: object = {}) => ({
  actId: newId(),
  date: '2020-06-12',
  villageId,
  mode: 'inPerson',
  kind: 'visit',
  people: 5,
  visits: 5,
  moneyFen: null,
  goods: [],
  note: '',
  byHead: false,
  ...changes,
});

const [kept, removed, whole] = [act(), act({ note: '记错了' }), act({ people: 7, visits: 7 })];
const half = act({ villageId: null, mode: null, note: '送教上门' });
const poor = act({ kind: 'cash', people: null, visits: null });
const blank = act({ kind: null, people: null, visits: null });
const writing = { reportId: newId(), dueDate: '2020-06-16' };
const correcting = { reportId: newId(), dueDate: '2020-06-09' };

const ask = <T extends pg.QueryResultRow>(sql: string) => asSuperuser<T>(database.appUrl, sql);
const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`;

/** One report in progress, and one that was received with two acts and is being corrected: one changed, one left out. */
async function tellOldStory(): Promise<void> {
  const at = `'2020-06-15T08:00:00Z'`;
  await ask(`insert into counties values ('${countyId}', '清水县', '620521', ${at})`);
  await ask(`insert into organizations (county_id, organization_id, name, registered_at) values ('${countyId}', '${organizationId}', '示例协会', ${at})`);
  await ask(`insert into villages (county_id, village_id, name, registered_at) values ('${countyId}', '${villageId}', '腰套村', ${at})`);
  await ask(
    `insert into campaigns (county_id, campaign_id, name, title, version, starts_on, end_conditions, launched_at)
     values ('${countyId}', '${campaignId}', '示例行动', '示例', 1, '2020-05-12', '[]', ${at})`,
  );
  for (const { reportId, dueDate } of [writing, correcting]) {
    await ask(
      `insert into expected_reports (county_id, campaign_id, organization_id, due_date, starts_at, deadline, organization_name, group_name, position)
       values ('${countyId}', '${campaignId}', '${organizationId}', '${dueDate}', ${at}, ${at}, '示例协会', '第一组', 1)`,
    );
    const isCorrection = reportId === correcting.reportId;
    const acts = isCorrection ? [{ ...kept, people: 9, visits: 9 }] : [whole, half, poor, blank];
    await ask(
      `insert into weekly_reports (county_id, report_id, campaign_id, organization_id, due_date, draft, draft_state, draft_revision, draft_saved_at,
         draft_saved_by, correction_reason, version, kind, first_of_kind_at, review_state)
       values ('${countyId}', '${reportId}', '${campaignId}', '${organizationId}', '${dueDate}', ${json({ ...texts, acts })}, 'writing', 3, ${at}, '示例联络员',
         ${isCorrection ? `'核实人数', 1, 'report', ${at}, 'accepted'` : `'', 0, null, null, null`})`,
    );
  }
  await ask(
    `insert into weekly_report_versions (county_id, report_id, version, kind, content, figures, zero_reason, correction_reason, draft_revision,
       signer_id, signer_name, signer_role, received_at, receipt_number, digest)
     values ('${countyId}', '${correcting.reportId}', 1, 'report', ${json({ ...texts, acts: [kept, removed] })}, '{}', '', '', 1, '${newId()}', '示例负责人', 'orgHead', ${at}, '0609-AAAA-AAAA', '')`,
  );
  for (const { actId, people, visits, note } of [kept, removed]) {
    await ask(
      `insert into assistance_acts (county_id, act_id, revision, campaign_id, organization_id, village_id, acted_on, mode, kind, people, visits, goods, note,
         by_head, withdrawn, report_id, report_version, recorded_by, recorded_at)
       values ('${countyId}', '${actId}', 1, '${campaignId}', '${organizationId}', '${villageId}', '2020-06-12', 'inPerson', 'visit', ${people}, ${visits}, '[]',
         '${note}', false, false, '${correcting.reportId}', 1, '${newId()}', ${at})`,
    );
  }
}

beforeAll(async () => {
  database = await createEmptyDatabase();
  await upgradeThrough(database, '0026', tellOldStory);
});
afterAll(() => database.drop());

const draftOf = async ({ reportId }: { reportId: string }) => {
  const [row] = await ask<{ draft: unknown; revision: number }>(`select draft, draft_revision as revision from weekly_reports where report_id = '${reportId}'`);
  return { content: draftContentSchema.parse(row?.draft), revision: row?.revision };
};
const revisionsOf = ({ actId }: { actId: string }) =>
  ask(`select revision, people, withdrawn, reason from assistance_acts where act_id = '${actId}' order by revision`);

it('an act that was whole in a draft stands in the ledger', async () => {
  expect(await revisionsOf(whole)).toEqual([{ revision: 1, people: 7, withdrawn: false, reason: '' }]);
});

it('what was not whole stays in words in the draft, and a line without anything says nothing', async () => {
  const { content, revision } = await draftOf(writing);
  expect(content.progress.split('\n')).toEqual([
    '入户走访',
    '（还没有记入台账：6月12日，走访，5人，5人次，送教上门）',
    '（还没有记入台账：6月12日，腰套村，捐赠资金）',
  ]);
  // A device that held the draft as it was takes the new one.
  expect(revision).toBe(4);
  expect(await revisionsOf(half)).toEqual([]);
});

it('a correction that was being written is a correction in the ledger, with its reason', async () => {
  expect(await draftOf(correcting)).toEqual({ content: texts, revision: 3 });
  expect(await revisionsOf(kept)).toMatchObject([{ revision: 1, people: 5 }, { revision: 2, people: 9, withdrawn: false, reason: '核实人数' }]);
  expect(await revisionsOf(removed)).toMatchObject([{ revision: 1 }, { revision: 2, withdrawn: true, reason: '核实人数' }]);
});

it('a report that was signed is bound to the revisions that it was signed with', async () => {
  const held = await ask(`select version, act_id as "actId", act_revision as revision from weekly_report_acts order by act_id`);
  expect(held).toEqual([kept, removed].map(({ actId }) => ({ version: 1, actId, revision: 1 })).toSorted((a, b) => (a.actId < b.actId ? -1 : 1)));
});
