import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { endpointKey } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { DraftNotice } from '../../../../ui/components/DraftNotice.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { MoneyInput } from '../../../../ui/components/MoneyInput.tsx';
import { whenRead } from '../../../../ui/components/when-read.ts';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { keepField } from '../../../../ui/keep-field.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { fieldWords } from '../../field-words.ts';
import { kindName, organizationKinds } from '../../kinds.ts';
import { changeProfile, listProfiles, viewOrganization, type OrganizationProfile } from '../../profile-contract.ts';
import { organizationWords } from '../words.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { ContactRows } from './ContactRows.tsx';
import { CreditCodeField } from './CreditCodeField.tsx';
import classes from './Profile.module.css';
import { contactsOfContent, contentOfProfile, countOf, factsOfContent, type CountField, type ProfileContent } from './profile-content.ts';

const shownFields = [
  'creditCode', 'kind', 'purpose', 'businessScope', 'staff', 'volunteers', 'yearlyBudgetFen', 'address', 'townshipId', 'maxVillages',
  'contacts.*.name', 'contacts.*.post', 'contacts.*.phone',
];

/** The whole profile on one page; what is typed stays on the device until it is saved or discarded. */
export function ProfileForm({ profile, onDone }: { profile: OrganizationProfile; onDone(isSaved: boolean): void }) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const queries = useQueryClient();
  const { organizationId, revision } = profile;
  const draft = useKeptDraft<ProfileContent>(`organization:${organizationId}`, contentOfProfile(profile));
  const content = draft.value;
  const set = (change: Partial<ProfileContent>) => draft.setValue((before) => ({ ...before, ...change }));
  const command = useCommand(changeProfile, {
    invalidates: [viewOrganization, listProfiles],
    onSuccess: (saved) => {
      draft.discard(contentOfProfile(saved));
      onDone(true);
    },
    // Perhaps somebody has saved meanwhile: the page then shows what stands now beside what was typed.
    onRefused: () => void queries.invalidateQueries({ queryKey: endpointKey(viewOrganization) }),
  });
  const errors = useFieldErrors(command.error, shownFields);
  const facts = factsOfContent(content);
  const isOutdated = content.revision !== revision;
  const submit = whenRead(() => {
    if (!facts || isOutdated) return;
    command.send({ params: { organizationId }, body: { ...facts, revision: content.revision, contacts: contactsOfContent(content) } });
  });
  const text = (field: 'purpose' | 'businessScope' | 'address' | CountField) => ({
    label: say(fieldWords[field]),
    value: content[field],
    error: errors.errorAt(field),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  const count = (field: CountField) => ({
    ...text(field),
    inputMode: 'numeric' as const,
    error: countOf(content[field]) === undefined ? t('notACount') : errors.errorAt(field),
  });
  const suggested = profile.suggestedKind;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormFields isSent={command.isPending}>
          <div className={classes['fields']}>
            <CreditCodeField code={content.creditCode} kind={content.kind || null} error={errors.errorAt('creditCode')} onChange={(creditCode) => set({ creditCode })} />
            <NativeSelect
              label={say(fieldWords.kind)}
              description={suggested ? t('kindSuggested', { word: suggested.word, kind: say(kindName(suggested.kind)) }) : t('kindHow')}
              value={content.kind}
              error={errors.errorAt('kind')}
              data={[{ value: '', label: t('choose') }, ...organizationKinds.map((kind) => ({ value: kind, label: say(kindName(kind)) }))]}
              onChange={(event) => set({ kind: event.currentTarget.value as ProfileContent['kind'] })}
            />
          </div>
          <Textarea {...text('purpose')} description={t('purposeHow')} autosize minRows={2} />
          <Textarea {...text('businessScope')} description={t('scopeHow')} autosize minRows={2} />
          <div className={classes['fields']}>
            <TextInput {...count('staff')} />
            <TextInput {...count('volunteers')} />
            <MoneyInput
              label={say(fieldWords.yearlyBudgetFen)}
              description={t('budgetHow')}
              value={content.yearlyBudgetFen ?? undefined}
              error={errors.errorAt('yearlyBudgetFen')}
              onChange={(fen) => set({ yearlyBudgetFen: fen ?? null })}
            />
            <TextInput {...count('maxVillages')} description={t('maxVillagesHow')} />
            <NativeSelect
              label={say(fieldWords.townshipId)}
              description={t('townshipHow')}
              value={content.townshipId}
              error={errors.errorAt('townshipId')}
              data={[
                { value: '', label: t('outside') },
                ...profile.townships.map(({ townshipId, name }) => ({ value: townshipId, label: name })),
              ]}
              onChange={(event) => set({ townshipId: event.currentTarget.value })}
            />
            <TextInput {...text('address')} description={t('addressHow')} />
          </div>
          <ContactRows contacts={content.contacts} errorAt={errors.errorAt} onChange={(contacts) => set({ contacts })} />
        </FormFields>
        {isOutdated && <ChangedMeanwhile profile={profile} content={content} onGoOn={() => set({ revision })} />}
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        <DraftNotice state={draft.state} />
        <div className={classes['buttons']}>
          <Button
            variant="default"
            disabled={command.isPending}
            onClick={() => {
              draft.discard(contentOfProfile(profile));
              onDone(false);
            }}
          >
            {t('discard')}
          </Button>
          <Button type="submit" onMouseDown={keepField} loading={command.isPending} disabled={!facts || isOutdated}>
            {t('save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
