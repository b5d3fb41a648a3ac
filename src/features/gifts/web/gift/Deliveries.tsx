import { DataTable } from '../../../../ui/components/DataTable.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import type { Delivery, GiftView } from '../../views.ts';
import { useGiftNames } from '../gift-words.ts';
import classes from '../Gifts.module.css';
import { actPath } from '../paths.ts';
import { useGiftWords } from '../words.ts';

/** To whom it went, act by act. */
export function Deliveries({ gift: { deliveries, goods } }: { gift: GiftView }) {
  const t = useGiftWords();
  const names = useGiftNames();
  const receivers = ({ households }: Delivery) =>
    households.length === 0 ? t('gifts.whole-village') : households.map(({ headName }) => headName || t('gifts.no-head')).join('、');
  return (
    <DataTable<Delivery>
      caption={t('gifts.deliveries')}
      rows={deliveries}
      rowKey={({ actId }) => actId}
      empty={<p className={classes['soft']}>{t('gifts.no-deliveries')}</p>}
      columns={[
        { id: 'day', header: t('gifts.column.day'), isHeading: true, cell: ({ day }) => names.format.date(day) },
        { id: 'place', header: t('gifts.column.place'), cell: ({ villageName }) => villageName },
        { id: 'households', header: t('gifts.column.households'), cell: receivers },
        {
          id: 'amount',
          header: t('gifts.column.amount'),
          align: 'end',
          cell: ({ amount, inKind }) => [...(amount > 0 ? [names.amount(goods, amount)] : []), ...(inKind.length > 0 ? [names.inKind(inKind)] : [])].join(' · '),
        },
        { id: 'act', header: t('gifts.column.act'), cell: ({ actId }) => linkTo(actId, t('gifts.open-act')) },
      ]}
    />
  );
}

function linkTo(actId: string, words: string) {
  return <PageLink to={actPath(actId)}>{words}</PageLink>;
}
