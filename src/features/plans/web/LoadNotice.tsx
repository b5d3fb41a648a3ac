import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../ui/api/use-command.ts';
import { ProblemError, sentencesOf } from '../../../ui/api/problem-error.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { DraftNotice } from '../../../ui/components/DraftNotice.tsx';
import { DropZone } from '../../../ui/components/DropZone.tsx';
import { FormFields } from '../../../ui/components/FormFields.tsx';
import { useKeptDraft } from '../../../ui/draft/use-kept-draft.ts';
import { useLanguage } from '../../../ui/language/language.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { listNotices, loadNotice } from '../contract.ts';
import classes from './LoadNotice.module.css';
import { noticePath } from './paths.ts';
import { readAsBase64 } from '../../../ui/read-as-base64.ts';
import { plansWords } from './words.ts';

const endings = ['.docx', '.pdf', '.txt'] as const;
const maxBytes = 20 * 1024 * 1024;

/** Takes a notice as a file or as pasted words and goes on to its check. */
export function LoadNotice() {
  const t = useTranslator(plansWords);
  const { language } = useLanguage();
  const pasted = useKeptDraft('plans.pasted-notice', '');
  const [isPasting, setPasting] = useState(pasted.wasRestored);
  const [reading, setReading] = useState<string>();
  const [unreadable, setUnreadable] = useState(false);
  const load = useCommand(loadNotice, {
    invalidates: [listNotices],
    onSuccess: (_, { body }) => {
      if (body?.kind === 'text') pasted.discard('');
    },
    thenGo: ({ noticeId, alreadyOpen }) => ({ to: noticePath(noticeId), search: { again: alreadyOpen ? 'yes' : undefined } }),
  });

  const isOfFile = reading !== undefined;
  // A refused file is told where it was dropped; nothing was typed that could be kept.
  const refusedFile = isOfFile && load.error instanceof ProblemError && load.error.status < 500 ? load.error : undefined;
  const told = refusedFile && sentencesOf(refusedFile, language).join('');
  const takeFile = async (file: File) => {
    setUnreadable(false);
    setReading(file.name);
    try {
      load.send({ body: { kind: 'file', fileName: file.name, content: await readAsBase64(file) } });
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <div className={classes['load']}>
      <DropZone
        label={t('dropLabel')}
        endings={endings}
        maxBytes={maxBytes}
        isPending={load.isPending}
        onFile={(file) => void takeFile(file)}
        error={unreadable ? t('fileUnreadable') : told && reading ? t('about', { what: reading, about: told }) : undefined}
      />
      {load.isPending && isOfFile && <output>{t('reading', { name: reading })}</output>}
      {isPasting ? (
        <form
          className={classes['paste']}
          onSubmit={(event) => {
            event.preventDefault();
            setReading(undefined);
            load.send({ body: { kind: 'text', text: pasted.value } });
          }}
        >
          <FormFields isSent={load.isPending}>
            <Textarea
              label={t('pasteLabel')}
              description={t('pasteHint')}
              rows={10}
              value={pasted.value}
              onChange={(event) => pasted.setValue(event.currentTarget.value)}
            />
          </FormFields>
          <div className={classes['buttons']}>
            <Button type="submit" loading={load.isPending} disabled={pasted.value.trim() === ''}>
              {t('pasteRead')}
            </Button>
            <DraftNotice state={pasted.state} />
          </div>
        </form>
      ) : (
        <div>
          <Button variant="subtle" onClick={() => setPasting(true)}>
            {t('pasteOpen')}
          </Button>
        </div>
      )}
      {!refusedFile && <CommandNotice command={load} />}
    </div>
  );
}
