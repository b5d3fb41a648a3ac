import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { listDeliveries, removeRobot, testRobot, viewReminderSettings, type RobotView } from '../../contract.ts';
import { serviceWords } from '../channel-words.ts';
import classes from '../Reminders.module.css';
import { AddRobotDialog } from './AddRobotDialog.tsx';
import { officeWords } from './words.ts';

/** The groups that are told by a robot. */
export function RobotsSection({ robots }: { robots: readonly RobotView[] }) {
  const t = useTranslator(officeWords);
  const say = useSay();
  const [isAdding, setIsAdding] = useState(false);
  const add = (
    <Button variant="default" onClick={() => setIsAdding(true)}>
      {t('addRobot')}
    </Button>
  );
  const columns: Column<RobotView>[] = [
    { id: 'name', header: t('columnName'), isHeading: true, cell: ({ name }) => name },
    { id: 'service', header: t('columnService'), cell: ({ service }) => say(serviceWords[service]) },
    { id: 'group', header: t('columnGroup'), cell: ({ audience }) => t(audience === 'organization' ? 'groupOfOrganizations' : 'groupOfOffice') },
    { id: 'address', header: t('columnAddress'), cell: ({ maskedAddress }) => maskedAddress },
    { id: 'do', header: t('columnDo'), cell: drawTools },
  ];
  return (
    <Section title={t('robotsTitle')} lead={t('robotsLead')} flush actions={robots.length > 0 && add}>
      <DataTable
        caption={t('robotsTitle')}
        columns={columns}
        rows={robots}
        rowKey={({ robotId }) => robotId}
        empty={
          <EmptyState title={t('robotsNone')} actions={add}>
            {t('robotsNoneHow')}
          </EmptyState>
        }
      />
      {isAdding && <AddRobotDialog onClose={() => setIsAdding(false)} />}
    </Section>
  );
}

const drawTools = (robot: RobotView) => <RobotTools robot={robot} />;

function RobotTools({ robot: { robotId, name } }: { robot: RobotView }) {
  const t = useTranslator(officeWords);
  const [isAsking, setIsAsking] = useState(false);
  const test = useCommand(testRobot, { invalidates: [listDeliveries] });
  const remove = useCommand(removeRobot, { invalidates: [viewReminderSettings], onSuccess: () => setIsAsking(false) });
  const params = { robotId };
  return (
    <>
      <div className={classes['buttons']}>
        <Button size="compact-sm" variant="subtle" loading={test.isPending} aria-label={t('testOf', { name })} onClick={() => test.send({ params })}>
          {t('test')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('removeOf', { name })} onClick={() => setIsAsking(true)}>
          {t('remove')}
        </Button>
      </div>
      {test.answer && <output className={classes['soft']}>{t('testBegun')}</output>}
      <CommandNotice command={test} hasInput={false} />
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('removeOf', { name })}
        confirmLabel={t('remove')}
        isPending={remove.isPending}
        onConfirm={() => remove.send({ params })}
      >
        <p>{t('removeAsk')}</p>
        <CommandNotice command={remove} hasInput={false} />
      </ConfirmDialog>
    </>
  );
}
