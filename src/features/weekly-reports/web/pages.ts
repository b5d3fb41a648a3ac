import { IconCalendarWeek, IconTable } from '@tabler/icons-react';
import { officeRoles, organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { weeklyReportPageWords as words } from './page-words.ts';
import { boardPath, deskPath, ownWeeksPath, receiptPath, reportPath, rollUpPath } from './paths.ts';

const readers = [...officeRoles, ...organizationRoles];

export const weeklyReportPages: Page[] = [
  {
    path: boardPath,
    title: words['weekly-report.page.board'],
    access: officeRoles,
    nav: { order: 10, label: words['weekly-report.page.board'], icon: IconTable, roles: officeRoles },
    component: lazyPage(() => import('./board/BoardPage.tsx'), 'BoardPage'),
    wide: true,
  },
  {
    path: rollUpPath('$campaignId', '$dueDate'),
    title: words['weekly-report.page.roll-up'],
    access: officeRoles,
    component: lazyPage(() => import('./roll-up/RollUpPage.tsx'), 'RollUpPage'),
  },
  {
    path: reportPath('$reportId'),
    title: words['weekly-report.page.report'],
    access: readers,
    component: lazyPage(() => import('./review/ReportPage.tsx'), 'ReportPage'),
  },
  {
    path: receiptPath('$reportId'),
    title: words['weekly-report.page.receipt'],
    access: readers,
    component: lazyPage(() => import('./receipt/ReceiptPage.tsx'), 'ReceiptPage'),
  },
  {
    path: ownWeeksPath,
    title: words['weekly-report.page.home'],
    access: organizationRoles,
    nav: { order: 10, label: words['weekly-report.page.home'], icon: IconCalendarWeek, roles: organizationRoles },
    home: organizationRoles,
    component: lazyPage(() => import('./home/OwnWeeksPage.tsx'), 'OwnWeeksPage'),
  },
  {
    path: deskPath('$campaignId', '$dueDate'),
    title: words['weekly-report.page.desk'],
    access: organizationRoles,
    component: lazyPage(() => import('./desk/WeekDeskPage.tsx'), 'WeekDeskPage'),
  },
];
