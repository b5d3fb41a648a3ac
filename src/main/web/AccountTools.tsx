import { IconBellRinging, IconDeviceMobile, IconSend, IconSettings } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { signOut } from '../../features/accounts/contract.ts';
import { accountPageWords } from '../../features/accounts/web/page-words.ts';
import { accountPath } from '../../features/accounts/web/paths.ts';
import { reminderPageWords } from '../../features/reminders/web/page-words.ts';
import { ownRemindersPath } from '../../features/reminders/web/paths.ts';
import { signInPath } from '../../ui/after-sign-in.ts';
import { holdQuestions } from '../../ui/api/questions.ts';
import { useCommand } from '../../ui/api/use-command.ts';
import { DropMenuLink } from '../../ui/components/DropMenu.tsx';
import { useSay } from '../../ui/language/use-translator.ts';
import { forgetSession } from '../../ui/offline/kept-session.ts';
import { outboxPageWords } from '../../ui/outbox/page-words.ts';
import { outboxPath, phonePath } from '../../ui/outbox/paths.ts';
import { useSession } from '../../ui/session.tsx';
import { AccountMenu } from '../../ui/shell/AccountMenu.tsx';
import { isInTheField } from './in-the-field.ts';

/** The account menu with what the accounts feature adds to it. */
export function AccountTools() {
  const say = useSay();
  const queries = useQueryClient();
  const role = useSession()?.role;
  const isReminded = role !== 'township' && role !== 'village';
  const leave = useCommand(signOut, {
    // Loaded anew, so that nothing of the last person stays in memory; drafts and entries stay on the device, under their owner.
    onSuccess: async () => {
      forgetSession();
      // A device that keeps nothing has nothing to forget.
      await import('../../ui/offline/forget-answers.ts').then(({ forgetAnswers }) => forgetAnswers()).catch(() => undefined);
      globalThis.location.assign(signInPath);
    },
  });
  const signOutNow = async () => {
    holdQuestions(true);
    await queries.cancelQueries();
    try {
      await leave.sendAndWait({});
    } catch {
      // Still signed in, which the command's notice says: the pages ask again.
      holdQuestions(false);
      await queries.cancelQueries();
      await queries.invalidateQueries();
    }
  };
  return (
    <AccountMenu onSignOut={() => void signOutNow()}>
      <DropMenuLink to={accountPath} icon={<IconSettings size={18} stroke={1.8} aria-hidden />}>
        {say(accountPageWords.account)}
      </DropMenuLink>
      {isInTheField(role) && (
        <>
          <DropMenuLink to={outboxPath} icon={<IconSend size={18} stroke={1.8} aria-hidden />}>
            {say(outboxPageWords.outbox)}
          </DropMenuLink>
          <DropMenuLink to={phonePath} icon={<IconDeviceMobile size={18} stroke={1.8} aria-hidden />}>
            {say(outboxPageWords.phone)}
          </DropMenuLink>
        </>
      )}
      {isReminded && (
        <DropMenuLink to={ownRemindersPath} icon={<IconBellRinging size={18} stroke={1.8} aria-hidden />}>
          {say(reminderPageWords.own)}
        </DropMenuLink>
      )}
    </AccountMenu>
  );
}
