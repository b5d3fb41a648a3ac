import { grouped } from '../../../../kernel/grouped.ts';
import { useMore } from '../../../../ui/api/use-more.ts';
import { AskedList } from '../../../../ui/components/AskedList.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { MoreButton } from '../../../../ui/components/MoreButton.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { PageButton } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { ActLineLink } from '../../../assistance/web/public-parts.tsx';
import { listOpenActs } from '../../contract.ts';
import type { OpenAct } from '../../views.ts';
import classes from '../Confirmations.module.css';
import { PartName } from '../PartName.tsx';
import { codesPath } from '../paths.ts';
import { ReceiptBadge } from '../public-parts.tsx';
import { useConfirmationWords } from '../words.ts';
import { AnswerPart } from './AnswerPart.tsx';

/** “待确认”: for the village one tap each; for the office and organizations a list by organization, in no order of merit. */
export function OpenActsPage() {
  const t = useConfirmationWords();
  const { role } = useSignedIn();
  const isReceiver = role === 'village' || role === 'township';
  const { query, showMore, isLoadingMore } = useMore(listOpenActs, {}, (page) => [page]);
  return (
    <LoadedPage title={t('confirmations.page.open')} query={query}>
      {(pages) => {
        const acts = pages.flatMap((page) => page.acts);
        const total = pages[0]?.total ?? 0;
        return (
          <>
            <PageHeader
              title={t('confirmations.page.open')}
              lead={t(isReceiver ? 'confirmations.lead.own' : 'confirmations.lead.others')}
              actions={
                isReceiver && (
                  <PageButton variant="default" to={codesPath}>
                    {t('confirmations.open-codes')}
                  </PageButton>
                )
              }
            />
            {acts.length === 0 && <EmptyState title={t('confirmations.none')}>{t('confirmations.none-words')}</EmptyState>}
            {acts.length < total && <p className={classes['soft']}>{t('confirmations.more', { shown: acts.length, total })}</p>}
            {[...grouped(acts, ({ line }) => line.organizationName)].map(([name, ofOne]) => (
              <Section key={name} title={name}>
                <AskedList>
                  {ofOne.map((open) => (
                    <li key={open.line.act.actId}>
                      <OpenLine open={open} isReceiver={isReceiver} />
                    </li>
                  ))}
                </AskedList>
              </Section>
            ))}
            <MoreButton onMore={showMore} isLoading={isLoadingMore} />
          </>
        );
      }}
    </LoadedPage>
  );
}

function OpenLine({ open: { line, state, parts }, isReceiver }: { open: OpenAct; isReceiver: boolean }) {
  const t = useConfirmationWords();
  return (
    <>
      <ActLineLink act={line.act} villageName={line.villageName} />
      {/* Everything here waits: only what is more than that is said. */}
      {state !== 'unconfirmed' && <ReceiptBadge state={state} />}
      {parts.map(({ householdId, name, reason }) => reason !== '' && <p key={householdId}>{t('confirmations.part-asks', { name, reason })}</p>)}
      {isReceiver &&
        parts.map((part) => (
          <AnswerPart key={part.householdId} actId={line.act.actId} day={line.act.date} revision={line.revision} part={part}>
            {part.householdId !== null && <PartName part={part} />}
          </AnswerPart>
        ))}
    </>
  );
}
