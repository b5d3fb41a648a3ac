import { emptyAct, type AssistanceAct } from '../../src/features/assistance/act.ts';
import { emptyContent, type DraftContent } from '../../src/features/weekly-reports/content.ts';
import { requestSignature, saveDraft, sendZeroReport, signReport } from '../../src/features/weekly-reports/contract.ts';
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
  return {
    ...emptyAct(newId()),
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
  };
}

export function contentOf(acts: AssistanceAct[], texts: Partial<DraftContent> = {}): DraftContent {
  return { ...emptyContent, progress: '入户走访,了解生产生活情况。', effects: '掌握了帮扶需求。', acts, ...texts };
}

/** Saves over whatever is there, as the device that saw it last. */
export async function write(
  scene: ReportingScene,
  by: Person,
  dueDate: string,
  content: DraftContent,
  baseRevision = 0,
): Promise<number> {
  const answer = await by.send(saveDraft, { params: scene.params(dueDate), body: { baseRevision, content } });
  if (answer.status !== 200) throw new Error(`not saved: ${JSON.stringify(answer.problem)}`);
  return answer.body.revision;
}

/** The whole way of a report: the reporter writes and hands over, the head signs. */
export async function report(
  scene: ReportingScene,
  organization: ReportingOrganization,
  dueDate: string,
  content: DraftContent = contentOf([actOf(organization.villageId)]),
  baseRevision = 0,
): Promise<Answered<Receipt>> {
  const params = scene.params(dueDate);
  const revision = await write(scene, organization.reporter, dueDate, content, baseRevision);
  await organization.reporter.send(requestSignature, { params, body: { revision } });
  return organization.head.send(signReport, { params, body: { revision } });
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
