import { Button, NativeSelect } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { PageButton, PageLink } from '../../../../ui/links.tsx';
import { registerNeed } from '../../contract.ts';
import type { Alike, HouseholdNeedsView } from '../../views.ts';
import { needPath, newNeedPath } from '../paths.ts';
import { staleAfterChange } from '../stale.ts';
import { useNeedWords, useTold } from '../words.ts';
import classes from './HouseholdNeeds.module.css';

/** First tap: the kind, those that fit the household before all others. Second tap: it is registered. */
export function TwoTaps({ view }: { view: HouseholdNeedsView }) {
  const t = useNeedWords();
  const told = useTold();
  const [kind, setKind] = useState('');
  const confirm = useRef<HTMLButtonElement>(null);
  const command = useCommand(registerNeed, { invalidates: staleAfterChange, onSuccess: () => setKind('') });
  const open = new Set(view.needs.flatMap((need) => (need.state === 'open' ? [need.kind] : [])));
  const chosen = view.kinds.find((one) => one.kind === kind);
  const reasons = view.fitting.find((one) => one.kind === kind)?.reasons ?? [];
  const choose = (next: string) => {
    command.reset();
    setKind(next === kind ? '' : next);
    // With the keyboard, the second tap is Enter once more.
    requestAnimationFrame(() => confirm.current?.focus());
  };
  const others = view.kinds.filter((one) => !view.fitting.some((fitting) => fitting.kind === one.kind));
  return (
    <div className={classes['taps']}>
      <fieldset className={classes['kinds']} aria-label={t('needs.field.kind')}>
        {view.fitting.map((fitting) => (
          <Button
            key={fitting.kind}
            variant={kind === fitting.kind ? 'filled' : 'default'}
            aria-pressed={kind === fitting.kind}
            title={[...fitting.reasons.map(told), ...(open.has(fitting.kind) ? [t('needs.known-kind')] : [])].join(' · ')}
            {...(open.has(fitting.kind) ? { rightSection: <IconCheck size={16} stroke={1.8} aria-label={t('needs.known-kind')} /> } : {})}
            onClick={() => choose(fitting.kind)}
          >
            {told(fitting.name)}
          </Button>
        ))}
        <NativeSelect
          aria-label={t('needs.other-kinds')}
          value={others.some((one) => one.kind === kind) ? kind : ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[{ value: '', label: t('needs.other-kinds') }, ...others.map((one) => ({ value: one.kind, label: told(one.name) }))]}
        />
      </fieldset>
      {chosen && (
        <div className={classes['confirm']}>
          <div className={classes['words']}>
            <strong>{t('needs.two-taps.chosen', { kind: told(chosen.name), quantity: '1户' })}</strong>
            <span className={classes['soft']}>{reasons.length > 0 ? reasons.map(told).join(' · ') : view.usualWhy}</span>
            {open.has(chosen.kind) && <span className={classes['due']}>{t('needs.known-kind')}</span>}
          </div>
          <PageButton variant="default" to={newNeedPath} search={{ household: view.householdId, kind }}>
            {t('needs.more-fields')}
          </PageButton>
          <Button ref={confirm} loading={command.isPending} onClick={() => command.send({ body: { householdId: view.householdId, kind } })}>
            {t('needs.register-one')}
          </Button>
        </div>
      )}
      <CommandNotice command={command} />
      {command.answer && <Registered needId={command.answer.needId} alike={command.answer.alike} />}
    </div>
  );
}

/** Said aloud, too; what looks like it leads to the page where both can be merged. */
function Registered({ needId, alike }: { needId: string; alike: readonly Alike[] }) {
  const t = useNeedWords();
  return (
    <output className={classes['registered']}>
      <IconCheck size={18} stroke={1.8} aria-hidden />
      {t('needs.registered-here')}
      <PageLink to={needPath(needId)}>{t('needs.open-it')}</PageLink>
      {alike.length > 0 && <span className={classes['due']}>{t('needs.alike-before')}</span>}
    </output>
  );
}
