import { officeRoles } from '../../../../kernel/actor.ts';
import { lazyPage } from '../../../../ui/lazy-component.ts';
import type { Page } from '../../../../ui/page.ts';
import { importPageWords as words } from './page-words.ts';
import { importPath, importsPath } from './paths.ts';

const importers = [...officeRoles, 'township'] as const;

/** Reached from the list of households; not in the menu, for few do it and seldom. */
export const registryImportPages: Page[] = [
  {
    path: importsPath,
    title: words.imports,
    access: importers,
    component: lazyPage(() => import('./ImportsPage.tsx'), 'ImportsPage'),
  },
  {
    path: importPath('$importId'),
    title: words.oneImport,
    access: importers,
    component: lazyPage(() => import('./ImportPage.tsx'), 'ImportPage'),
    wide: true,
  },
];
