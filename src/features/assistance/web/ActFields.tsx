import { Checkbox, Input, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import { DateInput } from '../../../ui/components/DateInput.tsx';
import { MoneyInput } from '../../../ui/components/MoneyInput.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { actKinds, actModes, type ActKind, type ActMode, type DraftAct } from '../act.ts';
import { actMessages } from '../web-messages.ts';
import classes from './ActFields.module.css';
import { GoodsRows } from './GoodsRows.tsx';
import { withKind } from './new-draft-act.ts';
import { cleanText, parseCount } from './typed-number.ts';
import { TypedNumberInput } from './TypedNumberInput.tsx';

export interface VillageChoice {
  villageId: string;
  villageName: string;
}

export interface ActFieldsProps {
  act: DraftAct;
  onChange(act: DraftAct): void;
  villages: readonly VillageChoice[];
  today: CalendarDate;
  /** Id of the element of a path below the act, e.g. `date`. */
  idOf(path: string): string;
  /** What is wrong with a path below the act, in words. */
  errorAt(path: string): string | undefined;
  /** Something worth a look at a path, in words; not an error. */
  hintAt?(path: string): string | undefined;
}

/** One act of assistance while it is being written: shortest path first, every unit shown. */
export function ActFields({ act, onChange, villages, today, idOf, errorAt, hintAt }: ActFieldsProps) {
  const t = useTranslator(actMessages);
  const change = (changed: Partial<DraftAct>) => onChange({ ...act, ...changed });
  const field = (path: string) => ({ id: idOf(path), error: errorAt(path), description: hintAt?.(path) });
  const modeId = idOf('mode');
  return (
    <div className={classes['fields']}>
      <DateInput
        {...field('date')}
        label={t('assistance.field.date')}
        value={act.date ?? ''}
        max={today}
        onChange={(date) => change({ date: date === '' ? null : date })}
      />
      <NativeSelect
        {...field('villageId')}
        label={t('assistance.field.village')}
        value={act.villageId ?? ''}
        onChange={(event) => change({ villageId: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('assistance.choose') },
          ...villages.map(({ villageId, villageName }) => ({ value: villageId, label: villageName })),
          ...unknownVillage(act, villages),
        ]}
      />
      <NativeSelect
        {...field('kind')}
        label={t('assistance.field.kind')}
        value={act.kind ?? ''}
        onChange={(event) => onChange(withKind(act, (event.currentTarget.value || null) as ActKind | null))}
        data={[
          { value: '', label: t('assistance.choose') },
          ...actKinds.map((kind) => ({ value: kind, label: t(`assistance.kind.${kind}`) })),
        ]}
      />
      <Input.Wrapper id={modeId} label={t('assistance.field.mode')} error={errorAt('mode')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('assistance.field.mode')}
          value={act.mode ?? ''}
          onChange={(mode) => change({ mode: mode as ActMode })}
          data={actModes.map((mode) => ({ value: mode, label: t(`assistance.mode.${mode}`) }))}
        />
      </Input.Wrapper>
      <TypedNumberInput
        {...field('people')}
        className={classes['half']}
        label={t('assistance.field.people')}
        placeholder={t('assistance.field.people-hint')}
        value={act.people}
        parse={parseCount}
        wrong={t('assistance.not-a-count')}
        onChange={(people) => change({ people })}
      />
      <TypedNumberInput
        {...field('visits')}
        className={classes['half']}
        label={t('assistance.field.visits')}
        placeholder={t('assistance.field.visits-hint')}
        value={act.visits}
        parse={parseCount}
        wrong={t('assistance.not-a-count')}
        onChange={(visits) => change({ visits })}
      />
      <MoneyInput
        {...field('moneyFen')}
        label={t('assistance.field.money')}
        value={act.moneyFen ?? undefined}
        onChange={(fen) => change({ moneyFen: fen ?? null })}
      />
      <GoodsRows
        rows={act.goods}
        idOf={idOf}
        errorAt={errorAt}
        onChange={(goods) => change({ goods })}
      />
      <Textarea
        {...field('note')}
        className={classes['wide']}
        label={t('assistance.field.note')}
        placeholder={t('assistance.field.note-hint')}
        rows={2}
        resize="vertical"
        maxLength={1000}
        value={act.note}
        onChange={(event) => change({ note: cleanText(event.currentTarget.value) })}
      />
      <Checkbox
        className={classes['wide']}
        label={t('assistance.field.by-head')}
        checked={act.byHead}
        onChange={(event) => change({ byHead: event.currentTarget.checked })}
      />
    </div>
  );
}

/** A village that the plan has since given to somebody else stays visible until another is chosen. */
function unknownVillage({ villageId }: DraftAct, villages: readonly VillageChoice[]) {
  if (villageId === null || villages.some((village) => village.villageId === villageId)) return [];
  return [{ value: villageId, label: '—' }];
}
