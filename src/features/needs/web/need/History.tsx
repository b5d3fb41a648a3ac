import { useFormat } from '../../../../ui/language/format.ts';
import type { NeedStepView, ShownFacts } from '../../views.ts';
import { useAmounts } from '../amounts.ts';
import { useNeedWords, useTold } from '../words.ts';
import classes from './NeedPage.module.css';

/** Which line of the history tells a changed field; amount and unit are one line. */
const lines = ['villageId', 'kind', 'personId', 'summary', 'quantity', 'urgency', 'dueOn', 'why', 'state'] as const;
type Line = (typeof lines)[number];

/** Who did what and why, with what stood before; the latest first. */
export function History({ steps }: { steps: readonly NeedStepView[] }) {
  const t = useNeedWords();
  const format = useFormat();
  const words = useFactWords();
  return (
    <ol className={classes['steps']}>
      {steps.toReversed().map(({ stepId, action, byName, at, why, cause, before, after, changed }) => (
        <li key={stepId}>
          <div>{t(`needs.step.${action}`, { name: byName })}</div>
          <time dateTime={at}>{format.dateTime(at)}</time>
          {cause !== null && <p>{t(`needs.step.why.${cause}`)}</p>}
          {why !== '' && <p>{why}</p>}
          {before && (
            <ul className={classes['changes']}>
              {lines
                .filter((line) => changed.includes(line) || (line === 'quantity' && changed.includes('unit')))
                .map((line) => (
                  <li key={line}>
                    {t(`needs.field.${line}`)}
                    {': '}
                    <del>{words(line, before)}</del> → <ins>{words(line, after)}</ins>
                  </li>
                ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function useFactWords(): (line: Line, facts: ShownFacts) => string {
  const t = useNeedWords();
  const told = useTold();
  const { amountOf } = useAmounts();
  const format = useFormat();
  return (line, facts) => {
    switch (line) {
      case 'villageId':
        return facts.villageName ?? t('needs.not-said');
      case 'kind':
        return told(facts.kindName);
      case 'personId':
        return facts.personName ?? t('needs.whole-household');
      case 'quantity':
        return amountOf(facts) || t('needs.not-said');
      case 'urgency':
        return t(`needs.urgency.${facts.urgency}`);
      case 'dueOn':
        return facts.dueOn === null ? t('needs.no-due') : format.day(facts.dueOn);
      case 'state':
        return t(`needs.state.${facts.state}`);
      case 'summary':
      case 'why':
        return facts[line] || t('needs.not-said');
    }
  };
}
