import { Button, Input, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconCamera, IconChevronDown } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import type { Change } from '../../../../ui/change.ts';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import { leadsToUnread } from '../../../../ui/components/when-read.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { EvidenceField, useFilesAreTaken } from '../../../evidence/web/public-parts.tsx';
import { actKinds, actModes, mostEvidence, type ActKind, type ActMode, type DraftAct } from '../../act.ts';
import { fieldsOf } from '../../kind-fields.ts';
import { actMessages } from '../../web-messages.ts';
import { filledParts, partsBehindMore, partsOfForm, partsOfKind, partOf, type PartOfForm } from './act-paths.ts';
import classes from './ActFields.module.css';
import { FormPart } from './FormPart.tsx';
import { withKind, withVillage, type LastActs } from './new-draft-act.ts';
import type { KnownNames } from './part-props.ts';
import { parseCount } from './typed-number.ts';
import { TypedNumberInput } from './TypedNumberInput.tsx';
import type { VillageChoice } from './village-choice.ts';

export interface ActFieldsProps {
  act: DraftAct;
  onChange(change: Change<DraftAct>): void;
  villages: readonly VillageChoice[];
  today: CalendarDate;
  /** Id of the element of a path below the act, e.g. `date`. */
  idOf(path: string): string;
  /** What is wrong with a path below the act, in words. */
  errorAt(path: string): string | undefined;
  /** False while something behind “more” is half typed. */
  isWhole?: boolean;
  /** The organization's latest act of each kind: what seldom changes is taken from it. */
  lastActs?: LastActs;
  known?: KnownNames;
}

const noActs: LastActs = [];
const nothingKnown: KnownNames = { persons: [], serves: [] };

