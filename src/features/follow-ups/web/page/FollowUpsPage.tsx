import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listDueFollowUps, listEndedHelp } from '../../contract.ts';
import { useFollowUpWords } from '../words.ts';
import { DueList } from './DueList.tsx';
import { EndedList } from './EndedList.tsx';

/** “回访”: what the village is asked today; for everybody, in their own reach, what holds no more. */
export function FollowUpsPage() {
  const t = useFollowUpWords();
  const { role } = useSignedIn();
  const isReceiver = role === 'village' || role === 'township';
  const due = useEndpoint(listDueFollowUps, {}, { enabled: isReceiver });
  const ended = useEndpoint(listEndedHelp, {});
  return (
    <>
      <PageHeader title={t('follow-ups.page')} lead={t(isReceiver ? 'follow-ups.lead.own' : 'follow-ups.lead.others')} />
      {isReceiver && <Loaded query={due}>{({ questions }) => <DueList questions={questions} />}</Loaded>}
      <Loaded query={ended}>
        {({ ended: shown, hasMore }) => (
          <EndedList ended={shown} hasMore={hasMore} isReceiver={isReceiver} mayRegister={isReceiver || role === 'clerk' || role === 'chief'} />
        )}
      </Loaded>
    </>
  );
}
