import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Section } from '../../../../ui/components/Section.tsx';
import { listGifts } from '../../contract.ts';
import classes from '../Gifts.module.css';
import { useGiftWords } from '../words.ts';
import { GiftLink } from './GiftLink.tsx';

/** On the page of a household: the gifts of which some reached it. */
export function HouseholdGifts({ householdId }: { householdId: string }) {
  const t = useGiftWords();
  const { data } = useEndpoint(listGifts, { query: { householdId } });
  if (!data || data.gifts.length === 0) return null;
  return (
    <Section title={t('gifts.of-household')}>
      <ul className={classes['lines']}>
        {data.gifts.map((gift) => (
          <li key={gift.giftId}>
            <GiftLink gift={gift} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
