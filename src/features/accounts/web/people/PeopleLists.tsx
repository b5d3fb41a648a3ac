import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '../../../../kernel/actor.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { invitePeople, listPeople, type IssuedInvitation, type People } from '../../people-contract.ts';
import { noticesPath } from '../paths.ts';
import { AskFirst } from './AskFirst.tsx';
import { gaps, isComplete, officePeople, organizationRows, placeRows, type PlaceRow, type Someone } from './gather.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { OfficeTable } from './OfficeTable.tsx';
import classes from './PeoplePage.module.css';
import { PersonLine } from './PersonLine.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { usePersonActions, type PersonAction } from './use-person-actions.ts';
import { useWhoIs } from './use-who-is.ts';
import { peopleWords } from './words.ts';

const largestBatch = 200;

/** Organizations, places and office, each with who is here and who is awaited. */
export function PeopleLists({ people, onIssued }: { people: People; onIssued(invitations: IssuedInvitation[]): void }) {
  const t = useTranslator(peopleWords);
  const isOffice = useSignedIn().organizationId === undefined;
  const [inviting, setInviting] = useState<{ role?: Role; placeId?: string }>();
  const [asking, setAsking] = useState<{ action: PersonAction; someone: Someone }>();
  const whoIs = useWhoIs(people);
  const { actionsFor, perform, commands } = usePersonActions(onIssued);
  const inviteAll = useCommand(invitePeople, {
    invalidates: [listPeople],
    onSuccess: ({ invitations }) => onIssued(invitations),
  });
  const rows = organizationRows(people);
  const places = placeRows(people);
  const isBeforePlan = isOffice && rows.length === 0 && places.length === 0;
  const missing = gaps(rows, people.rolesToBringIn).slice(0, largestBatch);
  const drawPerson = (someone: Someone) => (
    <PersonLine
      key={someone.kind === 'person' ? someone.person.accountId : someone.invitation.invitationId}
      someone={someone}
      whoIs={whoIs(someone)}
      actions={actionsFor(someone)}
      onAction={(action) => {
        if (action === 'suspend' || action === 'revoke') setAsking({ action, someone });
        else perform(action, someone);
      }}
    />
  );
  const progress = { organizations: rows.length, complete: rows.filter(isComplete).length };
  const lead = !isOffice ? t('leadHead') : isBeforePlan ? undefined : t('leadOffice', progress);
  const onInvite = (role: Role, row: PlaceRow) => setInviting({ role, placeId: row.id });
  const shared = { rolesToBringIn: people.rolesToBringIn, onInvite, drawPerson };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={lead}
        actions={
          <>
            <Button variant="default" onClick={() => setInviting({})}>
              {t('inviteOne')}
            </Button>
            {isOffice && missing.length > 0 && (
              <Button loading={inviteAll.isPending} onClick={() => inviteAll.send({ body: { invitations: missing } })}>
                {t('inviteAll', { count: missing.length })}
              </Button>
            )}
          </>
        }
      />
      <CommandNotice command={inviteAll} />
      <CommandNotice command={commands.renew} />
      <CommandNotice command={commands.reset} />
      <CommandNotice command={commands.revoke} />
      <CommandNotice command={commands.suspend} />
      <CommandNotice command={commands.reinstate} />
      {isBeforePlan ? <BeforePlan /> : <Organizations rows={rows} {...shared} />}
      {isOffice && (
        <>
          {!isBeforePlan && (
            <Section title={t('places')} flush>
              <PlaceTable
                {...shared}
                caption={t('places')}
                heading={t('columnPlace')}
                rows={places}
                columns={[{ header: t('columnPeople'), rolesOf: ({ place }) => [place === 'townshipId' ? 'township' : 'village'] }]}
                empty={<EmptyState title={t('placesEmpty')}>{t('placesEmptyWhy')}</EmptyState>}
              />
            </Section>
          )}
          <Section title={t('office')} flush>
            <OfficeTable people={officePeople(people)} drawPerson={drawPerson} />
          </Section>
        </>
      )}
      {inviting && <InviteDialog people={people} start={inviting} onClose={() => setInviting(undefined)} onIssued={onIssued} />}
      {asking && <AskFirst {...asking} whoIs={whoIs(asking.someone)} onClose={() => setAsking(undefined)} onConfirm={perform} />}
    </>
  );
}

/** Nobody can be invited for an organization or a village before a plan names them. */
function BeforePlan() {
  const t = useTranslator(peopleWords);
  return (
    <Section title={t('organizationsAndPlaces')}>
      <EmptyState title={t('nothingLaunched')} actions={<PageButton to={noticesPath}>{t('toNotices')}</PageButton>}>
        {t('nothingLaunchedWhy')}
      </EmptyState>
    </Section>
  );
}

type Shared = Pick<Parameters<typeof PlaceTable>[0], 'rolesToBringIn' | 'onInvite' | 'drawPerson'>;

/** The organizations, all or only those where somebody is still missing. */
function Organizations({ rows, ...shared }: { rows: readonly PlaceRow[] } & Shared) {
  const t = useTranslator(peopleWords);
  const [wanted, setWanted] = useState('');
  const [onlyGaps, setOnlyGaps] = useState(false);
  const shown = rows.filter((row) => row.name.includes(wanted.trim()) && !(onlyGaps && isComplete(row)));
  const isEmpty = rows.length === 0;
  return (
    <Section title={t('organizations')} flush>
      {rows.length > 1 && (
        <div className={classes['tools']}>
          <TextInput aria-label={t('filter')} placeholder={t('filter')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
          <Checkbox label={t('onlyGaps')} checked={onlyGaps} onChange={(event) => setOnlyGaps(event.currentTarget.checked)} />
        </div>
      )}
      <PlaceTable
        {...shared}
        caption={t('organizations')}
        heading={t('columnOrganization')}
        rows={shown}
        columns={[
          { header: t('columnHead'), rolesOf: () => ['orgHead'] },
          { header: t('columnReporters'), rolesOf: () => ['reporter'] },
        ]}
        rowTone={(row) => (isComplete(row) ? undefined : 'due')}
        empty={
          <EmptyState title={t(isEmpty ? 'organizationsEmpty' : 'nothingFound')}>{isEmpty && t('organizationsEmptyWhy')}</EmptyState>
        }
      />
    </Section>
  );
}
