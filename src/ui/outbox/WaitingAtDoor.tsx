import { Notice } from '../components/Notice.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { outboxMessages } from './messages.ts';
import { waitingHere } from './waiting-flag.ts';

/** On the sign-in page of a device that holds entries: how many, and that they go after signing in. Nothing of what they are. */
export function WaitingAtDoor() {
  const t = useTranslator(outboxMessages);
  return <Notice title={t('outbox.at-door', { count: waitingHere() })} />;
}
