import { IconCloudCheck, IconCloudOff, IconCloudUp, IconDeviceMobile, IconAlertTriangle } from '@tabler/icons-react';
import { useFormat } from '../../../../ui/language/format.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import classes from './Desk.module.css';
import type { DraftSaving } from './use-draft-saving.ts';
import { useDeskWords } from './desk-words.ts';

/** Where what was typed is now: on this device, on its way, on the server. Always in sight while writing. */
export function SavingState({ saving, view }: { saving: DraftSaving; view: OwnWeekView }) {
  const t = useDeskWords();
  const format = useFormat();
  const state = savingStateOf(saving, view);
  const { tone, icon: Drawing } = looks[state];
  return (
    <output className={classes['saving']} data-tone={tone}>
      <Drawing size={18} stroke={1.8} aria-hidden />
      {t(`weekly-report.desk.${state}`, { time: view.draft ? format.time(view.draft.savedAt) : '' })}
    </output>
  );
}

const looks = {
  'not-kept': { tone: 'urgent', icon: IconAlertTriangle },
  'two-versions': { tone: 'due', icon: IconAlertTriangle },
  waiting: { tone: 'due', icon: IconCloudOff },
  saving: { tone: 'plain', icon: IconCloudUp },
  'not-saved': { tone: 'urgent', icon: IconCloudOff },
  'on-device': { tone: 'plain', icon: IconDeviceMobile },
  saved: { tone: 'confirmed', icon: IconCloudCheck },
  'nothing-written': { tone: 'plain', icon: IconCloudCheck },
} as const;

function savingStateOf({ kept, conflict, command, unsaved }: DraftSaving, { draft }: OwnWeekView): keyof typeof looks {
  if (kept.status === 'notKept') return 'not-kept';
  if (conflict) return 'two-versions';
  if (command.waiting) return 'waiting';
  if (command.isPending) return 'saving';
  if (unsaved) return command.error ? 'not-saved' : 'on-device';
  return draft ? 'saved' : 'nothing-written';
}
