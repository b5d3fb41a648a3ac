import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { HouseholdView, PersonView } from '../../household-contract.ts';
import type { PersonSecret } from '../../personal-data.ts';
import { householdWords } from '../household-words.ts';
import { useCodeWords } from '../use-code-words.ts';
import { useReasonWords } from '../use-reason-words.ts';
import classes from './Household.module.css';
import type { HouseholdForm } from './HouseholdForms.tsx';

interface MembersProps {
  household: HouseholdView;
  isLive: boolean;
  onOpen(form: HouseholdForm): void;
}

/** Who lives here, the head first; numbers masked, each with the way to open it. */
export function Members({ household: { persons, formerPersons }, isLive, onOpen }: MembersProps) {
  const t = useTranslator(householdWords);
  const format = useFormat();
  const reasonWords = useReasonWords();
  return (
    <Section
      title={t('members', { count: persons.length })}
      actions={
        isLive && (
          <Button variant="default" onClick={() => onOpen({ kind: 'addPerson' })}>
            {t('addPerson')}
          </Button>
        )
      }
    >
      <ul className={classes['members']}>
        {persons.map((person) => (
          <Member key={person.personId} person={person} isLive={isLive} onOpen={onOpen} />
        ))}
      </ul>
      {formerPersons.length > 0 && (
        <details>
          <summary>{t('former')}</summary>
          <ul>
            {formerPersons.map(({ personId, name, endedAt, endReason }) => (
              <li key={personId}>{t('formerLine', { name, day: format.date(endedAt), reason: reasonWords(endReason) })}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Member({ person, isLive, onOpen }: { person: PersonView; isLive: boolean; onOpen(form: HouseholdForm): void }) {
  const t = useTranslator(householdWords);
  const format = useFormat();
  const words = useCodeWords();
  const { name, relation, gender, birthDate, age, schooling, labour } = person;
  const about = [
    words.one('relations', relation),
    gender === null ? '' : words.one('genders', gender),
    age === null ? '' : t('age', { age }),
    birthDate === null ? '' : format.date(birthDate),
  ];
  const show = (field: PersonSecret) => onOpen({ kind: 'unmaskPerson', person, field });
  return (
    <li className={classes['member']}>
      <div className={classes['memberHead']}>
        <strong>{name}</strong>
        <span className={classes['soft']}>{about.filter(Boolean).join(' · ')}</span>
        {isLive && (
          <span className="jd-no-print">
            <Button variant="subtle" size="compact-sm" aria-label={t('changePerson', { name })} onClick={() => onOpen({ kind: 'changePerson', person })}>
              {t('edit')}
            </Button>
            <Button variant="subtle" size="compact-sm" aria-label={t('endPerson', { name })} onClick={() => onOpen({ kind: 'endPerson', person })}>
              {t('end')}
            </Button>
          </span>
        )}
      </div>
      <dl className={classes['facts']}>
        <Fact term={t('idNumber')}>
          <Masked masked={person.maskedIdNumber} label={t('showOf', { name, field: t('idNumber') })} onShow={() => show('idNumber')} />
        </Fact>
        <Fact term={t('phone')}>
          <Masked masked={person.maskedPhone} label={t('showOf', { name, field: t('phone') })} onShow={() => show('phone')} />
        </Fact>
        <Fact term={t('schooling')}>{schooling === null ? t('notKnown') : words.one('schoolings', schooling)}</Fact>
        <Fact term={t('labour')}>{labour === null ? t('notKnown') : words.one('labourAbilities', labour)}</Fact>
        <Fact term={t('health')}>
          <Masked masked={person.healthIsKnown ? '••••' : null} label={t('showOf', { name, field: t('health') })} onShow={() => show('health')} />
        </Fact>
      </dl>
    </li>
  );
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Masked({ masked, label, onShow }: { masked: string | null; label: string; onShow(): void }) {
  const t = useTranslator(householdWords);
  if (masked === null) return t('notKnown');
  return (
    <span className={classes['masked']}>
      {masked}
      <Button className="jd-no-print" variant="subtle" size="compact-xs" aria-label={label} onClick={onShow}>
        {t('show')}
      </Button>
    </span>
  );
}
