import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { principles } from '../../fit.ts';
import { getWorkbench, proposePairings, saveWorkbench, type Workbench } from '../../workbench-contract.ts';
import type { WorkbenchSettings } from '../../workbench.ts';
import { CountInput } from './CountInput.tsx';
import { OwnBounds } from './OwnBounds.tsx';
import { Wishes } from './Wishes.tsx';
import classes from './Workbench.module.css';
import { useWorkbenchWords } from './workbench-words.ts';

/** Weights, bounds, required and excluded pairs: what the office wants, before the optimiser says what is best. */
export function Settings({ view }: { view: Workbench }) {
  const t = useWorkbenchWords();
  const format = useFormat();
  const [settings, setSettings] = useState<WorkbenchSettings>(view.settings);
  const command = useCommand(saveWorkbench, { invalidates: [getWorkbench, proposePairings] });
  const errors = useFieldErrors(command.error, ['settings.weights', 'settings.organizations', 'settings.villages']);
  const change = (changed: Partial<WorkbenchSettings>) => setSettings((before) => ({ ...before, ...changed }));
  const { weights, organizations, villages } = settings;
  const isChanged = JSON.stringify(settings) !== JSON.stringify(view.settings);
  return (
    <Section
      title={t('settings')}
      lead={
        view.savedByName !== null && view.savedAt !== null
          ? t('savedBy', { name: view.savedByName, time: format.dateTime(view.savedAt) })
          : t('neverSaved')
      }
    >
      <form
        className={classes['settings']}
        onSubmit={(event) => {
          event.preventDefault();
          command.send({ body: { revision: view.revision, settings } });
        }}
      >
        <fieldset className={classes['fields']}>
          <legend>{t('weights')}</legend>
          <div className={classes['three']}>
            {principles.map((principle) => (
              <CountInput
                key={principle}
                label={t(`pairing.principle.${principle}`)}
                max={100}
                value={weights[principle]}
                onChange={(value) => change({ weights: { ...weights, [principle]: value ?? 0 } })}
              />
            ))}
          </div>
          {errors.errorAt('settings.weights') && <p role="alert">{errors.errorAt('settings.weights')}</p>}
        </fieldset>
        <fieldset className={classes['fields']}>
          <legend>{t('bounds')}</legend>
          <div className={classes['two']}>
            <CountInput label={t('organizationMin')} value={organizations.min} onChange={(min) => change({ organizations: { ...organizations, min: min ?? 0 } })} />
            <CountInput
              label={t('organizationMax')}
              description={t('organizationMaxHint')}
              mayBeEmpty
              value={organizations.max}
              error={errors.errorAt('settings.organizations')}
              onChange={(max) => change({ organizations: { ...organizations, max } })}
            />
            <CountInput label={t('villageMin')} value={villages.min} onChange={(min) => change({ villages: { ...villages, min: min ?? 0 } })} />
            <CountInput
              label={t('villageMax')}
              description={t('noLimit')}
              mayBeEmpty
              value={villages.max}
              error={errors.errorAt('settings.villages')}
              onChange={(max) => change({ villages: { ...villages, max } })}
            />
          </div>
        </fieldset>
        <OwnBounds view={view} settings={settings} onChange={change} />
        <Wishes view={view} settings={settings} onChange={change} />
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        {isChanged && <p className={classes['soft']}>{t('unsaved')}</p>}
        <Button type="submit" loading={command.isPending} disabled={!isChanged}>
          {t('saveSettings')}
        </Button>
      </form>
    </Section>
  );
}
