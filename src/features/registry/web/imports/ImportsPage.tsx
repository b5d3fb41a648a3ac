import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ProblemError, sentencesOf } from '../../../../ui/api/problem-error.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { DownloadButton } from '../../../../ui/components/DownloadButton.tsx';
import { DropZone } from '../../../../ui/components/DropZone.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { downloadTemplate, listImports, uploadWorkbook } from '../../imports/contract.ts';
import type { ImportKind } from '../../imports/fields.ts';
import { householdsPath } from '../paths.ts';
import { ImportList } from './ImportList.tsx';
import classes from './imports.module.css';
import { importPageWords } from './page-words.ts';
import { importPath } from './paths.ts';
import { readAsBase64 } from './read-as-base64.ts';
import { importWords } from './words.ts';

const endings = ['.xlsx', '.csv'] as const;
const maxBytes = 20 * 1024 * 1024;

/** Where a file is handed in, and what became of the earlier ones. */
export function ImportsPage() {
  const t = useTranslator({ ...importWords, ...importPageWords });
  const imports = useEndpoint(listImports, {});
  return (
    <>
      <PageHeader title={t('imports')} lead={t('importsLead')} back={<PageLink to={householdsPath}>{t('toHouseholds')}</PageLink>} />
      <Section title={t('newImport')}>
        <Upload />
      </Section>
      <Section title={t('past')} flush>
        <Loaded query={imports}>{(answer) => <ImportList imports={answer.imports} />}</Loaded>
      </Section>
    </>
  );
}

function Upload() {
  const t = useTranslator(importWords);
  const { language } = useLanguage();
  const { role } = useSignedIn();
  const [kind, setKind] = useState<ImportKind>('households');
  const [name, setName] = useState<string>();
  const [isUnreadable, setUnreadable] = useState(false);
  const send = useCommand(uploadWorkbook, { invalidates: [listImports], thenGo: ({ importId }) => importPath(importId) });
  const refused = send.error instanceof ProblemError && send.error.status < 500 ? send.error : undefined;
  const take = async (file: File) => {
    setUnreadable(false);
    setName(file.name);
    try {
      send.send({ body: { kind, fileName: file.name, content: await readAsBase64(file) } });
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <div className={classes['upload']}>
      <div className={classes['choice']}>
        {role !== 'township' && (
          <NativeSelect
            label={t('kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value === 'villages' ? 'villages' : 'households')}
            data={[
              { value: 'households', label: t('kindHouseholds') },
              { value: 'villages', label: t('kindVillages') },
            ]}
          />
        )}
        <DownloadButton endpoint={downloadTemplate} input={{ params: { kind } }}>
          {t('template')}
        </DownloadButton>
      </div>
      <p className={classes['hint']}>{t('templateHint')}</p>
      <DropZone
        label={t('dropLabel')}
        endings={endings}
        maxBytes={maxBytes}
        isPending={send.isPending}
        onFile={(file) => void take(file)}
        error={isUnreadable ? t('fileUnreadable') : refused && sentencesOf(refused, language).join('')}
      />
      {send.isPending && name !== undefined && <output>{t('sending', { name })}</output>}
      {!refused && <CommandNotice command={send} />}
    </div>
  );
}
