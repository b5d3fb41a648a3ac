import { NotSaved } from '../../../ui/outbox/NotSaved.tsx';
import classes from './Evidence.module.css';
import type { FormWithFiles } from './use-form-with-files.ts';
import { useEvidenceWords } from './words.ts';

/** How the files fare that are told before their form: on their way, told in vain since somebody wrote on, or not kept on this device. */
export function FilesFirst({ files }: { files: Pick<FormWithFiles, 'isUnderWay' | 'notKept' | 'wasChanged'> }) {
  const t = useEvidenceWords();
  return (
    <>
      <output className={classes['soft']}>{files.isUnderWay ? t('evidence.told-first') : files.wasChanged && t('evidence.changed-meanwhile')}</output>
      {files.notKept && <NotSaved error={files.notKept} />}
    </>
  );
}
