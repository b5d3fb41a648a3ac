import { signOut } from '../../features/accounts/contract.ts';
import { signInPath } from '../../ui/after-sign-in.ts';
import { useCommand } from '../../ui/api/use-command.ts';
import { AccountMenu } from '../../ui/shell/AccountMenu.tsx';

/** The account menu with what the accounts feature adds to it. */
export function AccountTools() {
  const leave = useCommand(signOut, {
    // Loaded anew, so that nothing of the last person stays in memory; drafts stay on the device, under their owner.
    onSuccess: () => globalThis.location.assign(signInPath),
  });
  return <AccountMenu onSignOut={() => leave.send({})} />;
}
