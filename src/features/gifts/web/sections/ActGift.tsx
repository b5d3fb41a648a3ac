import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Section } from '../../../../ui/components/Section.tsx';
import { getGiftOfAct } from '../../contract.ts';
import { useGiftWords } from '../words.ts';
import { GiftLink } from './GiftLink.tsx';

/** On the page of an act: where its money or goods came from. Most acts draw on nothing, and say nothing. */
export function ActGift({ actId }: { actId: string }) {
  const t = useGiftWords();
  const { data } = useEndpoint(getGiftOfAct, { params: { actId } });
  if (!data?.gift) return null;
  return (
    <Section title={t('gifts.of-act')}>
      <GiftLink gift={data.gift} />
    </Section>
  );
}
