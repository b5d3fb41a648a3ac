import { Button } from '@mantine/core';
import { IconFile, IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../ui/components/Loaded.tsx';
import { listEvidence } from '../contract.ts';
import { isSettled, type EvidenceView } from '../evidence.ts';
import classes from './Evidence.module.css';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { displayAddress } from './addresses.ts';
import { useEvidenceWords } from './words.ts';

const askAgainMs = 5_000;

export interface EvidenceStripProps {
  evidenceIds: readonly string[];
  /** Pictures as wide as their place, to be held against each other; otherwise small. */
  isWide?: boolean;
  /** Where a form shows them: each can be left out, also what is not there. */
  onLeaveOut?(evidenceId: string): void;
}

/** Photos, recordings and papers beside an act, small; each opens larger. Of what the reader may not see only the number is told. */
export function EvidenceStrip({ evidenceIds, isWide, onLeaveOut }: EvidenceStripProps) {
  const t = useEvidenceWords();
  const ids = evidenceIds.slice(0, 100);
  const [opened, setOpened] = useState<string>();
  const [allSettled, setAllSettled] = useState(true);
  const list = useEndpoint(
    listEvidence,
    { query: { evidenceIds: ids } },
    { enabled: ids.length > 0, ...(allSettled ? {} : { refetchIntervalMs: askAgainMs }) },
  );
  const unsettled = list.data?.evidence.some(({ state }) => !isSettled(state)) ?? false;
  if (allSettled === unsettled) setAllSettled(!unsettled);
  if (ids.length === 0) return null;
  return (
    <Loaded query={list}>
      {({ evidence }) => {
        const open = evidence.find(({ evidenceId }) => evidenceId === opened);
        const found = new Map(evidence.map((one) => [one.evidenceId, one]));
        const shown = onLeaveOut ? ids : ids.filter((id) => found.has(id));
        return (
          <>
            <ul className={classes['strip']} data-wide={isWide || undefined}>
              {shown.map((id) => (
                <li key={id}>
                  <Tile evidence={found.get(id)} onOpen={() => setOpened(id)} />
                  {onLeaveOut && (
                    <Button variant="subtle" size="compact-sm" onClick={() => onLeaveOut(id)}>
                      {t('evidence.leave-out')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {shown.length < ids.length && <p className={classes['soft']}>{t('evidence.not-shown', { count: ids.length - shown.length })}</p>}
            {open && <EvidenceDialog evidence={open} onClose={() => setOpened(undefined)} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Tile({ evidence, onOpen }: { evidence: EvidenceView | undefined; onOpen(): void }) {
  const t = useEvidenceWords();
  if (!evidence) return <p className={classes['note']}>{t('evidence.not-here')}</p>;
  const { evidenceId, kind, state, bytes, arrivedBytes, hasDisplay } = evidence;
  if (state === 'arriving') return <p className={classes['note']}>{t('evidence.unfinished', { percent: Math.floor((100 * arrivedBytes) / bytes) })}</p>;
  if (state === 'checking') return <p className={classes['note']}>{t('evidence.checking')}</p>;
  if (state === 'refused') {
    return (
      <button type="button" className={classes['note']} onClick={onOpen}>
        {t('evidence.refused')}
      </button>
    );
  }
  const Drawing = kind === 'voice' ? IconMicrophone : IconFile;
  return (
    <button type="button" className={classes['tile']} aria-label={t('evidence.open', { kind: t(`evidence.kind.${kind}`) })} onClick={onOpen}>
      {hasDisplay ? (
        <img className={classes['thumbnail']} src={displayAddress(evidenceId, 'small')} alt="" loading="lazy" decoding="async" />
      ) : (
        <span className={classes['thumbnail']}>
          <Drawing size={28} stroke={1.4} aria-hidden />
        </span>
      )}
    </button>
  );
}
