import { useState } from 'react';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { LoadingSkeleton } from '../../../../ui/components/LoadingSkeleton.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useGo, usePageSearch } from '../../../../ui/links.tsx';
import type { OutboxEntry } from '../../../../ui/outbox/entry.ts';
import { FieldNotices } from '../../../../ui/outbox/FieldNotices.tsx';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import { getRecordOptions } from '../../contract.ts';
import { recordPath } from '../paths.ts';
import { RecordForm } from './RecordForm.tsx';
import { SavedAct } from './SavedAct.tsx';
import { recordWords } from './words.ts';

/** 记一笔: from opening to “saved” in two presses for a visit like the last one, with or without a network. */
export function RecordPage() {
  const t = useTranslator(recordWords);
  const go = useGo();
  const [{ entry: mendedId }] = usePageSearch();
  const [savedId, setSaved] = useState<string>();
  const [round, setRound] = useState(0);
  const { entries } = useOutbox();
  const options = useEndpoint(getRecordOptions, {}, { freshForMs: 300_000 });
  const mended = entries?.find(({ commandId, state }) => commandId === mendedId && state === 'refused');
  const another = () => {
    setSaved(undefined);
    setRound(round + 1);
  };
  const save = ({ commandId }: OutboxEntry) => {
    // What was mended is there no more; coming back to its address begins anew.
    if (mendedId !== undefined) go(recordPath, { replace: true });
    setSaved(commandId);
  };
  return (
    <>
      <PageHeader title={t(mended ? 'assistance.record.mend-title' : 'assistance.record.title')} lead={t('assistance.record.lead')} />
      <FieldNotices />
      {savedId !== undefined ? (
        <SavedAct commandId={savedId} onAnother={another} />
      ) : entries === undefined ? (
        <LoadingSkeleton />
      ) : (
        <Loaded query={options}>
          {(known) =>
            known.campaigns.some(({ villages }) => villages.length > 0) ? (
              <RecordForm key={`${mended?.commandId} ${round}`} options={known} entries={entries} mended={mended} onSaved={save} />
            ) : (
              <EmptyState title={t('assistance.record.no-village')}>{t('assistance.record.no-village-words')}</EmptyState>
            )
          }
        </Loaded>
      )}
    </>
  );
}
