import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { viewOwnReminders } from '../../contract.ts';
import { DeliveryTable } from '../deliveries/DeliveryTable.tsx';
import { CalendarSection } from './CalendarSection.tsx';
import { ChoiceSection } from './ChoiceSection.tsx';
import { ownWords } from './words.ts';

const everyTenSeconds = 10_000;

/** How the reader is reminded, the calendar, and what was sent lately. */
export function OwnRemindersPage() {
  const t = useTranslator(ownWords);
  const query = useEndpoint(viewOwnReminders, {}, { refetchIntervalMs: everyTenSeconds });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={query}>
        {(own) => (
          <>
            {!own.isEnabled && <Notice title={t('offByOffice')} />}
            <ChoiceSection own={own} />
            <CalendarSection madeAt={own.calendarMadeAt} />
            <Section title={t('recentTitle')} flush>
              <DeliveryTable caption={t('recentTitle')} deliveries={own.recent} isOwn empty={<EmptyState title={t('recentNone')} />} />
            </Section>
          </>
        )}
      </Loaded>
    </>
  );
}
