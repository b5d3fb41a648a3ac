import { Button } from '@mantine/core';
import { Section } from '../../../../ui/components/Section.tsx';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { correctFacts, viewNotice } from '../../contract.ts';
import { notAPlanSentence } from '../../not-a-plan-reasons.ts';
import { factWords } from '../fact-words.ts';
import { FactRow, type FactItem } from './FactRow.tsx';
import classes from './FactSections.module.css';
import { ChiefForm } from './forms/ChiefForm.tsx';
import { WordListForm } from './forms/ListForms.tsx';
import { WordsForm } from './forms/WordsForm.tsx';
import { Groups } from './Groups.tsx';
import { MoreFacts } from './MoreFacts.tsx';
import { useDesk } from './notice-desk.ts';
import { Reporting } from './Reporting.tsx';

type WordsFact = 'campaign' | 'title' | 'docNumber';
type ListFact = 'issuers' | 'recipients' | 'targets' | 'attachments';

/** Everything that was read from the notice, in the order in which a clerk checks it. */
export function FactSections() {
  const t = useTranslator(factWords);
  const { facts } = useDesk().notice;
  return (
    <>
      {facts.kind === 'notAPlan' && <NotAPlan reason={facts.reason} />}
      <Section title={t('sectionTerm')}>
        <dl className={classes['facts']}>
          <WordsRow fact="campaign" />
          <DateRow pointer="/period/start" label={t('start')} value={facts.period.start} />
          <DateRow pointer="/period/end" label={t('end')} value={facts.period.end} />
          <FactRow
            pointer="/period/endConditions"
            label={t('endConditions')}
            items={listItems('/period/endConditions', facts.period.endConditions)}
            form={<WordListForm pointer="/period/endConditions" label={t('endConditions')} words={facts.period.endConditions} />}
          />
          <ChiefRow />
        </dl>
      </Section>
      <Groups />
      <Reporting />
      <Section title={t('sectionHead')}>
        <dl className={classes['facts']}>
          <WordsRow fact="title" isLong />
          <WordsRow fact="docNumber" />
          <ListRow fact="issuers" />
          <DateRow pointer="/issuedOn" label={t('issuedOn')} value={facts.issuedOn} />
          <ListRow fact="recipients" />
        </dl>
      </Section>
      <Section title={t('sectionMore')}>
        <dl className={classes['facts']}>
          <ListRow fact="targets" />
          <MoreFacts />
          <ListRow fact="attachments" />
        </dl>
      </Section>
    </>
  );
}

function listItems(pointer: string, words: readonly string[]): FactItem[] {
  return words.map((text, index) => ({ pointer: `${pointer}/${index}`, text }));
}

function WordsRow({ fact, isLong = false }: { fact: WordsFact; isLong?: boolean }) {
  const t = useTranslator(factWords);
  const value = useDesk().notice.facts[fact];
  const pointer = `/${fact}`;
  return (
    <FactRow
      pointer={pointer}
      label={t(fact)}
      items={value === null ? [] : [{ pointer, text: value }]}
      form={<WordsForm pointer={pointer} label={t(fact)} value={value} isLong={isLong} />}
    />
  );
}

function ListRow({ fact }: { fact: ListFact }) {
  const t = useTranslator(factWords);
  const words = useDesk().notice.facts[fact];
  return (
    <FactRow
      pointer={`/${fact}`}
      label={t(fact)}
      items={listItems(`/${fact}`, words)}
      form={<WordListForm pointer={`/${fact}`} label={t(fact)} words={words} />}
    />
  );
}

function DateRow({ pointer, label, value }: { pointer: string; label: string; value: string | null }) {
  const format = useFormat();
  const text = value === null ? '' : value.length === 10 ? format.date(value) : value;
  return (
    <FactRow
      pointer={pointer}
      label={label}
      items={value === null ? [] : [{ pointer, text }]}
      form={<WordsForm pointer={pointer} label={label} value={value} isDate />}
    />
  );
}

function ChiefRow() {
  const t = useTranslator(factWords);
  const { chief } = useDesk().notice.facts;
  const items = [
    { pointer: '/chief/name', text: chief?.name ?? '' },
    { pointer: '/chief/post', text: chief?.post ?? '' },
  ].filter(({ text }) => text !== '');
  return <FactRow pointer="/chief" label={t('chief')} items={items} form={<ChiefForm chief={chief} />} />;
}

/** The machine found no plan of work; a person may know better. */
function NotAPlan({ reason }: { reason: string }) {
  const t = useTranslator(factWords);
  const say = useSay();
  const { notice, canCorrect } = useDesk();
  const correct = useCommand(correctFacts, { invalidates: [viewNotice] });
  return (
    <Section title={t('kind')} emphasis>
      <p id="fact-kind" tabIndex={-1}>
        {t('notAPlan', { reason: say(notAPlanSentence(reason)) })}
      </p>
      {canCorrect && (
        <Button
          variant="default"
          mt="sm"
          loading={correct.isPending}
          onClick={() =>
            correct.send({
              params: { noticeId: notice.noticeId },
              body: { revision: notice.revision, corrections: [{ pointer: '/kind', value: 'plan' }] },
            })
          }
        >
          {t('setAsPlan')}
        </Button>
      )}
    </Section>
  );
}
