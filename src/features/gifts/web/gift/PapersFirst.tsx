import { NotSaved } from '../../../../ui/outbox/NotSaved.tsx';
import classes from '../Gifts.module.css';
import { useGiftWords } from '../words.ts';
import type { usePapers } from './use-papers.ts';

/** How the papers fare that are told before the entry: on their way, or not kept on this device. */
export function PapersFirst({ papers }: { papers: Pick<ReturnType<typeof usePapers>, 'isUnderWay' | 'notKept' | 'wasChanged'> }) {
  const t = useGiftWords();
  return (
    <>
      <output className={classes['soft']}>{papers.isUnderWay ? t('gifts.announces-papers') : papers.wasChanged && t('gifts.changed-while-announcing')}</output>
      {papers.notKept && <NotSaved error={papers.notKept} />}
    </>
  );
}
