import { publicRoute, route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import * as own from '../own-account-contract.ts';
import * as people from '../people-contract.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { changeSignInNames } from './change-sign-in-names.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { invitePeople } from './invite-people.ts';
import { listPeople } from './list-people.ts';
import { openInvitation } from './open-invitation.ts';
import { listNotifications, readNotification } from './own-notifications.ts';
import { endOtherSessions, endSession, listOwnSessions } from './own-sessions.ts';
import { readOwnAccount } from './read-own-account.ts';
import { readSession } from './read-session.ts';
import { reinstateAccount } from './reinstate-account.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import { renameSelf } from './rename-self.ts';
import { renewInvitation } from './renew-invitation.ts';
import { resetPassword } from './reset-password.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { setUpSecondFactor } from './set-up-second-factor.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { suspendAccount } from './suspend-account.ts';

export const accountsRoutes: Route[] = [
  publicRoute(contract.readSession, readSession),
  publicRoute(contract.signIn, signIn),
  publicRoute(contract.signOut, signOut),
  publicRoute(contract.openInvitation, openInvitation),
  publicRoute(contract.acceptInvitation, acceptInvitation),
  route(own.readOwnAccount, readOwnAccount),
  route(own.renameSelf, renameSelf),
  route(own.changeSignInNames, changeSignInNames),
  route(own.changeOwnPassword, changeOwnPassword),
  route(own.setUpSecondFactor, setUpSecondFactor),
  route(own.confirmSecondFactor, confirmSecondFactor),
  route(own.removeSecondFactor, removeSecondFactor),
  route(own.listOwnSessions, listOwnSessions),
  route(own.endSession, endSession),
  route(own.endOtherSessions, endOtherSessions),
  route(own.listNotifications, listNotifications),
  route(own.readNotification, readNotification),
  route(people.listPeople, listPeople),
  route(people.invitePeople, invitePeople),
  route(people.renewInvitation, renewInvitation),
  route(people.revokeInvitation, revokeInvitation),
  route(people.resetPassword, resetPassword),
  route(people.suspendAccount, suspendAccount),
  route(people.reinstateAccount, reinstateAccount),
];
