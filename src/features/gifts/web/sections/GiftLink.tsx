import { PageLink } from '../../../../ui/links.tsx';
import type { GiftLine } from '../../views.ts';
import { useGiftNames } from '../gift-words.ts';
import classes from '../Gifts.module.css';
import { giftPath } from '../paths.ts';

/** A gift in one line, with the way to its page. */
export function GiftLink({ gift }: { gift: GiftLine }) {
  const names = useGiftNames();
  return (
    <>
      <PageLink to={giftPath(gift.giftId)}>{names.named(gift)}</PageLink> <span className={classes['soft']}>{gift.organizationName}</span>
    </>
  );
}
