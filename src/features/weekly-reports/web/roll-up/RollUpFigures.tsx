import { Section } from '../../../../ui/components/Section.tsx';
import type { RollUp } from '../../roll-up.ts';
import { FigureStrip, GoodsWords, type FigureName } from '../FigureStrip.tsx';
import { StateCounts } from '../board/StateCounts.tsx';
import { useOfficeWords } from '../office-words.ts';
import type { ActFilter, Drill } from './drill.ts';
import { FigureTable, type FigureLine } from './FigureTable.tsx';
import classes from './RollUp.module.css';
import { VillageBars } from './VillageBars.tsx';

export interface RollUpFiguresProps {
  rollUp: RollUp;
  onDrill(drill: Drill): void;
}

const narrowing: Partial<Record<FigureName | 'goods', ActFilter>> = {
  goods: { withGoods: 'true' },
  inPerson: { mode: 'inPerson' },
  remote: { mode: 'remote' },
  byHead: { byHead: 'true' },
};

/** Totals, then the same by village, group and kind. People (人) and visits (人次) are never added to each other. */
export function RollUpFigures({ rollUp, onDrill }: RollUpFiguresProps) {
  const t = useOfficeWords();
  const { total, byVillage, byGroup, byKind } = rollUp;
  const open = (name: string, filter: ActFilter, figure: FigureName | 'goods') =>
    onDrill({ title: `${name} · ${t(`weekly-report.figure.${figure}`)}`, acts: { ...filter, ...narrowing[figure] } });
  const villages = byVillage.map(({ villageId, villageName, townshipName, figures }): FigureLine => ({
    id: villageId,
    name: villageName,
    detail: townshipName ?? undefined,
    figures,
    filter: { villageId },
  }));
  const groups = byGroup.map(({ groupId, groupName, figures }): FigureLine => ({ id: groupId, name: groupName, figures, filter: { groupId } }));
  const kinds = byKind
    .filter(({ figures }) => figures.acts > 0)
    .map(({ kind, figures }): FigureLine => ({ id: kind, name: t(`assistance.kind.${kind}`), figures, filter: { kind } }));
  const table = (title: string, head: string, lines: FigureLine[]) => (
    <FigureTable
      caption={title}
      head={head}
      lines={lines}
      total={total.figures}
      onOpen={(line, figure) => open(line.name, line.filter, figure)}
    />
  );
  return (
    <>
      <Section title={t('weekly-report.roll-up.states')}>
        <StateCounts
          states={rollUp.states}
          chosen={undefined}
          onChoose={(state) => onDrill({ title: t(`weekly-report.state.${state}`), state })}
        />
      </Section>
      <Section title={t('weekly-report.roll-up.total')}>
        <FigureStrip
          figures={total.figures}
          names={['acts', 'people', 'visits', 'moneyFen', 'inPerson', 'remote', 'byHead']}
          onOpen={(figure) => open(t('weekly-report.roll-up.total'), {}, figure)}
        />
        <GoodsWords goods={total.figures.goods} onOpen={() => open(t('weekly-report.roll-up.total'), {}, 'goods')} />
      </Section>
      <Section title={t('weekly-report.roll-up.by-village')} flush>
        <div className={classes['bars']}>
          <VillageBars lines={villages} />
        </div>
        {table(t('weekly-report.roll-up.by-village'), t('weekly-report.roll-up.village'), villages)}
      </Section>
      <Section title={t('weekly-report.roll-up.by-group')} flush>
        {table(t('weekly-report.roll-up.by-group'), t('weekly-report.roll-up.group'), groups)}
      </Section>
      {kinds.length > 0 && (
        <Section title={t('weekly-report.roll-up.by-kind')} flush>
          {table(t('weekly-report.roll-up.by-kind'), t('weekly-report.roll-up.kind'), kinds)}
        </Section>
      )}
    </>
  );
}
