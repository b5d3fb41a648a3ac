import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DownloadButton } from '../../../../ui/components/DownloadButton.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice as Remark } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink, usePageParam, usePageSearch } from '../../../../ui/links.tsx';
import { discardNotice, downloadNotice, listNotices, viewNotice } from '../../contract.ts';
import type { Notice } from '../../notice-contract.ts';
import { NoticeStateBadge } from '../NoticeStateBadge.tsx';
import { plansPath } from '../paths.ts';
import { plansWords } from '../words.ts';
import { Desk } from './Desk.tsx';
import { LaunchButton } from './LaunchButton.tsx';

/** A notice is checked: facts on the left, its words on the right, nothing live before “启动行动”. */
export function NoticePage() {
  const t = useTranslator(plansWords);
  const noticeId = usePageParam('noticeId');
  const notice = useEndpoint(viewNotice, { params: { noticeId } });
  return (
    <LoadedPage title={t('noticePage')} back={<PageLink to={plansPath}>{t('backToList')}</PageLink>} query={notice}>
      {(view) => <Check notice={view} />}
    </LoadedPage>
  );
}

function Check({ notice }: { notice: Notice }) {
  const t = useTranslator(plansWords);
  const format = useFormat();
  const [{ again }] = usePageSearch();
  const [isDiscarding, setDiscarding] = useState(false);
  const discard = useCommand(discardNotice, { invalidates: [listNotices, viewNotice], thenGo: () => plansPath });
  const isDraft = notice.state === 'draft';
  const { noticeId } = notice;
  const loaded = t('loadedBy', { name: notice.loadedByName, time: format.dateTime(notice.loadedAt) });
  return (
    <>
      <PageHeader
        back={<PageLink to={plansPath}>{t('backToList')}</PageLink>}
        title={notice.title ?? t('untitled')}
        status={<NoticeStateBadge notice={notice} />}
        lead={[notice.docNumber, notice.fileName, loaded].filter(Boolean).join(' · ')}
        actions={
          <>
            <DownloadButton endpoint={downloadNotice} input={{ params: { noticeId } }}>
              {t('original')}
            </DownloadButton>
            {isDraft && (
              <Button variant="default" onClick={() => setDiscarding(true)}>
                {t('discard')}
              </Button>
            )}
            {isDraft && <LaunchButton notice={notice} />}
          </>
        }
      />
      {again === 'yes' && isDraft && (
        <Remark title={t('alreadyOpenTitle')} announce="status">
          <p>{t('alreadyOpenWords')}</p>
        </Remark>
      )}
      <Desk notice={notice} onDiscard={() => setDiscarding(true)} />
      <ConfirmDialog
        opened={isDiscarding}
        onClose={() => setDiscarding(false)}
        title={t('discardTitle')}
        confirmLabel={t('discard')}
        isPending={discard.isPending}
        onConfirm={() => discard.send({ params: { noticeId } })}
      >
        <p>{t('discardWords')}</p>
        <CommandNotice command={discard} />
      </ConfirmDialog>
    </>
  );
}
