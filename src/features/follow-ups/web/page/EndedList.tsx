import { AskedList, AskedRow } from '../../../../ui/components/AskedList.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { ActLineLink } from '../../../assistance/web/public-parts.tsx';
import type { EndedHelp } from '../../views.ts';
import classes from '../FollowUps.module.css';
import { useHouseholdNames } from '../household-names.ts';
import { newNeedPath } from '../paths.ts';
import { useFollowUpWords } from '../words.ts';

export interface EndedListProps {
  ended: readonly EndedHelp[];
  /** Than are shown. */
  hasMore: boolean;
  /** Its own list of what is due stands above. */
  isReceiver: boolean;
  mayRegister: boolean;
}

/** What holds no more, the latest word first: a plain list, from which somebody goes on to the act (where the village may say that it holds again) or to a need. */
export function EndedList({ ended, hasMore, isReceiver, mayRegister }: EndedListProps) {
  const t = useFollowUpWords();
  if (ended.length === 0) {
    return isReceiver ? null : (
      <Section>
        <EmptyState title={t('follow-ups.none-ended')}>{t('follow-ups.none-ended-words')}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t('follow-ups.ended-title')}>
      <AskedList>
        {ended.map((one) => (
          <li key={one.answer.answerId}>
            <Ended one={one} mayRegister={mayRegister} />
          </li>
        ))}
      </AskedList>
      {hasMore && <p className={classes['soft']}>{t('follow-ups.ended-more', { shown: ended.length })}</p>}
    </Section>
  );
}

function Ended({ one: { acts, answer }, mayRegister }: { one: EndedHelp; mayRegister: boolean }) {
  const t = useFollowUpWords();
  const format = useFormat();
  const namesOf = useHouseholdNames();
  const { byName, reason, households, at } = answer;
  const [household] = households.length === 1 ? households : [];
  return (
    <>
      {acts.map(({ act, villageName, organizationName }) => (
        <ActLineLink key={act.actId} act={act} villageName={villageName} organizationName={organizationName} />
      ))}
      <p className={classes['said']}>{t('follow-ups.said', { name: byName, reason })}</p>
      <p className={classes['soft']}>
        {[format.dateTime(at), households.length > 0 && t('follow-ups.concerns', { names: namesOf(households) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mayRegister && (
        <AskedRow>
          <PageButton
            variant="default"
            to={newNeedPath}
            search={household ? { household: household.householdId } : { village: acts[0]?.act.villageId }}
            aria-label={t('follow-ups.register-need-for', { name: household ? namesOf([household]) : (acts[0]?.villageName ?? '') })}
          >
            {t('follow-ups.register-need')}
          </PageButton>
        </AskedRow>
      )}
    </>
  );
}
