import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMore, type More } from '../../../../ui/api/use-more.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { MoreButton } from '../../../../ui/components/MoreButton.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listGifts } from '../../contract.ts';
import type { GiftLine, GiftList } from '../../views.ts';
import { useGiftNames } from '../gift-words.ts';
import classes from '../Gifts.module.css';
import { HintBadges } from '../HintBadges.tsx';
import { giftPath } from '../paths.ts';
import { useGiftWords } from '../words.ts';
import { OpenGiftDialog } from './OpenGiftDialog.tsx';

/** “捐助款物”: four figures beside each other for each gift, in the order in which they were entered. */
export function GiftsPage() {
  const t = useGiftWords();
  const { query, ...more } = useMore(listGifts, {}, (page) => [page]);
  return (
    <LoadedPage title={t('gifts.page.list')} query={query}>
      {(pages) => <Loaded pages={pages} {...more} />}
    </LoadedPage>
  );
}

function Loaded({ pages, showMore, isLoadingMore }: { pages: readonly GiftList[] } & Omit<More<GiftList>, 'query'>) {
  const gifts = pages.flatMap((page) => page.gifts);
  const { villages = [], mayEnter = false } = pages[0] ?? {};
  const t = useGiftWords();
  const { role } = useSignedIn();
  const [opens, setOpens] = useState(false);
  const isPlace = role === 'village' || role === 'township';
  const columns = useColumns({ isPlace, isOffice: !mayEnter && !isPlace });
  return (
    <>
      <PageHeader
        title={t('gifts.page.list')}
        lead={t(mayEnter ? 'gifts.lead.own' : isPlace ? 'gifts.lead.place' : 'gifts.lead.office')}
        actions={mayEnter && <Button onClick={() => setOpens(true)}>{t('gifts.open')}</Button>}
      />
      {gifts.length === 0 ? (
        <EmptyState title={t('gifts.none')}>{t(mayEnter ? 'gifts.none-words.own' : 'gifts.none-words.others')}</EmptyState>
      ) : (
        <Section flush>
          <DataTable caption={t('gifts.page.list')} columns={columns} rows={gifts} rowKey={({ giftId }) => giftId} />
          <MoreButton onMore={showMore} isLoading={isLoadingMore} />
        </Section>
      )}
      {opens && <OpenGiftDialog villages={villages} onClose={() => setOpens(false)} />}
    </>
  );
}

function useColumns({ isPlace, isOffice }: { isPlace: boolean; isOffice: boolean }): Column<GiftLine>[] {
  const t = useGiftWords();
  const names = useGiftNames();
  const figure = (id: 'pledged' | 'received' | 'spent' | 'delivered', header: string): Column<GiftLine> => ({
    id,
    header,
    align: 'end',
    cell: ({ figures, goods }) => figures && <span className={classes['amount']}>{names.amount(goods, figures[id])}</span>,
  });
  return [
    {
      id: 'gift',
      header: t('gifts.column.gift'),
      isHeading: true,
      cell: (gift) => (
        <>
          <PageLink to={giftPath(gift.giftId)}>{names.named(gift)}</PageLink>
          <HintBadges hints={gift.hints} />
        </>
      ),
    },
    ...(isPlace || isOffice ? [{ id: 'organization', header: t('gifts.column.organization'), cell: ({ organizationName }: GiftLine) => organizationName }] : []),
    { id: 'village', header: t('gifts.column.village'), cell: ({ villageName }) => villageName || <span className={classes['soft']}>{t('gifts.any-village')}</span> },
    ...(isPlace
      ? [
          {
            id: 'reached',
            header: t('gifts.reached'),
            align: 'end' as const,
            cell: ({ goods, reached, reachedInKind }: GiftLine) =>
              [...(reached > 0 ? [names.amount(goods, reached)] : []), ...(reachedInKind.length > 0 ? [names.inKind(reachedInKind)] : [])].join(' · '),
          },
        ]
      : [
          figure('pledged', t('gifts.pledged')),
          figure('received', t('gifts.received-any')),
          figure('spent', t('gifts.spent-any')),
          figure('delivered', t('gifts.delivered')),
        ]),
  ];
}
