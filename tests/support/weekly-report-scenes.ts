import { assistanceActSchema, emptyAct, type AssistanceAct } from '../../src/features/assistance/act.ts';
import { correctAct, recordAct, withdrawAct } from '../../src/features/assistance/contract.ts';
import { isSameAct } from '../../src/features/assistance/ledger.ts';
import { emptyContent, type DraftContent } from '../../src/features/weekly-reports/content.ts';
import { getOwnWeek, requestSignature, saveDraft, sendZeroReport, signReport } from '../../src/features/weekly-reports/contract.ts';
import type { Receipt } from '../../src/features/weekly-reports/views.ts';
import { newId } from '../../src/kernel/ids.ts';
import { instantOf } from '../../src/kernel/shanghai-time.ts';
import { launchQingshui } from './plan-scenes.ts';
import type { Answered, Person, World } from './world.ts';

/** One organization of the plan with its two people; the people are made up. */
export interface ReportingOrganization {
  organizationId: string;
  name: string;
  villageId: string;
  head: Person;
  reporter: Person;
}

/** The real campaign with everybody who reports and reviews. */
export interface ReportingScene {
  world: World;
  campaignId: string;
  clerk: Person;
  /** In the order of the plan. */
  organizations: ReportingOrganization[];
  /** 清水县老年养护院 → who they are. */
  organization(name: string): ReportingOrganization;
  villageId(name: string): string;
  params(dueDate: string): { campaignId: string; dueDate: string };
}

/** Launched on the day of issue, unless the world's clock says otherwise. */
export async function openReporting(world: World): Promise<ReportingScene> {
  const clerk = world.as({ role: 'clerk', name: '示例经办' });
  const { campaignId, groups, villages } = await launchQingshui(world, clerk);
  const organizations = groups.flatMap((group) =>
    group.organizations.map(({ organizationId, name }) => ({
      organizationId,
      name,
      villageId: group.villages[0]?.villageId ?? '',
      head: world.as({ role: 'orgHead', name: `${name}负责人`, organizationId }),
      reporter: world.as({ role: 'reporter', name: `${name}联络员`, organizationId }),
    })),
  );
  await giveAccounts(world, organizations.flatMap(({ head, reporter }) => [head, reporter]));
  return {
    world,
    campaignId,
    clerk,
    organizations,
    organization: (name) => found(organizations.find((one) => one.name === name)),
    villageId: (name) => found(villages.get(name)),
    params: (dueDate) => ({ campaignId, dueDate }),
  };
}

/** Rows for people who are to be told something; nobody signs in by them. */
async function giveAccounts(world: World, people: readonly Person[]): Promise<void> {
  const { countyId, now } = world;
  await world.inDatabase((db) =>
    db
      .insertInto('accounts')
      .values(
        people.map(({ actor }) => ({
          countyId,
          accountId: actor.accountId,
          role: actor.role,
          name: actor.name,
          organizationId: actor.organizationId ?? null,
          userName: actor.accountId,
          passwordHash: 'none',
          passwordChangedAt: now,
          createdAt: now,
        })),
      )
      .execute(),
  );
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the scene has nobody of that name');
  return value;
}

/** A visit to five people, unless told otherwise. */
export function actOf(villageId: string, changes: Partial<AssistanceAct> = {}): AssistanceAct {
  const visit = { date: '2020-06-12', villageId, mode: 'inPerson', kind: 'visit', people: 5, visits: 5 } as const;
  return assistanceActSchema.parse({ ...emptyAct(newId()), ...visit, ...changes });
}

/** A week as an organization would tell it: what it did, and words. */
export interface WeekContent {
  acts: readonly AssistanceAct[];
  texts: DraftContent;
}

export function contentOf(acts: readonly AssistanceAct[], texts: Partial<DraftContent> = {}): WeekContent {
  return { acts, texts: { ...emptyContent, progress: '入户走访,了解生产生活情况。', effects: '掌握了帮扶需求。', ...texts } };
}

