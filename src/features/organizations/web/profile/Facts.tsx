import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { fieldWords } from '../../field-words.ts';
import { kindName } from '../../kinds.ts';
import type { OrganizationProfile } from '../../profile-contract.ts';
import type { ProfileField } from '../../profile.ts';
import { organizationWords } from '../words.ts';
import classes from './Profile.module.css';
import { ProfileForm } from './ProfileForm.tsx';

/** What the organization says of itself, to be read; a press turns it into the form. */
export function Facts({ profile }: { profile: OrganizationProfile }) {
  const t = useTranslator(organizationWords);
  const [mode, setMode] = useState<'reading' | 'writing' | 'saved'>('reading');
  const isEmpty = profile.revision === 0;
  return (
    <Section
      title={t('factsTitle')}
      emphasis={isEmpty}
      actions={
        mode !== 'writing' && (
          <Button variant={isEmpty ? 'filled' : 'default'} onClick={() => setMode('writing')}>
            {t(isEmpty ? 'fill' : 'edit')}
          </Button>
        )
      }
    >
      {mode === 'writing' ? (
        <ProfileForm profile={profile} onDone={(isSaved) => setMode(isSaved ? 'saved' : 'reading')} />
      ) : (
        <>
          {mode === 'saved' && <Notice tone="confirmed" title={t('saved')} announce="status" />}
          <FactList profile={profile} />
        </>
      )}
    </Section>
  );
}

function FactList({ profile }: { profile: OrganizationProfile }) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const format = useFormat();
  return (
    <dl className={classes['facts']}>
      <Fact field="creditCode" wide>
        {profile.creditCode && <CreditCode profile={profile} code={profile.creditCode} />}
      </Fact>
      <Fact field="kind">{profile.kind && say(kindName(profile.kind))}</Fact>
      <Fact field="maxVillages">{profile.maxVillages !== null && t('villages', { count: profile.maxVillages })}</Fact>
      <Fact field="staff">{profile.staff !== null && t('people', { count: profile.staff })}</Fact>
      <Fact field="volunteers">{profile.volunteers !== null && t('people', { count: profile.volunteers })}</Fact>
      <Fact field="yearlyBudgetFen">{profile.yearlyBudgetFen !== null && format.money(profile.yearlyBudgetFen)}</Fact>
      <Fact field="townshipId">{profile.townshipName}</Fact>
      <Fact field="purpose" wide>
        {profile.purpose}
      </Fact>
      <Fact field="businessScope" wide>
        {profile.businessScope}
      </Fact>
      <Fact field="address" wide>
        {profile.address}
      </Fact>
    </dl>
  );
}

/** One field with its name; empty ones say so. */
function Fact({ field, wide, children }: { field: ProfileField; wide?: boolean; children: ReactNode }) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  return (
    <div data-wide={wide || undefined}>
      <dt>{say(fieldWords[field])}</dt>
      <dd>{children || <span className={classes['soft']}>{t('notSaid')}</span>}</dd>
    </div>
  );
}

function CreditCode({ profile, code }: { profile: OrganizationProfile; code: string }) {
  const t = useTranslator(organizationWords);
  return (
    <>
      <span className={classes['code']}>{code}</span>
      {profile.creditCodeHints.length > 0 && (
        <ul className={classes['hints']}>
          {profile.creditCodeHints.map((hint) => (
            <li key={hint}>{t(`hint_${hint}`)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
