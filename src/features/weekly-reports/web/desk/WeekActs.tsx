import { IconPlus } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { PageButton, PageLink, useGo } from '../../../../ui/links.tsx';
import { ActLine, actPath, newActPath } from '../../../assistance/web/public-parts.tsx';
import type { OwnWeekView } from '../../own-week-views.ts';
import classes from './Acts.module.css';
import { useDeskWords } from './desk-words.ts';
import { MoreActs } from './MoreActs.tsx';

/** The acts of the week as the ledger has them, each leading to where it is corrected, and what was composed from them. */
export function WeekActs({ view, hintAt }: { view: OwnWeekView; hintAt(path: string): string | undefined }) {
  const t = useDeskWords();
  const go = useGo();
  const { acts, composed } = view.ledger;
  const onShortcut = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.code !== 'KeyN') return;
    event.preventDefault();
    go(newActPath);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => onShortcut(event);
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={classes['editor']}>
      {acts.length === 0 && <p className={classes['first']}>{t('weekly-report.desk.first-act')}</p>}
      {acts.length > 0 && (
        <ol className={classes['acts']}>
          {acts.map(({ act, villageName }, index) => {
            const hints = [hintAt(`acts.${index}.date`), hintAt(`acts.${index}.moneyFen`)].filter((hint) => hint !== undefined);
            return (
              <li key={act.actId} className={classes['card']}>
                <div className={classes['head']}>
                  <ActLine act={act} villageName={villageName} />
                  <PageLink to={actPath(act.actId)} aria-label={t('weekly-report.desk.open-act', { number: index + 1 })}>
                    {t('weekly-report.desk.open')}
                  </PageLink>
                </div>
                {hints.length > 0 && <p className={classes['first']}>{hints.join('\n')}</p>}
              </li>
            );
          })}
        </ol>
      )}
      <MoreActs ledger={view.ledger} />
      <div className={classes['foot']}>
        <PageButton
          to={newActPath}
          variant={acts.length === 0 ? 'filled' : 'light'}
          size="md"
          leftSection={<IconPlus size={20} stroke={2} aria-hidden />}
          aria-keyshortcuts="Alt+N"
        >
          {t('weekly-report.desk.add-act')}
        </PageButton>
        <span className={classes['keys']}>{t('weekly-report.desk.keys')}</span>
      </div>
      {composed.length > 0 && (
        <section className={classes['composed']} aria-label={t('weekly-report.composed')}>
          <h3>{t('weekly-report.composed')}</h3>
          {composed.map((sentence) => (
            <p key={sentence} lang="zh-CN">{sentence}</p>
          ))}
          <p className={classes['first']}>{t('weekly-report.desk.composed-words')}</p>
        </section>
      )}
    </div>
  );
}
