/** Which days are worked, by the State Council's holiday notices: what a reporting calendar needs as its `isWorkday`. */
export { areHolidaysKnown, isWorkday as workdayCalendar } from './reading/working-days.ts';
