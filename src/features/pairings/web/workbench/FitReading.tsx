import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { ResponseOf } from '../../../../kernel/endpoint.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import type { fitMessages } from '../../fit-messages.ts';
import type { FitReason } from '../../fit-reasons.ts';
import { principles } from '../../fit.ts';
import type { matchesOfVillage } from '../../workbench-contract.ts';
import classes from './Workbench.module.css';
import { useWorkbenchWords } from './workbench-words.ts';

type Explained = ResponseOf<typeof matchesOfVillage>['matches'][number]['fit'];

/** The three principles, each with its score as number and bar, and what speaks for and against. */
export function FitReading({ fit }: { fit: Explained }) {
  const t = useWorkbenchWords();
  return (
    <dl className={classes['fit']}>
      {principles.map((principle) => (
        <div key={principle}>
          <dt>
            {t(`pairing.principle.${principle}`)}
            <span className={classes['score']}>{fit[principle].score}</span>
            <span className={classes['meter']} aria-hidden>
              <span style={{ width: `${fit[principle].score}%` }} />
            </span>
          </dt>
          <dd>
            <ul className={classes['reasons']}>
              {fit[principle].reasons.map((reason) => (
                <Reason key={reason.code} reason={reason} />
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Reason({ reason: { code, kinds, place, count, isFor } }: { reason: FitReason }) {
  const t = useWorkbenchWords();
  const { language } = useLanguage();
  const Sign = isFor ? IconPlus : IconMinus;
  const names = kinds.map((kind) => kind[language]).join(language === 'en' ? ', ' : '、');
  return (
    <li data-for={isFor}>
      <Sign size={14} stroke={2} aria-hidden />
      <span>{t(code as keyof typeof fitMessages, { kinds: names, place: place ?? '', count: count ?? 0 })}</span>
    </li>
  );
}
