import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import type { ReportView, VersionView } from '../../views.ts';
import { FigureStrip, GoodsWords } from '../FigureStrip.tsx';
import { VersionReading } from '../VersionReading.tsx';
import { useOfficeWords } from '../office-words.ts';
import classes from './Review.module.css';
import { VersionChanges } from './VersionChanges.tsx';

/** One version as it was signed, the newest unless another is chosen; a corrected one with what it changed. */
export function VersionReader({ view }: { view: ReportView }) {
  const t = useOfficeWords();
  const [chosen, setChosen] = useState<number>();
  const version = view.versions.find((one) => one.version === chosen) ?? view.versions[0];
  if (!version) return null;
  const before = view.versions.find((one) => one.version === version.version - 1);
  return (
    <>
      <Section
        title={t('weekly-report.receipt.version-number', { version: version.version })}
        lead={<VersionLead version={version} />}
        actions={
          view.versions.length > 1 && (
            <NativeSelect
              aria-label={t('weekly-report.review.versions')}
              value={version.version}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
              data={view.versions.map((one) => ({
                value: String(one.version),
                label: t('weekly-report.receipt.version-number', { version: one.version }),
              }))}
            />
          )
        }
      >
        <FigureStrip figures={version.figures} names={['acts', 'people', 'visits', 'moneyFen', 'inPerson', 'remote', 'byHead']} />
        <GoodsWords goods={version.figures.goods} />
      </Section>
      {before && version.changes && (
        <Section title={t('weekly-report.review.compare', { version: before.version })}>
          <VersionChanges before={before} after={version} changes={version.changes} villages={view.villages} />
        </Section>
      )}
      <Section title={t('weekly-report.review.content')}>
        {version.content ? (
          <VersionReading key={version.version} version={version} content={version.content} villages={view.villages} />
        ) : (
          <p className={classes['zero']}>
            {t('weekly-report.state.zero')}
            {version.zeroReason !== '' && ` · ${t('weekly-report.zero-reason', { reason: version.zeroReason })}`}
          </p>
        )}
      </Section>
    </>
  );
}

function VersionLead({ version }: { version: VersionView }) {
  const t = useOfficeWords();
  const format = useFormat();
  return (
    <>
      <span className="jd-number">
        {version.receiptNumber} · {t('weekly-report.received-at', { time: format.dateTime(version.receivedAt) })} · {version.signedBy}
      </span>
      {version.correctionReason !== '' && (
        <>
          <br />
          {t('weekly-report.correction-of', { version: version.version, reason: version.correctionReason })}
        </>
      )}
    </>
  );
}
