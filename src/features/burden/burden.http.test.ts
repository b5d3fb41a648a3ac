import { beforeEach, describe, expect, it } from 'vitest';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, enterActs, report, sign, write } from '../../../tests/support/weekly-report-scenes.ts';
import type { Person } from '../../../tests/support/world.ts';
import { effortForms, stepOf, writeEffort, type Effort } from '../../kernel/effort.ts';
import { newId } from '../../kernel/ids.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import { stopBackgroundWork } from '../../platform/use-case/background-work.ts';
import { getAct, recordAct } from '../assistance/contract.ts';
import { requestSignature, saveDraft, signReport } from '../weekly-reports/contract.ts';
import { leastEntries, leastPeople } from './burden.ts';
import { switchBurden, viewBurden } from './contract.ts';

const scene = reportingOfEachTest(instantOf('2020-06-15', '10:00'));
let reporter: Person;
let head: Person;
let villageId: string;

beforeEach(() => {
  const organization = scene.organization('清水县老年养护院');
  ({ reporter, head, villageId } = organization);
});

const quick: Effort = { form: 'act', seconds: stepOf('seconds', 18), taps: stepOf('taps', 4), prefilled: stepOf('prefilled', 80) };

/** Enters an act and says how the form was filled in; what is counted after the commit is counted when this returns. */
async function record(effort: string | undefined, { commandId = newId(), by = reporter, act = actOf(villageId) } = {}) {
  const answer = await by.send(recordAct, { body: { campaignId: scene.campaignId, act }, commandId, effort });
  await stopBackgroundWork();
  return answer;
}

/** As many entries as are shown, in turn by so many reporters. */
async function recordEnough(told: string, people: number, date = '2020-06-12') {
  for (let entry = 0; entry < leastEntries; entry += 1) {
    const one = scene.organizations[entry % people];
    if (!one) throw new Error('the plan has not as many organizations');
    await record(told, { by: one.reporter, act: actOf(one.villageId, { date }) });
  }
}

const rows = () => scene.world.inDatabase((db) => db.selectFrom('burdenCounts').selectAll().execute());
const burden = async () => (await scene.clerk.send(viewBurden)).body;
const ofForm = async (form: Effort['form']) => (await burden()).current.forms.find((one) => one.form === form);

