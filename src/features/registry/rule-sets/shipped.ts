import type { RuleSet } from '../rule-set.ts';
import { gansu2020 } from './gansu-2020.ts';
import { relapseMonitoring2021 } from './relapse-monitoring-2021.ts';

/** What every county finds when it begins. */
export const shippedRuleSets: readonly RuleSet[] = [gansu2020, relapseMonitoring2021];
