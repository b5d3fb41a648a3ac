import { NotSaved } from '../../../../ui/outbox/NotSaved.tsx';
import classes from '../Gifts.module.css';
import { useGiftWords } from '../words.ts';

/** How the papers fare that are told before the entry: on their way, or not kept on this device. */
export function PapersFirst({ papers }: { papers: { isUnderWay: boolean; notKept: Error | undefined } }) {
  const t = useGiftWords();
  return (
    <>
      <output className={classes['soft']}>{papers.isUnderWay && t('gifts.announces-papers')}</output>
      {papers.notKept && <NotSaved error={papers.notKept} />}
    </>
  );
}
