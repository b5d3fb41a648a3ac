export { ownRemindersPath, remindersPath } from '../paths.ts';
