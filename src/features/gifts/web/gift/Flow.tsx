import { Suspense, type ReactNode } from 'react';
import { grouped } from '../../../../kernel/grouped.ts';
import type { GiftView } from '../../views.ts';
import { useDeliveredParts } from '../delivered-parts.ts';
import { useGiftNames } from '../gift-words.ts';
import classes from '../Gifts.module.css';
import { useStageWords } from '../stage-words.ts';
import { useGiftWords } from '../words.ts';

/** From the giver to the household, step by step: a list that reads as it is drawn. A place reads the way to itself. */
export function Flow({ gift }: { gift: GiftView }) {
  const t = useGiftWords();
  const names = useGiftNames();
  const stageOf = useStageWords(gift.goods);
  const parts = useDeliveredParts();
  const { figures, left, goods, deliveries } = gift;
  const amount = (steps: number) => names.amount(goods, steps);
  const most = figures ? Math.max(figures.pledged, figures.received, figures.spent, figures.delivered, 1) : 1;
  const figure = (name: string, steps: number) => (
    <>
      <span>
        {name} <span className={classes['figure']}>{amount(steps)}</span>
      </span>
      {figures && (
        <span className={classes['bar']} aria-hidden>
          <span style={{ width: `${(steps / most) * 100}%` }} />
        </span>
      )}
    </>
  );
  const places = [...grouped(deliveries, ({ villageName }) => villageName)];
  return (
    <ol className={classes['flow']} data-steps={figures ? 4 : 3}>
      <Step title={t('gifts.flow.giver')}>
        <strong>{names.giver(gift)}</strong>
        <span className={classes['soft']}>{names.what(goods)}</span>
        {figures && figure(stageOf('pledged'), figures.pledged)}
        {left && left.toCome > 0 && <span className={classes['soft']}>{t('gifts.left.toCome', { amount: amount(left.toCome) })}</span>}
        {gift.dueOn && figures && <span className={classes['soft']}>{t('gifts.due', { day: names.format.day(gift.dueOn) })}</span>}
      </Step>
      <Step title={t('gifts.flow.organization')}>
        <strong>{gift.organizationName}</strong>
        {figures && figure(stageOf('received'), figures.received)}
      </Step>
      {figures && (
        <Step title={t(goods ? 'gifts.flow.store' : 'gifts.flow.spending')}>
          {figure(stageOf('spent'), figures.spent)}
          {left && left.toSpend > 0 && <span className={classes['soft']}>{t(goods ? 'gifts.left.inStore' : 'gifts.left.toSpend', { amount: amount(left.toSpend) })}</span>}
        </Step>
      )}
      <Step title={t('gifts.flow.place')}>
        {figure(t('gifts.delivered'), figures?.delivered ?? gift.reached)}
        {deliveries.length > 0 &&
          parts.map(({ id, component: Part }) => (
            <Suspense key={id} fallback={null}>
              <Part giftId={gift.giftId} goods={goods} />
            </Suspense>
          ))}
        {left && left.toDeliver > 0 && <span className={classes['soft']}>{t('gifts.left.toDeliver', { amount: amount(left.toDeliver) })}</span>}
        {gift.reachedInKind.length > 0 && <span>{t('gifts.in-kind', { goods: names.inKind(gift.reachedInKind) })}</span>}
        {places.map(([name, acts]) => (
          <span key={name}>{[name, t('gifts.acts', { count: acts.length })].join(' · ')}</span>
        ))}
      </Step>
    </ol>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className={classes['step']}>
      <h3>{title}</h3>
      {children}
    </li>
  );
}
