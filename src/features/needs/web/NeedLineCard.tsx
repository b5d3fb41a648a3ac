import { useFormat } from '../../../ui/language/format.ts';
import { PageLink } from '../../../ui/links.tsx';
import type { NeedLine } from '../views.ts';
import { useAmounts } from './amounts.ts';
import { NeedBadges } from './NeedBadges.tsx';
import classes from './NeedLineCard.module.css';
import { needPath } from './paths.ts';
import { useNeedWords, useTold } from './words.ts';

/** A need in one or two lines, its kind leading to its page. */
export function NeedLineCard({ need, showPlace = false }: { need: NeedLine; showPlace?: boolean }) {
  const t = useNeedWords();
  const told = useTold();
  const format = useFormat();
  const place = usePlaceWords();
  const { amountOf } = useAmounts();
  const due = need.dueOn === null ? '' : t('needs.due-by', { day: format.day(need.dueOn) });
  const facts = [amountOf(need), need.personName ?? '', due, format.day(need.registeredAt), need.registeredByName];
  return (
    <div className={classes['line']}>
      <span className={classes['head']}>
        <PageLink to={needPath(need.needId)} fw={600}>
          {told(need.kindName)}
        </PageLink>
        <NeedBadges need={need} />
      </span>
      {need.summary !== '' && <span className={classes['words']}>{need.summary}</span>}
      <span className={classes['soft']}>{[showPlace ? place(need) : '', ...facts].filter((fact) => fact !== '').join(' · ')}</span>
    </div>
  );
}

/** 山门镇高桥村 示例甲 户, or the whole village. */
export function usePlaceWords(): (need: NeedLine) => string {
  const t = useNeedWords();
  return ({ townshipName, villageName, householdId, headName }) => {
    const who = householdId === null ? t('needs.whole-village') : (headName ?? t('needs.no-head'));
    return `${townshipName ?? ''}${villageName} ${who}`;
  };
}
