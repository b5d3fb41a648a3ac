import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink } from '../../../../ui/links.tsx';
import type { Campaign } from '../../campaign-contract.ts';
import { Differences } from '../Differences.tsx';
import { noticePath } from '../paths.ts';
import { plansWords } from '../words.ts';
import classes from './Versions.module.css';

type Version = Campaign['versions'][number];

/** Every notice that the campaign has stood on, the latest first, with what each changed. */
export function Versions({ versions }: { versions: readonly Version[] }) {
  return (
    <ol className={classes['versions']} reversed>
      {versions.toReversed().map((version) => (
        <OneVersion key={version.version} version={version} />
      ))}
    </ol>
  );
}

function OneVersion({ version }: { version: Version }) {
  const t = useTranslator(plansWords);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { title, docNumber, changes } = version;
  return (
    <li>
      <p>
        <strong>{t('versionNumber', { version: version.version })}</strong>{' '}
        <span className={classes['soft']}>
          {t('launchedAt', { name: version.launchedByName, time: format.dateTime(version.launchedAt) })}
        </span>
      </p>
      <p>
        <PageLink to={noticePath(version.noticeId)}>{title ?? t('openNotice')}</PageLink>{' '}
        <span className={classes['soft']}>{[docNumber, version.fileName].filter(Boolean).join(' · ')}</span>
      </p>
      {changes.length > 0 && (
        <>
          <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('changesCount', { count: changes.length })}
          </Button>
          {isOpen && <Differences changes={changes} />}
        </>
      )}
    </li>
  );
}
