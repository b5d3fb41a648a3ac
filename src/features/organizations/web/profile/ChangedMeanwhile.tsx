import { Button } from '@mantine/core';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { fieldWords } from '../../field-words.ts';
import type { OrganizationProfile } from '../../profile-contract.ts';
import { organizationWords } from '../words.ts';
import { differingFields, type ProfileContent } from './profile-content.ts';

/** Somebody else has saved since this form was begun: says who and where the two differ, and lets the person decide. */
export function ChangedMeanwhile({ profile, content, onGoOn }: { profile: OrganizationProfile; content: ProfileContent; onGoOn(): void }) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const fields = differingFields(profile, content).map((field) => say(fieldWords[field]));
  const by = profile.history.find(({ action }) => action === 'profileChanged')?.byName ?? '';
  return (
    <Notice
      tone="due"
      title={t('changedTitle', { name: by })}
      announce="alert"
      actions={
        <Button variant="default" onClick={onGoOn}>
          {t('changedGoOn')}
        </Button>
      }
    >
      <p>{fields.length === 0 ? t('changedSame') : t('changedWhat', { fields: fields.join(t('comma')) })}</p>
    </Notice>
  );
}