/** Brings the ledger to hold these acts of the week and no others: enters, corrects, takes back. */
export async function enterActs(scene: ReportingScene, by: Person, dueDate: string, acts: readonly AssistanceAct[]): Promise<void> {
  const { campaignId } = scene;
  const { body: week } = await by.send(getOwnWeek, { params: scene.params(dueDate) });
  const standing = new Map(week.ledger.acts.map((line) => [line.act.actId, line]));
  const named = new Set(acts.map(({ actId }) => actId));
  for (const act of acts) {
    const line = standing.get(act.actId);
    const answer = line
      ? isSameAct(line.act, act)
        ? undefined
        : await by.send(correctAct, { params: { actId: act.actId }, body: { baseRevision: line.revision, act, reason: '核实后更正' } })
      : await by.send(recordAct, { body: { campaignId, act } });
    if (answer && answer.status !== 200) throw new Error(`not entered: ${JSON.stringify(answer.problem)}`);
  }
  for (const { act, revision } of standing.values()) {
    if (!named.has(act.actId)) await by.send(withdrawAct, { params: { actId: act.actId }, body: { baseRevision: revision, reason: '记错了' } });
  }
}

/** Enters the acts and saves the words over whatever is there, as the device that saw it last. */
export async function write(
  scene: ReportingScene,
  by: Person,
  dueDate: string,
  { acts, texts }: WeekContent,
  baseRevision = 0,
): Promise<number> {
  await enterActs(scene, by, dueDate, acts);
  const answer = await by.send(saveDraft, { params: scene.params(dueDate), body: { baseRevision, content: texts } });
  if (answer.status !== 200) throw new Error(`not saved: ${JSON.stringify(answer.problem)}`);
  return answer.body.revision;
}

/** The whole way of a report: the reporter writes and hands over, the head signs. */
export async function report(
  scene: ReportingScene,
  organization: ReportingOrganization,
  dueDate: string,
  content: WeekContent = contentOf([actOf(organization.villageId)]),
  baseRevision = 0,
): Promise<Answered<Receipt>> {
  const params = scene.params(dueDate);
  const revision = await write(scene, organization.reporter, dueDate, content, baseRevision);
  await organization.reporter.send(requestSignature, { params, body: { revision } });
  return sign(scene, organization.head, dueDate, { revision });
}

/** Signs what is on the signer's screen at this moment. */
export async function sign(
  scene: ReportingScene,
  by: Person,
  dueDate: string,
  { revision, capturedAt }: { revision: number; capturedAt?: string },
): Promise<Answered<Receipt>> {
  const params = scene.params(dueDate);
  const { body: week } = await by.send(getOwnWeek, { params });
  return by.send(signReport, { params, body: { revision, mark: week.ledger.mark, ...(capturedAt === undefined ? {} : { capturedAt }) } });
}

export function sendZero(scene: ReportingScene, organization: ReportingOrganization, dueDate: string) {
  return organization.reporter.send(sendZeroReport, { params: scene.params(dueDate), body: {} });
}

/** Travels to a clock time in Shanghai: `at(world, '2020-06-16 17:59:59.999')`. */
export function travelTo(world: World, moment: string): void {
  const [date = '', time = ''] = moment.split(' ');
  const [hours = '', minutes = '', seconds = '0'] = time.split(':');
  world.now = new Date(instantOf(date, `${hours}:${minutes}`).getTime() + Number(seconds) * 1000);
}

/** What kinds of notices the people of an organization have. */
export async function notificationKindsOf(world: World, { reporter }: ReportingOrganization): Promise<string[]> {
  const rows = await world.inDatabase((db) =>
    db.selectFrom('notifications').select('kind').where('accountId', '=', reporter.actor.accountId).orderBy('notificationId').execute(),
  );
  return rows.map(({ kind }) => kind);
}
