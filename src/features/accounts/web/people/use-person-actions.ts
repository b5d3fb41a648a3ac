import { useCommand } from '../../../../ui/api/use-command.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import {
  listPeople,
  reinstateAccount,
  renewInvitation,
  resetPassword,
  revokeInvitation,
  suspendAccount,
  type IssuedInvitation,
} from '../../people-contract.ts';
import { mayManageAccount, mayBringIn } from '../../policy.ts';
import type { Someone } from './gather.ts';

export type PersonAction = 'renew' | 'revoke' | 'resetPassword' | 'suspend' | 'reinstate';

/** What may be done with somebody, by the server's own policy, and the commands that do it. */
export function usePersonActions(onIssued: (invitations: IssuedInvitation[]) => void) {
  const session = useSignedIn();
  const options = { invalidates: [listPeople] };
  const issuing = { ...options, onSuccess: (answer: { invitations: IssuedInvitation[] }) => onIssued(answer.invitations) };
  const renew = useCommand(renewInvitation, issuing);
  const reset = useCommand(resetPassword, issuing);
  const revoke = useCommand(revokeInvitation, options);
  const suspend = useCommand(suspendAccount, options);
  const reinstate = useCommand(reinstateAccount, options);
  const actor = { ...session, countyId: '' };

  const actionsFor = (someone: Someone): PersonAction[] => {
    if (someone.kind === 'invitation') return mayBringIn(actor, someone.invitation) ? ['renew', 'revoke'] : [];
    if (!mayManageAccount(actor, someone.person)) return [];
    return someone.person.suspendedAt ? ['reinstate'] : ['resetPassword', 'suspend'];
  };
  const perform = (action: PersonAction, someone: Someone): void => {
    if (someone.kind === 'invitation') {
      const params = { invitationId: someone.invitation.invitationId };
      if (action === 'renew') renew.send({ params });
      if (action === 'revoke') revoke.send({ params });
      return;
    }
    const params = { accountId: someone.person.accountId };
    if (action === 'resetPassword') reset.send({ params });
    if (action === 'suspend') suspend.send({ params });
    if (action === 'reinstate') reinstate.send({ params });
  };
  return { actionsFor, perform, commands: { renew, reset, revoke, suspend, reinstate } };
}
