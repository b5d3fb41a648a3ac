import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { incomeParts } from '../../household.ts';
import type { HouseholdView } from '../../household-contract.ts';
import { householdWords } from '../household-words.ts';
import { useCodeWords } from '../use-code-words.ts';
import classes from './Household.module.css';
import type { HouseholdForm } from './HouseholdForms.tsx';
import { Fact, Masked } from './Members.tsx';

export function Facts({ household, onOpen }: { household: HouseholdView; onOpen(form: HouseholdForm): void }) {
  const t = useTranslator(householdWords);
  const words = useCodeWords();
  const { causes, housing, water, number, note, address, maskedBankAccount, ruleSetName } = household;
  return (
    <>
      <Section title={t('facts')}>
        <dl className={classes['facts']}>
          <Fact term={t('causes')}>{causes.length === 0 ? t('notKnown') : words.many('causes', causes)}</Fact>
          <Fact term={t('housing')}>{housing === null ? t('notKnown') : words.one('housings', housing)}</Fact>
          <Fact term={t('water')}>{water === null ? t('notKnown') : words.one('waters', water)}</Fact>
          <Fact term={t('address')}>{address === '' ? t('notKnown') : address}</Fact>
          <Fact term={t('number')}>{number ?? t('notKnown')}</Fact>
          <Fact term={t('ruleSet')}>{ruleSetName}</Fact>
          <Fact term={t('bankAccount')}>
            <Masked masked={maskedBankAccount} label={t('unmaskTitle', { field: t('bankAccount') })} onShow={() => onOpen({ kind: 'unmaskHousehold' })} />
          </Fact>
          {note !== '' && <Fact term={t('note')}>{note}</Fact>}
        </dl>
      </Section>
      <Income household={household} />
    </>
  );
}

/** Parts, net, and per head against the line of the household's rule set. */
function Income({ household }: { household: HouseholdView }) {
  const t = useTranslator(householdWords);
  const format = useFormat();
  const { income, incomeYear, netIncomeFen, incomePerHeadFen, incomeLineFen } = household;
  if (income === null || netIncomeFen === null) return <Section title={t('incomeUnknown')}>{t('notKnown')}</Section>;
  const isBelow = incomePerHeadFen !== null && incomeLineFen !== null && incomePerHeadFen < incomeLineFen;
  return (
    <Section title={t('income', { year: String(incomeYear ?? '') })}>
      <dl className={classes['money']}>
        {incomeParts.map((part) => (
          <Fact key={part} term={t(`income.${part}`)}>
            {part === 'expenses' && income[part] > 0 ? `−${format.money(income[part])}` : format.money(income[part])}
          </Fact>
        ))}
      </dl>
      <dl className={`${classes['money'] ?? ''} ${classes['sum'] ?? ''}`}>
        <Fact term={t('netIncome')}>{format.money(netIncomeFen)}</Fact>
        {incomePerHeadFen !== null && (
          <Fact term={t('perHead')}>
            <strong>{format.money(incomePerHeadFen)}</strong>
          </Fact>
        )}
      </dl>
      {incomeLineFen !== null && incomePerHeadFen !== null && (
        <StatusBadge tone={isBelow ? 'due' : 'confirmed'}>
          {t(isBelow ? 'below' : 'above', { line: format.money(incomeLineFen) })}
        </StatusBadge>
      )}
    </Section>
  );
}
