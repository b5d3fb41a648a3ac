import { useDeferredValue } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { listAlikeNeeds } from '../../contract.ts';
import listClasses from '../lists.module.css';
import type { NeedDraft } from '../NeedFields.tsx';
import { NeedLineCard } from '../NeedLineCard.tsx';
import { useNeedWords, useTold } from '../words.ts';

/** What stands already and looks like what is being typed: told while it can still be left. */
export function AlikeBefore({ villageId, householdId, need }: { villageId: string; householdId: string; need: NeedDraft }) {
  const t = useNeedWords();
  const told = useTold();
  const summary = useDeferredValue(need.summary.trim());
  const { data } = useEndpoint(
    listAlikeNeeds,
    {
      query: {
        villageId,
        kind: need.kind,
        summary,
        ...(householdId === '' ? {} : { householdId }),
        ...(householdId === '' || need.personId === '' ? {} : { personId: need.personId }),
      },
    },
    { keepPrevious: true },
  );
  if (!data || data.alike.length === 0) return null;
  return (
    <Notice tone="due" title={t('needs.alike-before')} announce="status">
      <ul className={listClasses['list']}>
        {data.alike.map((one) => (
          <li key={one.need.needId}>
            <NeedLineCard need={one.need} />
            <span className={listClasses['reasons']}>{one.reasons.map(told).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
