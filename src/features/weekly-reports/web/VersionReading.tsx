import { useState } from 'react';
import { useMore } from '../../../ui/api/use-more.ts';
import { Loaded } from '../../../ui/components/Loaded.tsx';
import { MoreButton } from '../../../ui/components/MoreButton.tsx';
import { listVersionActs } from '../contract.ts';
import type { ReportView, VersionView } from '../views.ts';
import { ReportReading } from './ReportReading.tsx';
import { useWords } from './words.ts';

/** A received version as it was signed: its first acts came with it, the others are fetched when somebody wants to see them. */
export function VersionReading({ version, content, villages }: { version: VersionView; content: NonNullable<VersionView['content']>; villages: ReportView['villages'] }) {
  const t = useWords();
  const [wantsMore, setWantsMore] = useState(false);
  const params = { reportId: version.reportId, version: String(version.version) };
  const others = useMore(listVersionActs, {}, (page) => page.acts, { enabled: wantsMore, params });
  const acts = [...content.acts, ...(others.query.data ?? [])];
  const { acts: count } = version.figures;
  return (
    <ReportReading
      texts={content}
      acts={acts}
      composed={content.composed}
      villages={villages}
      more={
        acts.length < count && (
          <>
            <p>{t('weekly-report.acts-shown', { shown: acts.length, count })}</p>
            {wantsMore && others.query.data === undefined ? (
              <Loaded query={others.query}>{() => null}</Loaded>
            ) : (
              <MoreButton onMore={wantsMore ? others.showMore : () => setWantsMore(true)} isLoading={others.isLoadingMore} />
            )}
          </>
        )
      }
    />
  );
}
