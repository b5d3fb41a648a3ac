import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { listDeliveries } from '../../contract.ts';
import classes from '../Reminders.module.css';
import { DeliveryTable } from '../deliveries/DeliveryTable.tsx';
import { officeWords } from './words.ts';

const everyTenSeconds = 10_000;

/** What was sent and what was not, kept up to date: tests and retries end while one looks. */
export function DeliveriesSection() {
  const t = useTranslator(officeWords);
  const [isTroubledOnly, setIsTroubledOnly] = useState(false);
  const query = useEndpoint(
    listDeliveries,
    { query: isTroubledOnly ? { only: 'troubled' } : {} },
    { refetchIntervalMs: everyTenSeconds, keepPrevious: true },
  );
  return (
    <Section
      title={t('sentTitle')}
      lead={t('sentLead')}
      flush
      actions={<Checkbox label={t('onlyTroubled')} checked={isTroubledOnly} onChange={(event) => setIsTroubledOnly(event.currentTarget.checked)} />}
    >
      <Loaded query={query}>
        {({ deliveries }) => (
          <DeliveryTable
            caption={t('sentTitle')}
            deliveries={deliveries}
            empty={<EmptyState title={t(isTroubledOnly ? 'sentNoneTroubled' : 'sentNone')} />}
          />
        )}
      </Loaded>
    </Section>
  );
}

/** Above everything else: what did not go out wants somebody's eye. */
export function TroubledNotice() {
  const t = useTranslator(officeWords);
  const query = useEndpoint(listDeliveries, { query: {} }, { refetchIntervalMs: everyTenSeconds });
  const troubled = query.data?.troubled ?? 0;
  if (troubled === 0) return null;
  return (
    <div className={classes['apart']}>
      <Notice tone="due" title={t('troubled', { count: troubled })}>
        <p>{t('troubledWhat')}</p>
      </Notice>
    </div>
  );
}
