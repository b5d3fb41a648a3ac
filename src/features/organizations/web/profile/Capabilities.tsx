import { Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { fieldWords } from '../../field-words.ts';
import { confirmCapability, listProfiles, viewOrganization, withdrawCapability, type OrganizationProfile } from '../../profile-contract.ts';
import { useCapabilityNames } from '../use-capability-names.ts';
import { organizationWords } from '../words.ts';
import classes from './Profile.module.css';

const stale = { invalidates: [viewOrganization, listProfiles] };

/** What is confirmed, what words suggest and why, and everything else to choose from. */
export function Capabilities({ profile }: { profile: OrganizationProfile }) {
  const t = useTranslator(organizationWords);
  const format = useFormat();
  const nameOf = useCapabilityNames(profile.taxonomy);
  const confirm = useCommand(confirmCapability, stale);
  const withdraw = useCommand(withdrawCapability, stale);
  const { organizationId } = profile;
  const isBusy = confirm.isPending || withdraw.isPending;
  return (
    <Section title={t('capabilitiesTitle')} lead={t('capabilitiesLead')}>
      <h3 className={classes['heading']}>{t('confirmed')}</h3>
      {profile.capabilities.length === 0 && <p className={classes['soft']}>{t('confirmedNone')}</p>}
      <ul className={classes['list']}>
        {profile.capabilities.map(({ capability, confirmedByName, confirmedAt }) => (
          <li key={capability} className={classes['item']}>
            <StatusBadge tone="confirmed">{nameOf(capability)}</StatusBadge>
            <span className={classes['soft']}>{t('confirmedBy', { name: confirmedByName, date: format.date(confirmedAt) })}</span>
            <Button
              className="jd-no-print"
              variant="subtle"
              disabled={isBusy}
              aria-label={t('withdrawOne', { capability: nameOf(capability) })}
              onClick={() => withdraw.send({ params: { organizationId, capability } })}
            >
              {t('withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <Suggestions profile={profile} nameOf={nameOf} isBusy={isBusy} onConfirm={(capability) => confirm.send({ params: { organizationId, capability } })} />
      <AddOther profile={profile} isBusy={isBusy} onConfirm={(capability) => confirm.send({ params: { organizationId, capability } })} />
      <CommandNotice command={confirm} />
      <CommandNotice command={withdraw} />
    </Section>
  );
}

interface ChoiceProps {
  profile: OrganizationProfile;
  isBusy: boolean;
  onConfirm(capability: string): void;
}

function Suggestions({ profile, nameOf, isBusy, onConfirm }: ChoiceProps & { nameOf(capability: string): string }) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  if (profile.suggestions.length === 0) return null;
  const fieldName = { name: { 'zh-CN': '名称', en: 'Name' }, purpose: fieldWords.purpose, businessScope: fieldWords.businessScope };
  const reasonsOf = (reasons: OrganizationProfile['suggestions'][number]['reasons']) =>
    (['name', 'purpose', 'businessScope'] as const)
      .map((field) => ({ field, words: reasons.filter((reason) => reason.field === field) }))
      .filter(({ words }) => words.length > 0)
      .map(({ field, words }) =>
        t('suggestedBecause', {
          field: say(fieldName[field]),
          words: words.map(({ word }) => t('quotedWord', { word })).join(t('comma')),
        }),
      )
      .join(t('semicolon'));
  return (
    <>
      <h3 className={classes['heading']}>{t('suggested')}</h3>
      <ul className={classes['list']}>
        {profile.suggestions.map(({ capability, reasons }) => (
          <li key={capability} className={classes['item']}>
            <StatusBadge tone="notYet">{nameOf(capability)}</StatusBadge>
            <span className={classes['soft']}>{reasonsOf(reasons)}</span>
            <Button
              className="jd-no-print"
              variant="default"
              disabled={isBusy}
              aria-label={t('confirmOne', { capability: nameOf(capability) })}
              onClick={() => onConfirm(capability)}
            >
              {t('confirm')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function AddOther({ profile, isBusy, onConfirm }: ChoiceProps) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const [chosen, setChosen] = useState('');
  const shown = new Set([...profile.capabilities, ...profile.suggestions].map(({ capability }) => capability));
  const others = profile.taxonomy.filter(({ capability }) => !shown.has(capability));
  const value = others.some(({ capability }) => capability === chosen) ? chosen : '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value !== '') onConfirm(value);
  };
  return (
    <form className={`${classes['add'] ?? ''} jd-no-print`} onSubmit={submit}>
      <NativeSelect
        label={t('addOther')}
        value={value}
        data={[
          { value: '', label: t('choose') },
          ...others.map(({ capability, name }) => ({ value: capability, label: say(name) })),
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={value === '' || isBusy}>
        {t('addOtherDo')}
      </Button>
    </form>
  );
}
