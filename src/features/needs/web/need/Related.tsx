import { Section } from '../../../../ui/components/Section.tsx';
import type { NeedView } from '../../views.ts';
import listClasses from '../lists.module.css';
import { NeedLineCard } from '../NeedLineCard.tsx';
import { useNeedWords } from '../words.ts';
import classes from './NeedPage.module.css';

/** Where a need came from and where it went. */
export function Related({ view: { mergedInto, splitFrom, merged, parts } }: { view: NeedView }) {
  const t = useNeedWords();
  const groups = [
    { words: t('needs.related.into'), needs: mergedInto ? [mergedInto] : [] },
    { words: t('needs.related.from'), needs: splitFrom ? [splitFrom] : [] },
    { words: t('needs.related.merged'), needs: merged },
    { words: t('needs.related.parts'), needs: parts },
  ].filter(({ needs }) => needs.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section title={t('needs.related')}>
      {groups.map(({ words, needs }) => (
        <div key={words} className={classes['group']}>
          <h3>{words}</h3>
          <ul className={listClasses['list']}>
            {needs.map((need) => (
              <li key={need.needId}>
                <NeedLineCard need={need} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
