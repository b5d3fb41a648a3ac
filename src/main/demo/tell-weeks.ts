import type { Actor } from '../../kernel/actor.ts';
import { addDays, instantOf, shanghaiDate, shanghaiTimeOfDay, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { recordAct } from '../../features/assistance/contract.ts';
import type { ReportTexts } from '../../features/weekly-reports/content.ts';
import * as weekly from '../../features/weekly-reports/contract.ts';
import { between, chanceFor } from './chance.ts';
import { perform, type Stage } from './perform.ts';
import { contentOf, type readStory } from './story-content.ts';
import { giftOf } from './tell-gifts.ts';
import { tellConfirmations } from './tell-confirmations.ts';
import { tellFollowUps } from './tell-follow-ups.ts';
import { closedWeeks, pastWeeks, playOf, runningWeek, type Play } from './story-weeks.ts';
import { tellPhotos, tellReceipt } from './tell-photos.ts';
import { locationOf } from './tell-places.ts';

export interface StoryOrganization {
  organizationId: string;
  organizationName: string;
  villageId: string;
  head: Actor;
  reporter: Actor;
}

export interface StoryCast {
  campaignId: string;
  clerk: Actor;
  /** Of the villages that confirm what arrives. */
  cadres: readonly Actor[];
  organizations: readonly StoryOrganization[];
}

interface Scene {
  at: Date;
  play(): Promise<unknown>;
}

/** Tells every week up to the demo's beginning, scene by scene in the order of time. */
export async function tellWeeks(stage: Stage, cast: StoryCast, story: ReturnType<typeof readStory>): Promise<void> {
  const scenes = [
    ...[...pastWeeks, runningWeek].flatMap((dueDate) =>
      cast.organizations.flatMap((organization) => scenesOf(stage, cast, story, organization, dueDate)),
    ),
    ...closedWeeks.map((dueDate) => closing(stage, cast, dueDate)),
    { at: instantOf('2020-06-12', '10:05'), play: () => tellConfirmations(stage, cast.cadres) },
    { at: instantOf('2020-06-16', '09:10'), play: () => tellFollowUps(stage, cast.cadres) },
    reminding(stage, cast),
  ];
  for (const scene of scenes.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    stage.now = scene.at;
    await scene.play();
  }
}

/** When the signature falls, by the shape of the week. */
function signedAt(play: Play, organizationName: string, dueDate: CalendarDate): Date {
  const chance = chanceFor(`signed ${organizationName} ${dueDate}`);
  const minutes = between(chance, [0, 59]);
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  if (play === 'late') return instantOf(addDays(dueDate, 1), clock(10));
  if (play === 'offline') return instantOf(dueDate, clock(20));
  const running = dueDate === runningWeek;
  return chance() < 0.5 ? instantOf(addDays(dueDate, -1), clock(between(chance, [9, 17]))) : instantOf(dueDate, clock(between(chance, [9, running ? 15 : 17])));
}

/** The office decides by day: what would fall into the night waits for nine o'clock. */
function inOfficeHours(instant: Date): Date {
  const hour = Number(shanghaiTimeOfDay(instant).slice(0, 2));
  if (hour >= 9 && hour < 17) return instant;
  const day = hour < 9 ? shanghaiDate(instant) : addDays(shanghaiDate(instant), 1);
  return new Date(instantOf(day, '09:00').getTime() + (instant.getTime() % 3_600_000));
}

function scenesOf(
  stage: Stage,
  { campaignId, clerk }: StoryCast,
  story: ReturnType<typeof readStory>,
  organization: StoryOrganization,
  dueDate: CalendarDate,
): Scene[] {
  const { organizationName, organizationId, head, reporter, villageId } = organization;
  const play = playOf(organizationName, dueDate);
  if (play === 'missing' || play === 'nothingYet') return [];
  const at = signedAt(play, organizationName, dueDate);
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000 + 317);
  const step = (name: string) => `${name} ${organizationName} ${dueDate}`;
  const params = { campaignId, dueDate };
  const as = (actor: Actor) => ({
    view: () => perform(stage, actor, weekly.getOwnWeek, { params }, ''),
    enter: async ({ acts }: ReturnType<typeof contentOf>) => {
      for (const act of acts) {
        const isFirst = act === acts.find(({ mode }) => mode === 'inPerson');
        const location = locationOf(act, { organizationName, dueDate, isFirst });
        const week = { organizationName, dueDate };
        const evidenceIds = [...(isFirst ? await tellPhotos(stage, actor, act, week) : []), ...(await tellReceipt(stage, actor, act, week))];
        await perform(stage, actor, recordAct, { body: { campaignId, act: { ...act, location, evidenceIds, giftId: giftOf(organizationName, act) } } }, step(`enter ${act.actId}`));
      }
    },
    save: async (name: string, content: ReportTexts) => {
      const { revision } = await perform(stage, actor, weekly.getOwnWeek, { params }, '');
      return perform(stage, actor, weekly.saveDraft, { params, body: { baseRevision: revision, content } }, step(name));
    },
  });
  const told = contentOf(story, { organizationName, villageId, dueDate });
  const write = (): Scene => ({
    at: later(-75),
    play: async () => {
      await as(reporter).enter(told);
      await as(reporter).save('write', told.texts);
    },
  });
  const handOver = (minutes: number, name = 'hand over'): Scene => ({
    at: later(minutes),
    play: async () => {
      const { revision } = await as(reporter).view();
      await perform(stage, reporter, weekly.requestSignature, { params, body: { revision } }, step(name));
    },
  });
  const sign = (minutes: number, name = 'sign', capturedAt?: Date): Scene => ({
    at: later(minutes),
    play: async () => {
      const { revision, ledger } = await as(head).view();
      const body = { revision, mark: ledger.mark, ...(capturedAt ? { capturedAt: capturedAt.toISOString() } : {}) };
      await perform(stage, head, weekly.signReport, { params, body }, step(name));
    },
  });
  const decide = (minutes: number, name: string, decision: (reportId: string, version: number) => Promise<unknown>): Scene => ({
    at: inOfficeHours(later(minutes)),
    play: async () => {
      const latest = (await as(reporter).view()).versions[0];
      if (!latest) throw new Error(`${step(name)}: nothing was received`);
      await decision(latest.reportId, latest.version);
    },
  });
  const accept = (minutes: number, name = 'accept'): Scene =>
    decide(minutes, name, (reportId, version) =>
      perform(stage, clerk, weekly.acceptReport, { params: { reportId }, body: { version } }, step(name)),
    );
  const sendBack = (minutes: number, reason: string): Scene =>
    decide(minutes, 'return', (reportId, version) =>
      perform(stage, clerk, weekly.returnReport, { params: { reportId }, body: { version, reason } }, step('return')),
    );
  const zero: Scene = {
    at,
    play: () => perform(stage, reporter, weekly.sendZeroReport, { params, body: { reason: '（示例）本周培训暂停，未开展帮扶' } }, step('zero')),
  };
  const mend: Scene = {
    at: later(26 * 60),
    play: () => as(reporter).save('mend', { ...told.texts, effects: `${told.texts.effects}受益群众已逐户核对，名单留存村委会。` }),
  };
  const nextMorning = 16 * 60;

  switch (play) {
    case 'zero':
      return [zero];
    case 'exempt':
      return [
        {
          at: instantOf(addDays(dueDate, -2), '10:12'),
          play: () => perform(
              stage,
              clerk,
              weekly.grantExemption,
              { body: { campaignId, organizationId, dueDate, reason: '（示例）校舍防疫检修，本周停课' } },
              step('exempt'),
            ),
        },
      ];
    case 'writing':
      return [write()];
    case 'awaitingSignature':
      return [write(), handOver(-10)];
    case 'offline':
      return [
        write(),
        handOver(-10),
        sign(0, 'sign', instantOf(dueDate, '16:05')),
        decide(nextMorning, 'offline delay', (reportId) =>
          perform(
            stage,
            clerk,
            weekly.decideOfflineDelay,
            { params: { reportId }, body: { accepted: true, reason: '（示例）蜂场无信号，下山后发出' } },
            step('offline delay'),
          ),
        ),
        accept(nextMorning + 2),
      ];
    case 'corrected':
      return [
        write(), handOver(-10), sign(0),
        sendBack(nextMorning, '（示例）请写明受益户数，并核对物资数量'),
        mend, handOver(26 * 60 + 5, 'hand over again'), sign(26 * 60 + 30, 'sign again'), accept(30 * 60, 'accept again'),
      ];
    case 'returned':
      return [
        write(), handOver(-10), sign(0),
        sendBack(nextMorning, '（示例）请写明受益户数，并核对物资数量'),
        mend, handOver(26 * 60 + 5, 'hand over again'),
      ];
    case 'onTime':
    case 'late': {
      const received = [write(), handOver(-10), sign(0)];
      if (dueDate === runningWeek) return received;
      const unreviewed = dueDate === '2020-06-09' && chanceFor(`review ${organizationName}`)() < 0.35;
      return unreviewed ? received : [...received, accept(nextMorning)];
    }
  }
}

function closing(stage: Stage, { campaignId, clerk }: StoryCast, dueDate: CalendarDate): Scene {
  return {
    at: instantOf(addDays(dueDate, 3), '16:20'),
    play: () => perform(stage, clerk, weekly.closeWeek, { params: { campaignId, dueDate } }, `close ${dueDate}`),
  };
}

function reminding(stage: Stage, { campaignId, clerk }: StoryCast): Scene {
  return {
    at: instantOf(runningWeek, '15:55'),
    play: () => perform(stage, clerk, weekly.remind, { body: { campaignId, dueDate: runningWeek } }, `remind ${runningWeek}`),
  };
}
