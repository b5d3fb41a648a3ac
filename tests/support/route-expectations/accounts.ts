import { listOwnSessions } from '../../../src/features/accounts/own-account-contract.ts';
import { invitePeople } from '../../../src/features/accounts/people-contract.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { comeIn } from '../account-scenes.ts';
import type { Expectation, Expectations, Stage } from './expectation.ts';

/** The office and the head of the organization concerned. */
const keepers = ({ personas: { chief, clerk, head } }: Stage) => [chief, clerk, head];

const newcomer = ({ world, school }: Stage) =>
  comeIn(world, { role: 'reporter', name: '示例', organizationId: school.organizationId, userName: `user-${newId()}`.slice(0, 30) });

const ofReporterOfSchool: Expectation = {
  kind: 'scoped',
  scene: async (stage) => ({
    wanted: { params: { accountId: (await newcomer(stage)).session.accountId } },
    insiders: keepers(stage),
  }),
};

const ofInvitationToSchool: Expectation = {
  kind: 'scoped',
  scene: async (stage) => {
    const invitation = { role: 'reporter' as const, organizationId: stage.school.organizationId };
    const made = await stage.personas.clerk.send(invitePeople, { body: { invitations: [invitation] } });
    return { wanted: { params: { invitationId: made.body.invitations[0]?.invitationId } }, insiders: keepers(stage) };
  },
};

export const accountsExpectations: Expectations = {
  readSession: { kind: 'open' },
  signIn: { kind: 'open' },
  signOut: { kind: 'open' },
  openInvitation: { kind: 'open' },
  acceptInvitation: { kind: 'open' },
  readOwnAccount: { kind: 'self' },
  renameSelf: { kind: 'self' },
  changeSignInNames: { kind: 'self' },
  changeOwnPassword: { kind: 'self' },
  setUpSecondFactor: { kind: 'self' },
  confirmSecondFactor: { kind: 'self' },
  removeSecondFactor: { kind: 'self' },
  listOwnSessions: { kind: 'self' },
  endOtherSessions: { kind: 'self' },
  endSession: {
    kind: 'scoped',
    scene: async (stage) => {
      const { browser } = await newcomer(stage);
      const { sessions } = (await browser.send(listOwnSessions)).body;
      return { wanted: { params: { sessionId: sessions[0]?.sessionId } }, insiders: [browser] };
    },
  },
  listNotifications: { kind: 'self' },
  readNotification: {
    kind: 'scoped',
    scene: async ({ world, personas: { village } }) => {
      const notificationId = newId();
      const { countyId, accountId } = village.actor;
      const row = { countyId, accountId, notificationId, kind: 'weekly-report.notice-reminded', params: '{}', createdAt: world.now };
      await world.inDatabase((db) => db.insertInto('notifications').values(row).execute());
      return { wanted: { params: { notificationId } }, insiders: [village] };
    },
  },
  listPeople: { kind: 'self' },
  invitePeople: {
    kind: 'scoped',
    scene: async (stage) => ({
      wanted: { body: { invitations: [{ role: 'reporter', organizationId: stage.school.organizationId }] } },
      insiders: keepers(stage),
    }),
  },
  renewInvitation: ofInvitationToSchool,
  revokeInvitation: ofInvitationToSchool,
  resetPassword: ofReporterOfSchool,
  suspendAccount: ofReporterOfSchool,
  reinstateAccount: ofReporterOfSchool,
};
