import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { viewReminderSettings } from '../../contract.ts';
import { DeliveriesSection, TroubledNotice } from './DeliveriesSection.tsx';
import { RobotsSection } from './RobotsSection.tsx';
import { TimesSection } from './TimesSection.tsx';
import { UpcomingSection } from './UpcomingSection.tsx';
import { officeWords } from './words.ts';

/** What will be told and when, by what, into which groups, and how it went. */
export function RemindersPage() {
  const t = useTranslator(officeWords);
  const query = useEndpoint(viewReminderSettings, {});
  const enabled = query.data?.enabled;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        status={enabled !== undefined && <StatusBadge tone={enabled ? 'confirmed' : 'notYet'}>{t(enabled ? 'isOn' : 'isOff')}</StatusBadge>}
      />
      <TroubledNotice />
      <Loaded query={query}>
        {(settings) => (
          <>
            <UpcomingSection upcoming={settings.enabled ? settings.upcoming : []} />
            <TimesSection settings={settings} />
            <RobotsSection robots={settings.robots} />
          </>
        )}
      </Loaded>
      <DeliveriesSection />
    </>
  );
}