describe('the burden of a form', () => {
  it('is the median of the month, with last month beside it', async () => {
    scene.world.now = instantOf('2020-05-29', '10:00');
    await recordEnough(writeEffort({ ...quick, seconds: stepOf('seconds', 100) }), leastPeople, '2020-05-28');
    scene.world.now = instantOf('2020-06-15', '10:00');
    await recordEnough(writeEffort(quick), leastPeople);
    const { current, before } = await burden();
    expect(current).toMatchObject({ month: '2020-06-01', forms: [{ form: 'act', entries: leastEntries, seconds: { above: 15, upTo: 20 }, taps: { above: 2, upTo: 4 }, prefilled: { above: 70, upTo: 80 } }, {}, {}] });
    expect(before).toMatchObject({ month: '2020-05-01', forms: [{ form: 'act', entries: leastEntries, seconds: { above: 90, upTo: 120 } }, {}, {}] });
    expect(current.forms.map(({ form }) => form)).toEqual(effortForms);
  });

  it('is not shown of fewer entries than say nothing of a person', async () => {
    await recordEnough(writeEffort(quick), leastPeople);
    expect(await ofForm('act')).toMatchObject({ entries: leastEntries });
    await scene.world.inDatabase((db) => db.updateTable('burdenCounts').set({ entries: leastEntries - 1 }).execute());
    expect(await ofForm('act')).toEqual({ form: 'act', entries: null, seconds: null, taps: null, prefilled: null });
  });

  it('is not shown where one busy reporter made the entries, but where five did', async () => {
    await recordEnough(writeEffort(quick), 1);
    expect(await ofForm('act')).toEqual({ form: 'act', entries: null, seconds: null, taps: null, prefilled: null });
    for (const { reporter: another, villageId: there } of scene.organizations.slice(1, leastPeople)) {
      expect(await ofForm('act')).toMatchObject({ entries: null });
      await record(writeEffort(quick), { by: another, act: actOf(there) });
    }
    expect(await ofForm('act')).toMatchObject({ entries: leastEntries + leastPeople - 1, seconds: { above: 15, upTo: 20 } });
  });

  it('of the people of another month is not shown in this one', async () => {
    scene.world.now = instantOf('2020-05-31', '23:59');
    for (const { reporter: one, villageId: there } of scene.organizations.slice(1, leastPeople)) await record(undefined, { by: one, act: actOf(there, { date: '2020-05-28' }) });
    scene.world.now = instantOf('2020-06-15', '10:00');
    await recordEnough(writeEffort(quick), 1);
    expect(await ofForm('act')).toMatchObject({ entries: null });
  });

  const enough = async (form: Effort['form']) =>
    scene.world.inDatabase((db) => db.insertInto('burdenCounts').values({ countyId: scene.world.countyId, month: '2020-06-01', form, measure: 'seconds', step: 3, entries: leastEntries }).execute());

  it('of reports and signatures is that of five who handed over and of five who signed', async () => {
    await enough('report');
    await enough('signature');
    for (const one of scene.organizations.slice(0, leastPeople)) {
      expect(await ofForm('report')).toMatchObject({ entries: null });
      expect(await ofForm('signature')).toMatchObject({ entries: null });
      expect((await report(scene, one, '2020-06-16')).status).toBe(200);
    }
    expect(await ofForm('report')).toMatchObject({ entries: leastEntries });
    expect(await ofForm('signature')).toMatchObject({ entries: leastEntries });
  });

  it('of reports is not shown where one person handed over for five organizations; a head who wrote it himself is another', async () => {
    await enough('report');
    const one = newId();
    for (const organization of scene.organizations.slice(0, leastPeople)) {
      const writes = scene.world.as({ accountId: one, role: 'reporter', name: '示例代写', organizationId: organization.organizationId });
      expect((await report(scene, { ...organization, reporter: writes }, '2020-06-16')).status).toBe(200);
    }
    for (const { head: writes, villageId: there } of scene.organizations.slice(leastPeople, 2 * leastPeople - 1)) {
      expect(await ofForm('report')).toMatchObject({ entries: null });
      const revision = await write(scene, writes, '2020-06-16', contentOf([actOf(there)]));
      expect((await sign(scene, writes, '2020-06-16', { revision })).status).toBe(200);
    }
    expect(await ofForm('report')).toMatchObject({ entries: leastEntries });
  });

  it('is read by chief and clerk, and by nobody who bears it or looks on', async () => {
    const roles = ['orgHead', 'reporter', 'township', 'village'] as const;
    for (const role of roles) {
      const answer = await scene.world.as({ role, name: '示例', organizationId: newId(), villageId, townshipId: newId() }).send(viewBurden);
      expect({ role, status: answer.status }).toEqual({ role, status: 403 });
    }
    expect((await scene.world.as({ role: 'chief', name: '示例' }).send(viewBurden)).status).toBe(200);
  });
});

describe('what is kept of an entry', () => {
  it('is one in a count of its month, form, measure and step: nothing by which somebody could be found', async () => {
    const { body } = await record(writeEffort(quick));
    const kept = await rows();
    expect(kept.map((row) => Object.keys(row).toSorted())).toEqual(kept.map(() => ['countyId', 'entries', 'form', 'measure', 'month', 'step']));
    expect(kept.map(({ measure, step, entries }) => ({ measure, step, entries })).toSorted((a, b) => (a.measure < b.measure ? -1 : 1))).toEqual([
      { measure: 'prefilled', step: quick.prefilled, entries: 1 },
      { measure: 'seconds', step: quick.seconds, entries: 1 },
      { measure: 'taps', step: quick.taps, entries: 1 },
    ]);
    const words = JSON.stringify(kept);
    for (const trace of [reporter.actor.accountId, reporter.actor.organizationId ?? '-', body.act.actId, villageId, scene.campaignId, '06-15', '10:00']) expect(words).not.toContain(trace);
  });

  it('is nowhere else: not in the trail, the events or the stored outcome', async () => {
    const told = writeEffort(quick);
    await record(told);
    const elsewhere = await scene.world.inDatabase(async (db) => [
      await db.selectFrom('auditEntries').selectAll().execute(),
      await db.selectFrom('events').selectAll().execute(),
      await db.selectFrom('commandOutcomes').selectAll().execute(),
    ]);
    expect(JSON.stringify(elsewhere)).not.toContain(told);
    expect(JSON.stringify(elsewhere)).not.toContain('effort');
  });

  it('is one, however often the command is sent', async () => {
    const [commandId, act] = [newId(), actOf(villageId)];
    await record(writeEffort(quick), { commandId, act });
    await record(writeEffort({ ...quick, taps: 9 }), { commandId, act });
    expect((await rows()).map(({ entries }) => entries)).toEqual([1, 1, 1]);
  });
});

