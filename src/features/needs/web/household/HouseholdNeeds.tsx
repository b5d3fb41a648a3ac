import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { viewHouseholdNeeds } from '../../contract.ts';
import type { NeedLine } from '../../views.ts';
import listClasses from '../lists.module.css';
import { NeedLineCard } from '../NeedLineCard.tsx';
import { useNeedWords } from '../words.ts';
import classes from './HouseholdNeeds.module.css';
import { TwoTaps } from './TwoTaps.tsx';

/** The needs of a household, on its page: registering one is two taps. */
export function HouseholdNeeds({ householdId }: { householdId: string }) {
  const t = useNeedWords();
  const query = useEndpoint(viewHouseholdNeeds, { params: { householdId } });
  return (
    <Section title={t('needs.household-title')} lead={t('needs.two-taps')}>
      <Loaded query={query}>
        {(view) => {
          const open = view.needs.filter(({ state }) => state === 'open');
          const closed = view.needs.filter(({ state }) => state !== 'open');
          return (
            <div className={classes['section']}>
              {view.mayRegister ? <TwoTaps view={view} /> : <p className={classes['soft']}>{t('needs.household-ended-words')}</p>}
              {open.length === 0 ? <p className={classes['soft']}>{t('needs.household-none')}</p> : <Lines needs={open} />}
              {closed.length > 0 && (
                <details>
                  <summary>{t('needs.closed-ones', { count: closed.length })}</summary>
                  <Lines needs={closed} />
                </details>
              )}
            </div>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Lines({ needs }: { needs: readonly NeedLine[] }) {
  return (
    <ul className={listClasses['list']}>
      {needs.map((need) => (
        <li key={need.needId}>
          <NeedLineCard need={need} />
        </li>
      ))}
    </ul>
  );
}
