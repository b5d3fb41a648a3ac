import { Button } from '@mantine/core';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton } from '../../../../ui/links.tsx';
import type { OwnRuleSet } from '../../rule-set-contract.ts';
import type { Indicator, RuleSet, VillageIndicator } from '../../rule-set.ts';
import { correctRuleSetPath } from '../paths.ts';
import { useNameOf } from '../use-code-words.ts';
import classes from './RuleSets.module.css';
import { ruleSetFormWords } from './form-words.ts';
import { useWhyNot } from './use-why-not.ts';
import { ruleSetWords } from './words.ts';

export interface RuleSetSectionProps {
  ruleSet: RuleSet;
  isInForce: boolean;
  /** Absent for those who may not choose. */
  onChoose?(): void;
  onRemove?(): void;
  /** Of one that the office added, for the office: may it still be changed? */
  own: OwnRuleSet | undefined;
}

export function RuleSetSection({ ruleSet, isInForce, onChoose, onRemove, own }: RuleSetSectionProps) {
  const t = useTranslator(ruleSetWords);
  const format = useFormat();
  const nameOf = useNameOf();
  const whyNot = useWhyNot();
  const { name, province, year, incomeLineFen, categories, householdIndicators, villageIndicators, source, isShipped } = ruleSet;
  return (
    <Section
      title={name}
      lead={[t('head', { province, year: String(year) }), isShipped ? t('shipped') : ''].filter(Boolean).join(' · ')}
      emphasis={isInForce}
      actions={
        <>
          {own && own.whyNotRemove.length === 0 && (
            <Button variant="default" onClick={onRemove} aria-label={t('removeOf', { name })}>
              {t('remove')}
            </Button>
          )}
          {own && own.whyNotCorrect.length === 0 && (
            <PageButton variant="default" to={correctRuleSetPath(own.ruleSetId)} aria-label={t('correctOf', { name })}>
              {t('correct')}
            </PageButton>
          )}
          {isInForce ? (
            <StatusBadge tone="confirmed">{t('inForce')}</StatusBadge>
          ) : (
            onChoose && (
              <Button variant="default" onClick={onChoose}>
                {t('choose')}
              </Button>
            )
          )}
        </>
      }
    >
      <div className={classes['ruleSet']}>
        <p>{incomeLineFen === null ? t('noLine') : t('line', { amount: format.money(incomeLineFen) })}</p>
        <div>
          <h3>{t('categories')}</h3>
          <ul className={classes['categories']}>
            {categories.map((category) => (
              <li key={category.code}>
                {nameOf(category.name)}
                {category.unfinished && <StatusBadge tone="due">{t('unfinished')}</StatusBadge>}
                {category.otherNames.length > 0 && <span className={classes['soft']}>{t('otherNames', { names: category.otherNames.join('、') })}</span>}
              </li>
            ))}
          </ul>
        </div>
        {householdIndicators.length > 0 && (
          <div>
            <h3>{t('householdIndicators', { count: householdIndicators.length })}</h3>
            <IndicatorList indicators={householdIndicators} />
          </div>
        )}
        {villageIndicators.length > 0 && (
          <div>
            <h3>{t('villageIndicators', { count: villageIndicators.length })}</h3>
            <div className={classes['classes']}>
              {classesOf(villageIndicators).map(([title, indicators]) => (
                <div key={title['zh-CN']}>
                  <h4>{nameOf(title)}</h4>
                  <IndicatorList indicators={indicators} />
                </div>
              ))}
            </div>
          </div>
        )}
        {own && own.whyNotCorrect.length > 0 && <p className={classes['soft']}>{whyNot(own.whyNotCorrect)}</p>}
        {source !== '' && (
          <p className={classes['soft']}>
            {t('source', { source })}
          </p>
        )}
      </div>
    </Section>
  );
}

function IndicatorList({ indicators }: { indicators: readonly Indicator[] }) {
  const nameOf = useNameOf();
  const t = useTranslator({ ...ruleSetWords, ...ruleSetFormWords });
  const format = useFormat();
  const thresholdIn = ({ op, value, unit }: NonNullable<Indicator['threshold']>) => {
    const amount = unit === 'fen' ? format.money(value) : unit === 'percentHundredths' ? `${value / 100}%` : format.count(value);
    return t('thresholdIs', { op: t(`op.${op}`), amount });
  };
  return (
    <ol className={classes['indicators']}>
      {indicators.map((indicator) => (
        <li key={indicator.code}>
          <strong>{nameOf(indicator.name)}</strong> <span lang="zh-CN">{indicator.meaning}</span>
          {indicator.threshold && <span className={classes['soft']}>{thresholdIn(indicator.threshold)}</span>}
        </li>
      ))}
    </ol>
  );
}

function classesOf(indicators: readonly VillageIndicator[]): [VillageIndicator['class'], VillageIndicator[]][] {
  const names = [...new Map(indicators.map((indicator) => [indicator.class['zh-CN'], indicator.class])).values()];
  return names.map((name) => [name, indicators.filter((indicator) => indicator.class['zh-CN'] === name['zh-CN'])]);
}
