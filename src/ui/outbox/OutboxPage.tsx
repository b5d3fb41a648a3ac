import { useEffect, useReducer } from 'react';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadingSkeleton } from '../components/LoadingSkeleton.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { Section } from '../components/Section.tsx';
import { useSay, useTranslator } from '../language/use-translator.ts';
import { PageLink } from '../links.tsx';
import { isWantedByDraft } from './device-contents.ts';
import { EntryCard } from './EntryCard.tsx';
import { EntryDoneContext, useFocusInList } from './entry-done.ts';
import type { OutboxEntry } from './entry.ts';
import { FieldNotices } from './FieldNotices.tsx';
import { outboxMessages } from './messages.ts';
import classes from './Outbox.module.css';
import { outboxPageWords } from './page-words.ts';
import { phonePath } from './paths.ts';
import { useOutbox } from './use-outbox.ts';

/** What was entered on this device and how it fares: refused first, for only that needs a person. */
export function OutboxPage() {
  const t = useTranslator(outboxMessages);
  const say = useSay();
  const { entries, entriesError } = useOutbox();
  return (
    <>
      <PageHeader title={say(outboxPageWords.outbox)} lead={t('outbox.lead')} actions={<PageLink to={phonePath}>{say(outboxPageWords.phone)}</PageLink>} />
      <FieldNotices />
      {entries ? !entriesError && <Entries entries={entries} /> : <LoadingSkeleton />}
    </>
  );
}

function Entries({ entries }: { entries: readonly OutboxEntry[] }) {
  const t = useTranslator(outboxMessages);
  const { said, done } = useFocusInList();
  useDraftsElsewhere();
  const listOf = (state: OutboxEntry['state']) => entries.filter((entry) => entry.state === state);
  const [refused, waiting, held, received] = [listOf('refused'), listOf('waiting'), listOf('held'), listOf('received')];
  return (
    <EntryDoneContext value={done}>
      <output className={classes['soft']}>
        <span key={said.count}>{said.words}</span>
      </output>
      {refused.length > 0 && (
        <Section title={t('outbox.refused')} emphasis>
          <List entries={refused} all={entries} />
        </Section>
      )}
      <Section title={t('outbox.waiting')}>
        {waiting.length > 0 ? <List entries={waiting} all={entries} /> : <EmptyState title={t('outbox.empty')}>{t(refused.length === 0 ? 'outbox.empty-words' : 'outbox.empty-but-refused')}</EmptyState>}
      </Section>
      {held.length > 0 && (
        <Section title={t('outbox.held')} lead={t('outbox.held-lead')}>
          <List entries={held} all={entries} />
        </Section>
      )}
      {received.length > 0 && (
        <Section title={t('outbox.received')} lead={t('outbox.received-lead')}>
          <List entries={received} all={entries} />
        </Section>
      )}
    </EntryDoneContext>
  );
}

/** What a form has put beside itself: not gone yet, or told to the server and waiting for what names it. */
function mayBeWanted({ state, namedByDraft }: OutboxEntry): boolean {
  return state === 'held' || (state === 'waiting' && namedByDraft !== undefined);
}

/** Drawn anew when another tab keeps a draft or gives it up. */
function useDraftsElsewhere(): void {
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    globalThis.addEventListener('storage', drawAnew);
    return () => globalThis.removeEventListener('storage', drawAnew);
  }, []);
}

function List({ entries, all }: { entries: readonly OutboxEntry[]; all: readonly OutboxEntry[] }) {
  return (
    <ul className={classes['entries']}>
      {entries.map((entry) => (
        <li key={entry.commandId}>
          <EntryCard entry={entry} all={all} isWanted={mayBeWanted(entry) && isWantedByDraft(entry)} />
        </li>
      ))}
    </ul>
  );
}
