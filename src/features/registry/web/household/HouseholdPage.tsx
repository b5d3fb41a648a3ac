import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DropMenu, DropMenuItem } from '../../../../ui/components/DropMenu.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { LoadingSkeleton } from '../../../../ui/components/LoadingSkeleton.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import { listHouseholdChanges, viewHousehold, type HouseholdView } from '../../household-contract.ts';
import { registryMessages } from '../../messages.ts';
import { useHouseholdSections } from '../household-sections.ts';
import { History, HistoryPart, type HistoryPartProps } from '../history/History.tsx';
import { householdWords } from '../household-words.ts';
import { householdsPath } from '../paths.ts';
import { useNameOf } from '../use-code-words.ts';
import { useReasonWords } from '../use-reason-words.ts';
import { Facts } from './Facts.tsx';
import classes from './Household.module.css';
import { HouseholdForms, type HouseholdForm } from './HouseholdForms.tsx';
import { Members } from './Members.tsx';

/** One household: who lives there, how it stands, what later rooms do for it, and what was changed. */
export function HouseholdPage() {
  const t = useTranslator(householdWords);
  const householdId = usePageParam('householdId');
  const query = useEndpoint(viewHousehold, { params: { householdId } });
  const back = <PageLink to={householdsPath}>{t('backToList')}</PageLink>;
  return (
    <LoadedPage title={t('backToList')} back={back} query={query}>
      {(household) => <Household household={household} />}
    </LoadedPage>
  );
}

function Household({ household }: { household: HouseholdView }) {
  const t = useTranslator(householdWords);
  const odd = useTranslator(registryMessages);
  const format = useFormat();
  const nameOf = useNameOf();
  const reasonWords = useReasonWords();
  const sections = useHouseholdSections();
  const [form, setForm] = useState<HouseholdForm>();
  const { householdId, village, persons, unfinishedSince, endedAt } = household;
  const head = persons.find(({ isHead }) => isHead);
  const place = [village.townshipName, village.name, household.address].filter(Boolean).join(' · ');
  const isLive = endedAt === null;
  const category = nameOf(household.categoryName);
  return (
    <>
      <PageHeader
        back={<PageLink to={householdsPath}>{t('backToList')}</PageLink>}
        title={head ? t('title', { head: head.name }) : t('titleNoHead')}
        lead={place}
        status={
          <StatusBadge tone={household.unfinished ? 'due' : 'confirmed'}>
            {unfinishedSince === null ? category : t('categorySince', { category, day: format.date(unfinishedSince) })}
          </StatusBadge>
        }
        actions={isLive && <HouseholdActions onOpen={setForm} hasMembers={persons.length > 1} mayMove={household.mayMove} />}
      />
      <div className={classes['notices']}>
        {endedAt !== null && (
          <Notice tone="plain" title={t('ended', { day: format.date(endedAt), reason: reasonWords(household.endReason ?? '') })} />
        )}
        {household.oddThings.length > 0 && (
          <Notice tone="due" title={t('odd')}>
            <ul className={classes['odd']}>
              {household.oddThings.map(({ code, params }) => (
                <li key={`${code} ${JSON.stringify(params)}`}>{odd(code as keyof typeof registryMessages, params)}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <div className={classes['page']}>
        <div className={classes['column']}>
          <Members household={household} isLive={isLive} onOpen={setForm} />
          {sections.map(({ id, component: Part }) => (
            <Suspense key={id} fallback={<LoadingSkeleton />}>
              <Part householdId={householdId} />
            </Suspense>
          ))}
        </div>
        <div className={classes['column']}>
          <Facts household={household} onOpen={setForm} />
          <History id={householdId} part={HouseholdHistory} />
        </div>
      </div>
      {form && <HouseholdForms household={household} form={form} onClose={() => setForm(undefined)} />}
    </>
  );
}

function HouseholdActions({ onOpen, hasMembers, mayMove }: { onOpen(form: HouseholdForm): void; hasMembers: boolean; mayMove: boolean }) {
  const t = useTranslator(householdWords);
  return (
    <>
      <DropMenu renderOpener={(opener) => <Button variant="default" {...opener}>{t('actions')}</Button>}>
        <DropMenuItem onChoose={() => onOpen({ kind: 'category' })}>{t('changeCategory')}</DropMenuItem>
        {hasMembers && <DropMenuItem onChoose={() => onOpen({ kind: 'head' })}>{t('moveHead')}</DropMenuItem>}
        {mayMove && <DropMenuItem onChoose={() => onOpen({ kind: 'move' })}>{t('moveHousehold')}</DropMenuItem>}
        <DropMenuItem onChoose={() => onOpen({ kind: 'end' })}>{t('endHousehold')}</DropMenuItem>
      </DropMenu>
      <Button onClick={() => onOpen({ kind: 'facts' })}>{t('change')}</Button>
    </>
  );
}

function HouseholdHistory({ id: householdId, before, ...part }: HistoryPartProps) {
  const query = useEndpoint(listHouseholdChanges, { params: { householdId }, query: before === undefined ? {} : { before } });
  return <HistoryPart query={query} {...part} />;
}
