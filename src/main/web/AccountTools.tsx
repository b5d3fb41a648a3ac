import * as z from 'zod';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { useCommand } from '../../ui/api/use-command.ts';
import { signInPath } from '../../ui/after-sign-in.ts';
import { AccountMenu } from '../../ui/shell/AccountMenu.tsx';

const signOut = defineEndpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  access: 'signedIn',
  summary: { 'zh-CN': '退出登录', en: 'Sign out' },
  response: z.undefined(),
});

/** The account menu with what the accounts feature adds to it. */
export function AccountTools() {
  const leave = useCommand(signOut, {
    // Loaded anew, so that nothing of the last person stays in memory; drafts stay on the device, under their owner.
    onSuccess: () => globalThis.location.assign(signInPath),
  });
  return <AccountMenu onSignOut={() => leave.send({})} />;
}
