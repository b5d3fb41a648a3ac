import { publicRoute, route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { listDeliveries, saveReminderSettings, viewReminderSettings } from './office-reminders.ts';
import { makeCalendar, revokeCalendar, saveOwnReminders, testOwnReminder, viewOwnReminders } from './own-reminders.ts';
import { readCalendar } from './read-calendar.ts';
import { addRobot, removeRobot, testRobot } from './robots.ts';

export const reminderRoutes: Route[] = [
  route(contract.viewReminderSettings, viewReminderSettings),
  route(contract.saveReminderSettings, saveReminderSettings),
  route(contract.addRobot, addRobot),
  route(contract.removeRobot, removeRobot),
  route(contract.testRobot, testRobot),
  route(contract.listDeliveries, listDeliveries),
  route(contract.viewOwnReminders, viewOwnReminders),
  route(contract.saveOwnReminders, saveOwnReminders),
  route(contract.testOwnReminder, testOwnReminder),
  route(contract.makeCalendar, makeCalendar),
  route(contract.revokeCalendar, revokeCalendar),
  publicRoute(contract.readCalendar, readCalendar),
];