describe('the switch', () => {
  const turn = (who: Person, isOn: boolean) => who.send(switchBurden, { body: { isOn } });
  const trail = async () => {
    const entries = await scene.world.inDatabase((db) => db.selectFrom('auditEntries').select('action').where('action', 'like', 'burden.%').orderBy('entryId').execute());
    return entries.map(({ action }) => action);
  };

  it('turned off, drops what is told, keeps what was counted, and says since when and by whom', async () => {
    await record(writeEffort(quick));
    expect((await burden()).off).toBeNull();
    const since = scene.world.now;
    expect((await turn(scene.clerk, false)).status).toBe(204);
    scene.world.now = instantOf('2020-06-15', '11:00');
    // Once more by somebody else: it is off since the first.
    await turn(scene.world.as({ role: 'chief', name: '示例总负责人' }), false);
    expect((await record(writeEffort(quick))).status).toBe(200);
    expect((await rows()).map(({ entries }) => entries)).toEqual([1, 1, 1]);
    expect((await burden()).off).toEqual({ since: since.toISOString(), byName: scene.clerk.actor.name });
    expect(await trail()).toEqual(['burden.counting-stopped']);
  });

  it('turned on again, counts from then on', async () => {
    await turn(scene.clerk, false);
    await record(writeEffort(quick));
    await turn(scene.clerk, true);
    await record(writeEffort(quick));
    expect((await rows()).map(({ entries }) => entries)).toEqual([1, 1, 1]);
    expect((await burden()).off).toBeNull();
    expect(await trail()).toEqual(['burden.counting-stopped', 'burden.counting-resumed']);
  });

  it('is the office’s', async () => {
    for (const who of [reporter, head]) expect((await turn(who, false)).status).toBe(403);
    expect((await burden()).off).toBeNull();
  });
});

describe('an act', () => {
  it.each([undefined, '', 'act', 'act s99 t1', 'act s1 t1 p99', 'report s1 t1', '{"seconds":12}', 'x'.repeat(5_000), "'; drop table burden_counts; --"])(
    'is saved whatever stands beside it, and nothing is counted: %s',
    async (effort) => {
      expect((await record(effort)).status).toBe(200);
      expect(await rows()).toEqual([]);
      expect(scene.world.failures).toEqual([]);
    },
  );

  it('is saved where the counting fails, and the administrator is told', async () => {
    const full = { countyId: scene.world.countyId, month: '2020-06-01', form: 'act', measure: 'seconds', step: quick.seconds, entries: 2_147_483_647 };
    await scene.world.inDatabase((db) => db.insertInto('burdenCounts').values(full).execute());
    const { body, status } = await record(writeEffort(quick));
    expect(status).toBe(200);
    expect((await reporter.send(getAct, { params: { actId: body.act.actId } })).status).toBe(200);
    expect(scene.world.failures).toHaveLength(1);
  });

  it('that is refused is not counted', async () => {
    expect((await record(writeEffort(quick), { act: actOf(villageId, { date: '2020-06-20' }) })).status).toBe(400);
    expect(await rows()).toEqual([]);
  });
});

describe('a weekly report', () => {
  it('is counted when it is handed over, and its signature apart', async () => {
    const params = scene.params('2020-06-16');
    await enterActs(scene, reporter, '2020-06-16', [actOf(villageId)]);
    const { body: saved } = await reporter.send(saveDraft, { params, body: { baseRevision: 0, content: contentOf([]).texts } });
    const { body: week } = await reporter.send(requestSignature, { params, body: { revision: saved.revision }, effort: writeEffort({ form: 'report', seconds: 9, taps: 7 }) });
    const signed = await head.send(signReport, { params, body: { revision: week.revision, mark: week.ledger.mark }, effort: writeEffort({ form: 'signature', seconds: 3, taps: 0 }) });
    await stopBackgroundWork();
    expect(signed.status).toBe(200);
    expect((await rows()).map(({ form, measure, step }) => `${form} ${measure} ${step}`).toSorted()).toEqual(['report seconds 9', 'report taps 7', 'signature seconds 3', 'signature taps 0']);
  });
});
