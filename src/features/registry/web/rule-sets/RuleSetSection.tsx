import { Button } from '@mantine/core';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { Indicator, RuleSet, VillageIndicator } from '../../rule-set.ts';
import { useNameOf } from '../use-code-words.ts';
import classes from './RuleSets.module.css';
import { ruleSetWords } from './words.ts';

export interface RuleSetSectionProps {
  ruleSet: RuleSet;
  isStanding: boolean;
  /** Absent for those who may not choose. */
  onChoose?(): void;
}

export function RuleSetSection({ ruleSet, isStanding, onChoose }: RuleSetSectionProps) {
  const t = useTranslator(ruleSetWords);
  const format = useFormat();
  const nameOf = useNameOf();
  const { name, province, year, incomeLineFen, categories, householdIndicators, villageIndicators, source, isShipped } = ruleSet;
  return (
    <Section
      title={name}
      lead={[t('head', { province, year: String(year) }), isShipped ? t('shipped') : ''].filter(Boolean).join(' · ')}
      emphasis={isStanding}
      actions={
        isStanding ? (
          <StatusBadge tone="confirmed">{t('standing')}</StatusBadge>
        ) : (
          onChoose && (
            <Button variant="default" onClick={onChoose}>
              {t('choose')}
            </Button>
          )
        )
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
  return (
    <ol className={classes['indicators']}>
      {indicators.map((indicator) => (
        <li key={indicator.code}>
          <strong>{nameOf(indicator.name)}</strong> <span lang="zh-CN">{indicator.meaning}</span>
        </li>
      ))}
    </ol>
  );
}

function classesOf(indicators: readonly VillageIndicator[]): [VillageIndicator['class'], VillageIndicator[]][] {
  const names = [...new Map(indicators.map((indicator) => [indicator.class['zh-CN'], indicator.class])).values()];
  return names.map((name) => [name, indicators.filter((indicator) => indicator.class['zh-CN'] === name['zh-CN'])]);
}