/** One act of assistance while it is being written: where, when, what, how many; the rest waits until it is wanted. */
export function ActFields({ act, onChange, villages, today, idOf, errorAt, isWhole = true, lastActs = noActs, known = nothingKnown }: ActFieldsProps) {
  const t = useTranslator(actMessages);
  const restId = useId();
  const change = (changed: Partial<DraftAct>) => onChange({ ...act, ...changed });
  const field = (path: string) => ({ id: idOf(path), error: errorAt(path) });
  const village = villages.find(({ villageId }) => villageId === act.villageId);
  const [filledAtFirst] = useState(() => filledParts(act));
  // Once each, as far as anybody has said: a corrected number of people takes the visits along.
  const [onceEach] = useState(act.visits !== null && act.visits === act.people);
  const [isOpen, setOpen] = useState(false);
  const evidenceId = useId();
  const [isEvidenceOpen, setEvidenceOpen] = useState(false);
  const areTaken = useFilesAreTaken();
  // Folded, the section would lose what was picked in it and is still being read.
  const isEvidenceShown = isEvidenceOpen || areTaken || act.evidenceIds.length > 0 || errorAt('evidenceIds') !== undefined;
  const isInFront = (part: PartOfForm) => filledAtFirst.includes(part) || partsOfKind(act).includes(part);
  const front = partsOfForm.filter((part) => isAvailable(part, { act, village, today }) && isInFront(part));
  const rest = partsBehindMore.filter((part) => isAvailable(part, { act, village, today }) && !isInFront(part));
  // An error must be seen where it stands, and so must what keeps the form from being saved.
  const isShown = isOpen || !isWhole || pathsWithErrors(act, errorAt).some((path) => rest.some((part) => part === partOf(path)));
  // Once seen it stays until somebody folds it: what is being typed there must not go away with the error beside it.
  if (isShown && !isOpen) setOpen(true);
  const form = useRef<HTMLDivElement>(null);
  const unreadIn = (parts: readonly PartOfForm[]) =>
    parts.flatMap((part) => form.current?.querySelector<HTMLElement>(`[data-part="${part}"] [data-unread]`) ?? [])[0];
  const turn = () => {
    // Folded, the part would take along what was typed and could not be read.
    const unread = unreadIn(rest);
    if (unread) unread.focus();
    else setOpen(!isShown);
  };
  const chooseKind = (kind: ActKind | null) => {
    // A row of goods whose amount nobody can read has none yet, and would go with its kind.
    if (leadsToUnread(form.current?.querySelector('[data-part="goods"]') ?? null)) return;
    // What the kind before was about goes behind “more” now.
    const leaving = front.filter((part) => !filledAtFirst.includes(part) && !partsOfKind({ ...act, kind }).includes(part));
    if (unreadIn(leaving)) setOpen(true);
    onChange(withKind(act, kind, lastActs));
  };
  const modeFollows = act.kind === 'visit' || act.kind === 'remoteContact';
  const partProps = { act, onChange, idOf, errorAt, households: village?.households ?? [], served: village?.served ?? [], known };
  const draw = (part: PartOfForm) => (
    <div key={part} id={`${restId}-${part}`} data-part={part} className={classes['part']}>
      <FormPart part={part} {...partProps} />
    </div>
  );
  return (
    <div ref={form} className={classes['act']}>
      <div className={classes['fields']}>
        <NativeSelect
          {...field('villageId')}
          label={t('assistance.field.village')}
          value={act.villageId ?? ''}
          onChange={(event) => onChange(withVillage(act, event.currentTarget.value || null, village?.households ?? []))}
          data={[
            ...(act.villageId === null ? [{ value: '', label: t('assistance.choose') }] : []),
            ...villages.map(({ villageId, villageName }) => ({ value: villageId, label: villageName })),
            ...unknownVillage(act, villages),
          ]}
        />
        <DateInput
          {...field('date')}
          label={t('assistance.field.date')}
          value={act.date ?? ''}
          max={today}
          onChange={(date) => change({ date: date === '' ? null : date })}
        />
        <NativeSelect
          {...field('kind')}
          label={t('assistance.field.kind')}
          value={act.kind ?? ''}
          onChange={(event) => chooseKind((event.currentTarget.value || null) as ActKind | null)}
          data={[
            ...(act.kind === null ? [{ value: '', label: t('assistance.choose') }] : []),
            ...actKinds.map((kind) => ({ value: kind, label: t(`assistance.kind.${kind}`) })),
          ]}
        />
        {!modeFollows && (
          <Input.Wrapper id={idOf('mode')} label={t('assistance.field.mode')} error={errorAt('mode')} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t('assistance.field.mode')}
              value={act.mode ?? ''}
              onChange={(mode) => change({ mode: mode as ActMode })}
              data={actModes.map((mode) => ({ value: mode, label: t(`assistance.mode.${mode}`) }))}
            />
          </Input.Wrapper>
        )}
        <TypedNumberInput
          {...field('people')}
          label={t('assistance.field.people')}
          placeholder={t('assistance.field.people-hint')}
          value={act.people}
          parse={parseCount}
          wrong={t('assistance.not-a-count')}
          onChange={(people) => change(onceEach && act.visits === act.people ? { people, visits: people } : { people })}
        />
        {/* One row of parts: one that goes from before “more” to behind it, or back, keeps what is being typed in it. */}
        {[
          ...front.map(draw),
          <div key="mores" className={classes['mores']}>
            {rest.length > 0 && (
              <Button
                className={classes['more'] ?? ''}
                variant="subtle"
                aria-expanded={isShown}
                aria-controls={isShown ? rest.map((part) => `${restId}-${part}`).join(' ') : undefined}
                rightSection={<IconChevronDown className={classes['turns'] ?? ''} size={18} stroke={1.8} aria-hidden />}
                onClick={turn}
              >
                {t('assistance.more')}
              </Button>
            )}
            {act.evidenceIds.length === 0 && (
              <Button
                className={classes['more'] ?? ''}
                variant="subtle"
                aria-expanded={isEvidenceShown}
                aria-controls={isEvidenceShown ? evidenceId : undefined}
                leftSection={<IconCamera size={18} stroke={1.8} aria-hidden />}
                onClick={() => setEvidenceOpen(!isEvidenceShown)}
              >
                {t('assistance.add-evidence')}
              </Button>
            )}
          </div>,
          ...(isShown ? rest.map(draw) : []),
        ]}
      </div>
      {isEvidenceShown && (
        <div id={evidenceId}>
          <EvidenceField
            evidenceIds={act.evidenceIds}
            onChange={(changed) => {
              // The last one taken out again leaves the section open.
              setEvidenceOpen(true);
              onChange((present) => ({ ...present, evidenceIds: changed(present.evidenceIds) }));
            }}
            most={mostEvidence}
            error={errorAt('evidenceIds')}
          />
        </div>
      )}
    </div>
  );
}

/** A village that the plan has since given to somebody else stays visible until another is chosen. */
function unknownVillage({ villageId }: DraftAct, villages: readonly VillageChoice[]) {
  if (villageId === null || villages.some((village) => village.villageId === villageId)) return [];
  return [{ value: villageId, label: '—' }];
}

function isAvailable(part: PartOfForm, { act, village, today }: { act: DraftAct; village: VillageChoice | undefined; today: CalendarDate }): boolean {
  // Where the device is now says something of what is entered on the spot alone; one that is attached can always be taken away.
  if (part === 'place') return act.location !== null || (act.mode === 'inPerson' && act.date === today);
  if (part === 'details') return fieldsOf(act.kind).length > 0;
  if (part === 'households') return (village?.households ?? []).length > 0 || act.householdIds.length > 0;
  if (part === 'serves') return (village?.served ?? []).length > 0 || act.serves.length > 0;
  return true;
}

const pathsThatMayHide = ['visits', 'moneyFen', 'goods', 'note', 'headDuty', 'workers', 'householdIds', 'personIds', 'serves', 'location'];

function pathsWithErrors(act: DraftAct, errorAt: ActFieldsProps['errorAt']): string[] {
  return [...pathsThatMayHide, ...act.goods.map((_, index) => `goods.${index}`)].filter((path) => errorAt(path) !== undefined);
}
