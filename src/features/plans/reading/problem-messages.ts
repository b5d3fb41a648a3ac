import type { PlanProblemCode } from '../facts.ts';

/** What a careful clerk would say, in short; the page says it in the reader's language by the code. */
export const problemMessages: Record<Exclude<PlanProblemCode, 'typo'>, string> = {
  titleDiffers: 'the notice names the plan in two ways',
  malformedNumber: 'the document number is not in the form 〔year〕number号',
  numberDiffers: 'the notice gives two document numbers, or one of another year',
  dateForm: 'the date is not printed in Arabic numerals as year, month and day',
  dateDiffers: 'the notice gives two dates of issue',
  impossibleDate: 'the calendar has no such day',
  missingDate: 'the notice gives no day of issue, so limits that count from it stay open',
  duplicateVillage: 'the village is listed twice',
  duplicateOrganization: 'the organization is listed twice',
  sameVillageName: 'two villages of this name: told apart by their townships only',
  emptyGroup: 'the group has no organization',
  groupWithoutVillage: 'the group has no village',
  countDiffers: 'the number given and the names listed disagree',
  sumDiffers: 'the parts do not add up to the sum given',
  householdPairing: 'pairs with households: the plan holds pairs with villages only',
  countyAboveTownship: 'a county stands above the township: the plan holds villages of one county',
  townshipPairing: 'pairs with a township: the plan holds pairs with villages only',
  furtherReport: 'a further regular report: the plan holds one',
  durationOnly: 'the notice gives the length but not the end of the action',
  periodReversed: 'the action ends before it begins',
  holidaysUnknown: 'working days counted without the holidays of that year, which are not known',
  unclearGroup: 'names are listed without saying who is paired with whom',
};
