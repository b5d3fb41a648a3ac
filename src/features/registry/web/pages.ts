import { IconHome, IconMapPin } from '@tabler/icons-react';
import { localRoles, officeRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { registryPageWords as words } from './page-words.ts';
import { addRuleSetPath, correctRuleSetPath, householdPath, householdsPath, registerPath, ruleSetsPath, villagePath, villagesPath } from './paths.ts';

const keepers = [...officeRoles, ...localRoles];

export const registryPages: Page[] = [
  {
    path: householdsPath,
    title: words.households,
    access: keepers,
    nav: { order: 20, label: words.households, icon: IconHome, roles: keepers },
    component: lazyPage(() => import('./households/HouseholdsPage.tsx'), 'HouseholdsPage'),
  },
  {
    path: householdPath('$householdId'),
    title: words.household,
    access: keepers,
    component: lazyPage(() => import('./household/HouseholdPage.tsx'), 'HouseholdPage'),
  },
  {
    path: registerPath,
    title: words.register,
    access: keepers,
    component: lazyPage(() => import('./household/RegisterPage.tsx'), 'RegisterPage'),
  },
  {
    path: villagesPath,
    title: words.villages,
    access: keepers,
    nav: { order: 21, label: words.villages, icon: IconMapPin, roles: keepers },
    component: lazyPage(() => import('./villages/VillagesPage.tsx'), 'VillagesPage'),
    wide: true,
  },
  {
    path: villagePath('$villageId'),
    title: words.village,
    access: keepers,
    component: lazyPage(() => import('./villages/VillagePage.tsx'), 'VillagePage'),
  },
  {
    path: ruleSetsPath,
    title: words.ruleSets,
    access: keepers,
    component: lazyPage(() => import('./rule-sets/RuleSetsPage.tsx'), 'RuleSetsPage'),
  },
  {
    path: addRuleSetPath,
    title: words.addRuleSet,
    access: [...officeRoles],
    component: lazyPage(() => import('./rule-sets/AddRuleSetPage.tsx'), 'AddRuleSetPage'),
    wide: true,
  },
  {
    path: correctRuleSetPath('$ruleSetId'),
    title: words.correctRuleSet,
    access: [...officeRoles],
    component: lazyPage(() => import('./rule-sets/CorrectRuleSetPage.tsx'), 'CorrectRuleSetPage'),
    wide: true,
  },
];
