import { useMore } from '../../../../ui/api/use-more.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { MoreButton } from '../../../../ui/components/MoreButton.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listActs } from '../../contract.ts';
import { ActLineLink } from '../ActLine.tsx';
import classes from './ServingActs.module.css';
import { servingWords } from './serving-words.ts';

/** On the page of a need or a pairing: what was done for it, the latest first, as far as the reader may read the ledger. */
export function ServingActs({ servedId }: { servedId: string }) {
  const t = useTranslator(servingWords);
  const { role } = useSignedIn();
  const isOwn = role === 'orgHead' || role === 'reporter';
  const { query, showMore, isLoadingMore } = useMore(listActs, { serves: servedId }, ({ acts }) => acts);
  return (
    <Section title={t('assistance.serving')}>
      <Loaded query={query}>
        {(acts) =>
          acts.length === 0 ? (
            <p className={classes['none']}>{t('assistance.serving-none')}</p>
          ) : (
            <>
              <ul className={classes['acts']}>
                {acts.map(({ act, villageName, organizationName }) => (
                  <li key={act.actId}>
                    <ActLineLink act={act} villageName={villageName} {...(isOwn ? {} : { organizationName })} />
                  </li>
                ))}
              </ul>
              <MoreButton onMore={showMore} isLoading={isLoadingMore} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
