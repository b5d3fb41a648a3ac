import { useMore } from '../../../../ui/api/use-more.ts';
import { MoreButton } from '../../../../ui/components/MoreButton.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { listGifts } from '../../contract.ts';
import classes from '../Gifts.module.css';
import { useGiftWords } from '../words.ts';
import { GiftLink } from './GiftLink.tsx';

/** On the page of a household: the gifts of which some reached it. */
export function HouseholdGifts({ householdId }: { householdId: string }) {
  const t = useGiftWords();
  const { query, showMore, isLoadingMore } = useMore(listGifts, { householdId }, ({ gifts }) => gifts);
  if (!query.data || query.data.length === 0) return null;
  return (
    <Section title={t('gifts.of-household')}>
      <ul className={classes['lines']}>
        {query.data.map((gift) => (
          <li key={gift.giftId}>
            <GiftLink gift={gift} />
          </li>
        ))}
      </ul>
      <MoreButton onMore={showMore} isLoading={isLoadingMore} />
    </Section>
  );
}
