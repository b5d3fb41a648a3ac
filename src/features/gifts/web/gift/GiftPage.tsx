import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import { getGift } from '../../contract.ts';
import type { GiftEntryView, GiftView } from '../../views.ts';
import { useGiftNames } from '../gift-words.ts';
import classes from '../Gifts.module.css';
import { giftsPath } from '../paths.ts';
import { useGiftWords } from '../words.ts';
import { CorrectTermsDialog } from './CorrectTermsDialog.tsx';
import { Deliveries } from './Deliveries.tsx';
import { Entries } from './Entries.tsx';
import { AddEntryDialog, CorrectEntryDialog } from './EntryDialogs.tsx';
import { Flow } from './Flow.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** One gift, opened from either end: from the list of gifts, or from an act or a household that it reached. */
export function GiftPage() {
  const t = useGiftWords();
  const giftId = usePageParam('giftId');
  const query = useEndpoint(getGift, { params: { giftId } });
  const back = <PageLink to={giftsPath}>{t('gifts.back')}</PageLink>;
  return (
    <LoadedPage title={t('gifts.page.one')} back={back} query={query}>
      {(gift) => <LoadedGift key={giftId} gift={gift} />}
    </LoadedPage>
  );
}

type Open = { what: 'add' | 'terms' | 'withdraw' } | { what: 'correct' | 'withdrawEntry'; view: GiftEntryView };

function LoadedGift({ gift }: { gift: GiftView }) {
  const t = useGiftWords();
  const names = useGiftNames();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={names.named(gift)}
        lead={[gift.organizationName, gift.villageName || t('gifts.any-village'), gift.note].filter(Boolean).join(' · ')}
        back={<PageLink to={giftsPath}>{t('gifts.back')}</PageLink>}
        status={gift.withdrawn && <StatusBadge tone="notYet">{t('gifts.withdrawn')}</StatusBadge>}
        actions={
          gift.mayEnter && (
            <>
              <Button variant="default" onClick={() => setOpen({ what: 'withdraw' })}>
                {t('gifts.withdraw')}
              </Button>
              <Button variant="default" onClick={() => setOpen({ what: 'terms' })}>
                {t('gifts.correct-terms')}
              </Button>
              <Button onClick={() => setOpen({ what: 'add' })}>{t('gifts.add')}</Button>
            </>
          )
        }
      />
      <div className={classes['page']}>
        {gift.hints.length > 0 && (
          <Notice tone="due" title={t('gifts.hints')}>
            <p>{gift.hints.map((hint) => t(`gifts.hint.${hint}`)).join(' · ')}</p>
            <p>{t('gifts.hints-words')}</p>
          </Notice>
        )}
        <Section title={t('gifts.flow')} {...(gift.figures ? { lead: t('gifts.flow-lead') } : {})}>
          <Flow gift={gift} />
        </Section>
        <Section title={t('gifts.deliveries')} {...(gift.mayEnter ? { lead: t('gifts.deliveries-lead') } : {})}>
          <Deliveries gift={gift} />
        </Section>
        {gift.figures && (
          <Section title={t('gifts.entries')}>
            <Entries gift={gift} onCorrect={(view) => setOpen({ what: 'correct', view })} onWithdraw={(view) => setOpen({ what: 'withdrawEntry', view })} />
          </Section>
        )}
        {gift.history.length > 0 && <Terms gift={gift} />}
      </div>
      {open?.what === 'add' && <AddEntryDialog gift={gift} onClose={close} />}
      {open?.what === 'terms' && <CorrectTermsDialog gift={gift} onClose={close} />}
      {open?.what === 'correct' && <CorrectEntryDialog gift={gift} view={asItStands(gift, open.view)} onClose={close} />}
      {(open?.what === 'withdraw' || open?.what === 'withdrawEntry') && (
        <WithdrawDialog gift={gift} view={open.what === 'withdrawEntry' ? asItStands(gift, open.view) : undefined} onClose={close} />
      )}
    </>
  );
}

/** The entry as the page knows it now: somebody may have corrected it while its form stands open. */
function asItStands({ entries }: GiftView, before: GiftEntryView): GiftEntryView {
  return entries.find(({ entry }) => entry.entryId === before.entry.entryId) ?? before;
}

/** What was said of the giver before, newest first. */
function Terms({ gift: { history } }: { gift: GiftView }) {
  const t = useGiftWords();
  const { giver, format } = useGiftNames();
  return (
    <Section title={t('gifts.correct-terms')}>
      <ul className={classes['lines']}>
        {history.map((before) => (
          <li key={before.revision}>
            {[t('gifts.before-terms', { giver: giver(before) }), before.recordedByName, format.dateTime(before.recordedAt)].join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
