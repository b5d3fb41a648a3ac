import { Button } from '@mantine/core';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PrintButton } from '../../../../ui/components/PrintButton.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import classes from './AccountPage.module.css';
import { accountWords } from './words.ts';

/** Shown once, right after one-time codes were turned on. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone(): void }) {
  const t = useTranslator(accountWords);
  const actions = (
    <>
      <PrintButton />
      <Button onClick={onDone}>{t('recoveryDone')}</Button>
    </>
  );
  return (
    <Notice tone="urgent" title={t('recoveryTitle')} announce="status" actions={actions}>
      <p>{t('recoveryWhy')}</p>
      <ul className={classes['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Notice>
  );
}
