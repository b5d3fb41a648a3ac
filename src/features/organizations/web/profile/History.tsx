import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { fieldWords } from '../../field-words.ts';
import { kindName, organizationKinds } from '../../kinds.ts';
import type { OrganizationProfile, ProfileEvent } from '../../profile-contract.ts';
import type { ProfileField } from '../../profile.ts';
import { useCapabilityNames } from '../use-capability-names.ts';
import { organizationWords } from '../words.ts';
import classes from './Profile.module.css';

type Value = ProfileEvent['changes'][number]['before'];

/** Who changed what, latest first, with what stood before. */
export function History({ profile }: { profile: OrganizationProfile }) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const format = useFormat();
  const nameOf = useCapabilityNames(profile.taxonomy);
  const told = (field: string, value: Value): string => {
    if (value === null || value === '') return t('nothing');
    if (field === 'kind') {
      const kind = organizationKinds.find((candidate) => candidate === value);
      return kind ? say(kindName(kind)) : String(value);
    }
    if (field === 'townshipId') return profile.townships.find(({ townshipId }) => townshipId === value)?.name ?? String(value);
    if (field === 'yearlyBudgetFen') return format.money(Number(value));
    if (field === 'contacts') return t('contactsChanged', { count: value });
    return String(value);
  };
  const fieldName = (field: string) => (field in fieldWords ? say(fieldWords[field as ProfileField]) : field);
  return (
    <Section title={t('historyTitle')}>
      {profile.history.length === 0 && <p className={classes['soft']}>{t('historyNone')}</p>}
      <ol className={classes['history']}>
        {profile.history.map(({ entryId, at, byName, action, changes, capability, reason }) => (
          <li key={entryId}>
            <span className={classes['soft']}>{format.dateTime(at)}</span> <strong>{byName}</strong>{' '}
            {t(`event_${action}`, { capability: capability === null ? '' : nameOf(capability), reason: reason ?? '' })}
            {changes.length > 0 && (
              <ul>
                {changes.map(({ field, before, after }) => (
                  <li key={field}>
                    {fieldName(field)}{' '}
                    {before !== null && before !== '' && before !== 0 && (
                      <>
                        <del>{told(field, before)}</del> →{' '}
                      </>
                    )}
                    <ins>{told(field, after)}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
