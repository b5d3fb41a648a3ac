import { useFormat } from '../../../ui/language/format.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import type { DraftAct } from '../act.ts';
import { actMessages } from '../web-messages.ts';
import classes from './ActLine.module.css';

export interface ActLineProps {
  act: DraftAct;
  villageName: string | undefined;
  /** Named in front where acts of several organizations stand together. */
  organizationName?: string;
}

/** One act in two lines: what, where and when; then how many, how much and the note. */
export function ActLine({ act, villageName, organizationName }: ActLineProps) {
  const t = useTranslator(actMessages);
  const format = useFormat();
  const head = [
    organizationName,
    act.date === null ? t('assistance.no-date') : format.dayAndWeekday(act.date),
    act.villageId === null ? t('assistance.no-village') : villageName,
    act.mode && t(`assistance.mode.${act.mode}`),
  ];
  const measures = useActMeasures()(act);
  return (
    <div className={classes['line']}>
      <p>
        <strong>{act.kind === null ? t('assistance.no-kind') : t(`assistance.kind.${act.kind}`)}</strong>
        <span className={classes['where']}>{head.filter(Boolean).join(' · ')}</span>
      </p>
      {measures.length > 0 && <p className={classes['measures']}>{measures.join(' · ')}</p>}
      {act.note.trim() !== '' && <p className={classes['note']}>{act.note}</p>}
    </div>
  );
}

/** Numbers of an act in words: `12人`, `3,000.00元`, `大米 50袋`, 负责人到场. */
function useActMeasures(): (act: DraftAct) => string[] {
  const t = useTranslator(actMessages);
  const format = useFormat();
  return (act) => [
    ...(act.people === null ? [] : [t('assistance.people', { count: act.people })]),
    ...(act.visits === null ? [] : [t('assistance.visits', { count: act.visits })]),
    ...(act.moneyFen === null ? [] : [format.money(act.moneyFen)]),
    ...act.goods.map(({ name, quantity, unit }) => `${name} ${quantity}${unit}`),
    ...(act.byHead ? [t('assistance.head-there')] : []),
  ];
}
