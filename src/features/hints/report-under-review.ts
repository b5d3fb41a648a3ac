import type { AssistanceAct } from '../assistance/act.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import type { ActRef, EarlierWords, PhotoElsewhere } from './hint.ts';
import type { VillagePlace } from './village-place.ts';

/** A photo beside an act of the report, with where else in the county it stands. */
export interface PhotoBeside {
  evidenceId: string;
  act: ActRef;
  /** Of the act: two villages may have one name. */
  villageId: string;
  /** `wasFirst`: declared before this one. */
  elsewhere: readonly (PhotoElsewhere & { villageId: string; isSame: boolean; likeness: number; wasFirst: boolean })[];
}

/** A report as it was received, with all that the detectors hold it against. */
export interface ReportUnderReview {
  organizationId: string;
  reportId: string;
  /** The days of the week, both included: that of the deadline belongs to two weeks. */
  from: CalendarDate;
  to: CalendarDate;
  progress: string;
  effects: string;
  acts: readonly AssistanceAct[];
  /** Reports of earlier weeks and of others in this one, whoever wrote them; parts apart, empty ones left out. */
  earlierTexts: readonly EarlierWords[];
  /** Notes of acts that are not of this report, whoever wrote them. */
  earlierNotes: readonly EarlierWords[];
  /** The organization's own weeks before this one, oldest first; only those with a full report. */
  ownWeeks: readonly { dueDate: CalendarDate; people: number; moneyFen: number }[];
  /** The last day of the week that its last report was for, whatever became of that in review; null for the first. */
  lastReportOn: CalendarDate | null;
  /** The report of a later week had come before this version: no next report looks at what this one leaves over. */
  isOvertaken: boolean;
  /** Acts of its last days at which that report looks all the same, as they are here: an earlier version had told of them. */
  seenByNext: ReadonlySet<string>;
  /** Confirmed capabilities; none: nobody has said what the organization can do, so nothing is outside of it. */
  capabilities: readonly string[];
  /** Of the gifts that its acts draw on, those with a voucher: the paper lies with the gift. */
  giftsWithVoucher: ReadonlySet<string>;
  /** Those that have arrived. */
  photos: readonly PhotoBeside[];
  /** Acts to which the receiving side has answered, as they stand here, that all arrived. */
  confirmedActs: ReadonlySet<string>;
  /** Acts of the organization's last report that were too fresh then to have a paper, as the ledger has them now. */
  paidBefore: readonly AssistanceAct[];
  /** Acts of the organization to which their receiving side has not answered; whether it has answered about help of that day or later. */
  unanswered: readonly (ActRef & { isPassedOver: boolean })[];
  villageNames: ReadonlyMap<string, string>;
  /** Where villages lie, of those of which it is known. */
  villagePlaces: ReadonlyMap<string, VillagePlace>;
}

export function actRefOf({ actId, date, kind, villageId }: AssistanceAct, { villageNames }: Pick<ReportUnderReview, 'villageNames'>): ActRef {
  return { actId, date, kind, villageName: villageNames.get(villageId) ?? '' };
}
