/** The office's page of times, channels and what was sent. */
export const remindersPath = '/reminders';

/** Everybody's own: language, address, channels, calendar. Mails lead there too. */
export const ownRemindersPath = '/my-reminders';
