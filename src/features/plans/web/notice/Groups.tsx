import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { correctFacts, viewNotice } from '../../contract.ts';
import type { GroupFact } from '../../facts.ts';
import { groupLabel, villageLabel } from '../../members.ts';
import { factWords } from '../fact-words.ts';
import { plansWords } from '../words.ts';
import { Corrected } from './Corrected.tsx';
import { EditButton, FactWords } from './FactRow.tsx';
import { GroupForm } from './forms/GroupForm.tsx';
import classes from './Groups.module.css';
import { factId, useDesk, withPointers } from './notice-desk.ts';

const emptyGroup: GroupFact = { name: null, villages: [], organizations: [], leadOrganization: null };
/** No pointer of the facts: where a group that is not there yet is written. */
const newGroup = '/groups/new';

/** Who helps whom, as the notice groups them. */
export function Groups() {
  const t = useTranslator(factWords);
  const { notice, canCorrect, editing, edit } = useDesk();
  const { groups } = notice.facts;
  return (
    <Section
      title={t('groups')}
      actions={
        canCorrect && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onClick={() => edit(newGroup)}
          >
            {t('addGroup')}
          </Button>
        )
      }
    >
      <div id={factId('/groups')} tabIndex={-1} className={classes['groups']}>
        {groups.length === 0 && editing !== newGroup && <EmptyState title={t('notRead')} />}
        {withPointers('/groups', groups).map(({ pointer, index, item }) => (
          <Group key={pointer} pointer={pointer} group={item} index={index} />
        ))}
        {editing === newGroup && (
          <div className={classes['group']}>
            <h3>{t('newGroup')}</h3>
            <NewGroup groups={groups} />
          </div>
        )}
      </div>
    </Section>
  );
}

function NewGroup({ groups }: { groups: readonly GroupFact[] }) {
  const t = useTranslator(factWords);
  return <GroupForm pointer="/groups" label={t('newGroup')} group={emptyGroup} toValue={(added) => [...groups, added]} />;
}

function Group({ pointer, group, index }: { pointer: string; group: GroupFact; index: number }) {
  const t = useTranslator(factWords);
  const { editing } = useDesk();
  const label = groupLabel(group);
  if (editing === pointer) {
    return (
      <div className={classes['group']} id={factId(pointer)} tabIndex={-1}>
        <GroupForm pointer={pointer} label={label} group={group} />
      </div>
    );
  }
  return (
    <article className={classes['group']} id={factId(pointer)} tabIndex={-1}>
      <header className={classes['head']}>
        <h3>
          <FactWords pointer={group.name === null ? pointer : `${pointer}/name`} text={label} />
        </h3>
        <div className={classes['tools']}>
          <EditButton pointer={pointer} label={label} />
          <RemoveGroup index={index} label={label} />
        </div>
      </header>
      <div className={classes['sides']}>
        <Members label={t('villages')} pointer={`${pointer}/villages`} names={group.villages.map(villageLabel)} />
        <Members label={t('organizations')} pointer={`${pointer}/organizations`} names={group.organizations} lead={group.leadOrganization} />
      </div>
      <Corrected pointer={pointer} />
    </article>
  );
}

function Members({ label, pointer, names, lead }: { label: string; pointer: string; names: readonly string[]; lead?: string | null }) {
  const t = useTranslator(factWords);
  const page = useTranslator(plansWords);
  return (
    <div>
      <p className={classes['label']}>{label}</p>
      {names.length === 0 ? (
        <p className={classes['nothing']}>{t('notRead')}</p>
      ) : (
        <ul className={classes['members']}>
          {withPointers(pointer, names).map(({ pointer: place, item: name }) => (
            <li key={place}>
              <FactWords pointer={place} text={name} />
              {name === lead && <StatusBadge tone="plain">{page('lead')}</StatusBadge>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RemoveGroup({ index, label }: { index: number; label: string }) {
  const t = useTranslator(factWords);
  const { notice, canCorrect } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const correct = useCommand(correctFacts, { invalidates: [viewNotice], onSuccess: () => setAsking(false) });
  if (!canCorrect) return null;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        title={t('removeGroup')}
        aria-label={t('removeGroupTitle', { name: label })}
        onClick={() => setAsking(true)}
      >
        <IconTrash size={18} stroke={1.8} aria-hidden />
      </ActionIcon>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('removeGroupTitle', { name: label })}
        confirmLabel={t('removeGroup')}
        isPending={correct.isPending}
        onConfirm={() =>
          correct.send({
            params: { noticeId: notice.noticeId },
            body: {
              revision: notice.revision,
              corrections: [{ pointer: '/groups', value: notice.facts.groups.filter((_, place) => place !== index) }],
            },
          })
        }
      >
        <p>{t('removeGroupWords')}</p>
        <CommandNotice command={correct} />
      </ConfirmDialog>
    </>
  );
}
