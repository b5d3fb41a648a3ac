import { IconBellRinging, IconDeviceMobile, IconSend, IconSettings } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountPageWords } from '../../features/accounts/web/page-words.ts';
import { accountPath } from '../../features/accounts/web/paths.ts';
import { reminderPageWords } from '../../features/reminders/web/page-words.ts';
import { ownRemindersPath } from '../../features/reminders/web/paths.ts';
import { signInPath } from '../../ui/after-sign-in.ts';
import { DropMenuLink } from '../../ui/components/DropMenu.tsx';
import { useSay } from '../../ui/language/use-translator.ts';
import { useNavigator } from '../../ui/navigation.ts';
import { outboxPageWords } from '../../ui/outbox/page-words.ts';
import { outboxPath, phonePath } from '../../ui/outbox/paths.ts';
import { useSession } from '../../ui/session.tsx';
import { AccountMenu } from '../../ui/shell/AccountMenu.tsx';
import { isInTheField } from './in-the-field.ts';
import { signOutHere } from './sign-out-here.ts';

/** The account menu with what the accounts feature adds to it. */
export function AccountTools() {
  const say = useSay();
  const queries = useQueryClient();
  const { accountId, role } = useSession() ?? {};
  const { go } = useNavigator();
  const [isGoing, setGoing] = useState(false);
  const isReminded = role !== 'township' && role !== 'village';
  const leave = () => {
    setGoing(true);
    void signOutHere(queries, accountId, () => go(signInPath, { replace: true }));
  };
  return (
    <AccountMenu onSignOut={leave} isLeaving={isGoing}>
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
