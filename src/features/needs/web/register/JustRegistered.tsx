import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Notice } from '../../../../ui/components/Notice.tsx';
import type { ResponseOf } from '../../../../kernel/endpoint.ts';
import { PageLink } from '../../../../ui/links.tsx';
import { viewNeed, type registerNeed } from '../../contract.ts';
import { AlikePairs } from '../AlikePairs.tsx';
import { needPath } from '../paths.ts';
import { useNeedWords, useTold } from '../words.ts';
import { usePlaceWords } from '../NeedLineCard.tsx';
import classes from './NewNeed.module.css';

/** The one before is in; what looks like it can be merged at once. */
export function JustRegistered({ answer: { needId } }: { answer: ResponseOf<typeof registerNeed> }) {
  const t = useNeedWords();
  const told = useTold();
  const place = usePlaceWords();
  const { data } = useEndpoint(viewNeed, { params: { needId } });
  if (!data) return null;
  return (
    <div className={classes['just']}>
      <Notice
        tone="confirmed"
        announce="status"
        title={t('needs.registered-now', { what: `${place(data.need)} ${told(data.need.kindName)}` })}
        actions={<PageLink to={needPath(needId)}>{t('needs.open-it')}</PageLink>}
      >
        <p>{t('needs.registered-next')}</p>
      </Notice>
      <AlikePairs about={needId} pairs={data.alike.map(({ need, reasons }) => ({ one: data.need, other: need, reasons }))} />
    </div>
  );
}
