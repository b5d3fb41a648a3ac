import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslator } from '../../../../../ui/language/use-translator.ts';
import type { GroupFact } from '../../../facts.ts';
import { factWords } from '../../fact-words.ts';
import { FactForm } from './FactForm.tsx';
import { orNull, rowsToWords, toRows, wordsToRows, writtenRows } from './rows.ts';
import { RowsEditor, type Row } from './RowsEditor.tsx';

export interface GroupContent {
  name: string;
  villages: Row[];
  organizations: Row[];
  lead: string;
}

export function contentOfGroup(group: GroupFact): GroupContent {
  return {
    name: group.name ?? '',
    villages: toRows(group.villages),
    organizations: wordsToRows(group.organizations),
    lead: group.leadOrganization ?? '',
  };
}

/** The group as it shall stand; undefined while a village has a township and no name. */
export function groupOfContent({ name, villages, organizations, lead }: GroupContent): GroupFact | undefined {
  const named = writtenRows(villages).map((row) => ({ name: orNull(row['name']), township: orNull(row['township']) }));
  const places = named.flatMap(({ name: village, township }) => (village === null ? [] : [{ name: village, township }]));
  if (places.length < named.length) return undefined;
  const members = rowsToWords(organizations);
  return {
    name: orNull(name),
    villages: places,
    organizations: members,
    leadOrganization: members.includes(lead) ? lead : null,
  };
}

export interface GroupFormProps {
  pointer: string;
  label: string;
  group: GroupFact;
  /** Where the group is one of a list that is set whole: a new one. */
  toValue?(group: GroupFact): unknown;
}

const asItIs = (group: GroupFact): unknown => group;

/** A group with everything in it: name, villages with townships, organizations, lead. */
export function GroupForm({ pointer, label, group, toValue = asItIs }: GroupFormProps) {
  const t = useTranslator(factWords);
  return (
    <FactForm
      pointer={pointer}
      label={label}
      initial={contentOfGroup(group)}
      toValue={(content) => {
        const settled = groupOfContent(content);
        return settled && toValue(settled);
      }}
    >
      {(content, change) => (
        <>
          <TextInput label={t('groupName')} value={content.name} onChange={(event) => change({ ...content, name: event.currentTarget.value })} />
          <RowsEditor
            legend={t('villages')}
            columns={[
              { key: 'township', label: t('township') },
              { key: 'name', label: t('village') },
            ]}
            rows={content.villages}
            onChange={(villages) => change({ ...content, villages })}
          />
          <RowsEditor
            legend={t('organizations')}
            columns={[{ key: 'words', label: t('organization') }]}
            rows={content.organizations}
            onChange={(organizations) => change({ ...content, organizations })}
          />
          <NativeSelect
            label={t('leadOrganization')}
            value={content.lead}
            data={[{ value: '', label: t('noLead') }, ...new Set(rowsToWords(content.organizations))]}
            onChange={(event) => change({ ...content, lead: event.currentTarget.value })}
          />
        </>
      )}
    </FactForm>
  );
}
