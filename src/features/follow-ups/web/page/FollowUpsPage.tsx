import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useMore } from '../../../../ui/api/use-more.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { MoreButton } from '../../../../ui/components/MoreButton.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listDueFollowUps, listEndedHelp } from '../../contract.ts';
import classes from '../FollowUps.module.css';
import { useFollowUpWords } from '../words.ts';
import { DueList } from './DueList.tsx';
import { EndedList } from './EndedList.tsx';

/** “回访”: what the village is asked today; for everybody, in their own reach, what holds no more. */
export function FollowUpsPage() {
  const t = useFollowUpWords();
  const { role } = useSignedIn();
  const isReceiver = role === 'village' || role === 'township';
  const due = useMore(listDueFollowUps, {}, ({ questions }) => questions, { enabled: isReceiver });
  const ended = useEndpoint(listEndedHelp, {});
  return (
    <>
      <PageHeader title={t('follow-ups.page')} lead={t(isReceiver ? 'follow-ups.lead.own' : 'follow-ups.lead.others')} />
      <div className={classes['page']}>
        {isReceiver && <Loaded query={due.query}>{(questions) => <DueList questions={questions} more={<MoreButton onMore={due.showMore} isLoading={due.isLoadingMore} />} />}</Loaded>}
        <Loaded query={ended}>
          {({ ended: shown, hasMore }) => (
            <EndedList ended={shown} hasMore={hasMore} isReceiver={isReceiver} mayRegister={isReceiver || role === 'clerk' || role === 'chief'} />
          )}
        </Loaded>
      </div>
    </>
  );
}
