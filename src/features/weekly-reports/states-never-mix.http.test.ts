import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  contentOf,
  openReporting,
  type ReportingOrganization,
  type ReportingScene,
} from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type World } from '../../../tests/support/world.ts';
import {
  acceptReport,
  beginCorrection,
  discardDraft,
  getBoard,
  getOwnWeek,
  getRollUp,
  grantExemption,
  returnReport,
  revokeExemption,
  saveDraft,
  sendZeroReport,
  signReport,
} from './contract.ts';
import type { WeekState } from './standing.ts';

const commands = ['save', 'sign', 'zero', 'correct', 'discard', 'exempt', 'revoke', 'accept', 'return', 'wait'] as const;
type Command = (typeof commands)[number];

/** What a person with a pencil would note down of one week. */
interface Notes {
  received: { kind: 'report' | 'zero'; at: Date }[];
  exempt: boolean;
}

let world: World;
let scene: ReportingScene;
let slots: { organization: ReportingOrganization; dueDate: string; deadline: Date }[];

beforeAll(async () => {
  world = await createWorld();
  scene = await openReporting(world);
  const { body } = await scene.clerk.send(getBoard);
  slots = body.weeks.flatMap(({ dueDate, deadline }) =>
    scene.organizations.map((organization) => ({ organization, dueDate, deadline: new Date(deadline) })),
  );
});
afterAll(() => world.close());

/** The state by the notes alone: the last answer counts, from the first of its kind on; else the exemption; else the clock. */
function stateByNotes({ received, exempt }: Notes, deadline: Date, now: Date): WeekState {
  const last = received.at(-1);
  if (last) {
    if (last.kind === 'zero') return 'zero';
    const first = received.find(({ kind }) => kind === 'report') ?? last;
    return first.at < deadline ? 'onTime' : 'late';
  }
  if (exempt) return 'exempt';
  return now < deadline ? 'pending' : 'missing';
}

async function carryOut(command: Command, { organization, dueDate }: (typeof slots)[number], notes: Notes): Promise<void> {
  const { head, reporter, organizationId } = organization;
  const params = scene.params(dueDate);
  const { body: desk } = await head.send(getOwnWeek, { params });
  const { revision } = desk;
  const received = async (kind: 'report' | 'zero', answer: Promise<{ status: number; body: { version: number } }>) => {
    const { status, body } = await answer;
    // A repeat gives the receipt of what is there already and receives nothing.
    if (status === 200 && body.version > notes.received.length) notes.received.push({ kind, at: world.now });
  };
  const reportId = desk.standing.reportId ?? '00000000-0000-4000-8000-000000000000';
  const exemption = { campaignId: scene.campaignId, organizationId, dueDate, reason: '示例原因' };
  switch (command) {
    case 'save': {
      await reporter.send(saveDraft, { params, body: { baseRevision: revision, content: contentOf([]).texts } });
      return;
    }
    case 'sign':
      return received('report', head.send(signReport, { params, body: { revision, mark: desk.ledger.mark } }));
    case 'zero':
      return received('zero', head.send(sendZeroReport, { params, body: { discardDraft: true } }));
    case 'correct':
      await reporter.send(beginCorrection, { params, body: { reason: '更正' } });
      return;
    case 'discard':
      await reporter.send(discardDraft, { params, body: { revision } });
      return;
    case 'exempt':
      if ((await scene.clerk.send(grantExemption, { body: exemption })).status < 300) notes.exempt = true;
      return;
    case 'revoke':
      if ((await scene.clerk.send(revokeExemption, { body: exemption })).status < 300) notes.exempt = false;
      return;
    case 'accept':
      await scene.clerk.send(acceptReport, { params: { reportId }, body: { version: desk.standing.version || 1 } });
      return;
    case 'return':
      await scene.clerk.send(returnReport, { params: { reportId }, body: { version: desk.standing.version || 1, reason: '请补充' } });
      return;
    case 'wait':
      world.now = new Date(world.now.getTime() + 50 * 60_000);
  }
}

describe('on time, late, zero, exempt and missing', () => {
  it('never mix, whatever reporter, head and clerk do in whatever order, before and after the deadline', async () => {
    // Writing, signing and waiting more often than the rest, so that most runs get somewhere.
    const step = fc.constantFrom<Command>(...commands, 'save', 'save', 'sign', 'sign', 'wait', 'wait', 'correct');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
        const slot = slots.pop();
        if (!slot) throw new Error('more runs than weeks');
        const notes: Notes = { received: [], exempt: false };
        world.now = new Date(slot.deadline.getTime() - 3_600_000);
        for (const command of steps) {
          await carryOut(command, slot, notes);
          const { body } = await slot.organization.reporter.send(getOwnWeek, { params: scene.params(slot.dueDate) });
          expect(body.standing.state).toBe(stateByNotes(notes, slot.deadline, world.now));
          expect(body.standing.version).toBe(notes.received.length);
          expect(body.versions).toHaveLength(notes.received.length);
        }
        const owed = await world.inDatabase((db) =>
          db
            .selectFrom('expectedReports')
            .select('done')
            .where('organizationId', '=', slot.organization.organizationId)
            .where('dueDate', '=', slot.dueDate)
            .executeTakeFirstOrThrow(),
        );
        expect(owed.done).toBe(notes.received.length > 0 || notes.exempt);
        const { body: rollUp } = await scene.clerk.send(getRollUp, { params: scene.params(slot.dueDate) });
        expect(Object.values(rollUp.current.states).reduce((sum, count) => sum + count, 0)).toBe(16);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  }, 120_000);
});
