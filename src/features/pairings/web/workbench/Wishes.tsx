import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconLock, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { pairKey, type Pair } from '../../notice-pairs.ts';
import type { Workbench } from '../../workbench-contract.ts';
import type { WorkbenchSettings } from '../../workbench.ts';
import { OrganizationChoice, VillageChoice } from './PartnerChoices.tsx';
import classes from './Workbench.module.css';
import { useWorkbenchWords } from './workbench-words.ts';

export interface WishesProps {
  view: Workbench;
  settings: WorkbenchSettings;
  onChange(changed: Partial<WorkbenchSettings>): void;
}

const kinds = ['pin', 'ban'] as const;
type Kind = (typeof kinds)[number];

/** Pairs that must be and pairs that must not. */
export function Wishes({ view, settings: { pins, bans }, onChange }: WishesProps) {
  const t = useWorkbenchWords();
  const [kind, setKind] = useState<Kind>('pin');
  const [organizationId, setOrganization] = useState('');
  const [villageId, setVillage] = useState('');
  const without = (list: readonly Pair[], pair: Pair) => list.filter((one) => pairKey(one) !== pairKey(pair));
  const add = (pair: Pair, of: Kind) =>
    onChange({
      pins: of === 'pin' ? [...without(pins, pair), pair] : without(pins, pair),
      bans: of === 'ban' ? [...without(bans, pair), pair] : without(bans, pair),
    });
  const taken = new Set([...pins, ...bans].map(pairKey));
  const confirmed = view.standing.filter((one) => one.isConfirmed && !taken.has(pairKey(one)));
  return (
    <fieldset className={classes['fields']}>
      <legend>{t('wishes')}</legend>
      <ul className={classes['wishes']}>
        {kinds.flatMap((of) =>
          (of === 'pin' ? pins : bans).map((pair) => (
            <Wish
              key={`${of} ${pairKey(pair)}`}
              view={view}
              pair={pair}
              kind={of}
              onRemove={() => onChange(of === 'pin' ? { pins: without(pins, pair) } : { bans: without(bans, pair) })}
            />
          )),
        )}
      </ul>
      {confirmed.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconLock size={16} stroke={1.8} aria-hidden />}
          onClick={() => onChange({ pins: [...pins, ...confirmed.map((one) => ({ organizationId: one.organizationId, villageId: one.villageId }))] })}
        >
          {t('pinConfirmed', { count: confirmed.length })}
        </Button>
      )}
      <div className={classes['adding']}>
        <OrganizationChoice view={view} value={organizationId} onChange={setOrganization} />
        <VillageChoice view={view} value={villageId} onChange={setVillage} />
        <NativeSelect
          label={t('wish')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value === 'ban' ? 'ban' : 'pin')}
          data={kinds.map((value) => ({ value, label: t(value) }))}
        />
        <Button
          variant="default"
          disabled={organizationId === '' || villageId === ''}
          onClick={() => {
            add({ organizationId, villageId }, kind);
            setOrganization('');
            setVillage('');
          }}
        >
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}

function Wish({ view, pair, kind, onRemove }: { view: Workbench; pair: Pair; kind: Kind; onRemove(): void }) {
  const t = useWorkbenchWords();
  const organization = view.organizations.find((one) => one.organizationId === pair.organizationId)?.organizationName ?? '';
  const village = view.villages.find((one) => one.villageId === pair.villageId)?.villageName ?? '';
  const name = `${organization} — ${village}`;
  return (
    <li>
      <span>
        <span className={classes['soft']}>{t(kind)}</span> {name}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={t('removeOf', { name })} onClick={onRemove}>
        <IconX size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
    </li>
  );
}
