import { useSay, useTranslator } from '../language/use-translator.ts';
import { throwingAway, type OutboxEntry } from './entry.ts';
import { useOutboxKinds } from './kinds.ts';
import { outboxMessages } from './messages.ts';
import { useOutbox } from './use-outbox.ts';

/** What is thrown away with an entry of this device, by name, before a person decides. */
export function GoesWithIt({ entry }: { entry: OutboxEntry }) {
  const t = useTranslator(outboxMessages);
  const say = useSay();
  const { entries = [] } = useOutbox();
  const gone = throwingAway(entry.commandId, entries, useOutboxKinds()).gone.filter(({ commandId }) => commandId !== entry.commandId);
  if (gone.length === 0) return null;
  return (
    <>
      <p>{t('outbox.goes-with-it')}</p>
      <ul>
        {gone.map(({ commandId, title }) => (
          <li key={commandId}>{say(title)}</li>
        ))}
      </ul>
    </>
  );
}
