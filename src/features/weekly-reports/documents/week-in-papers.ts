import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { ReceiptState } from '../../confirmations/receipt.ts';
import type { ReportTexts } from '../content.ts';
import type { AssistanceAct } from '../../assistance/act.ts';
import type { CountedAct, PlanPlaces, RollUp } from '../roll-up.ts';

/** A county's week as its papers need it: figures already chosen (frozen where the week is closed), texts as signed. */
export interface WeekForPapers {
  campaignName: string;
  /** Who issues: the office that the notice has the reports go to. */
  issuer: string;
  /** 期号: the number of the week in the campaign. */
  weekNumber: number;
  startsAt: Date;
  deadline: Date;
  /** Day on the paper. */
  date: CalendarDate;
  isClosed: boolean;
  rollUp: RollUp;
  acts: readonly (CountedAct & { organizationName: string; groupName: string; villageName: string })[];
  /** Where these acts, as they were signed, stand with their receiving side while the paper is made: answers come later and are not frozen. */
  receipts: ReadonlyMap<string, ReceiptState>;
  /** Of these acts, those that have been taken back in the ledger since. */
  withdrawn: ReadonlySet<string>;
  /** Villages of which a report that was returned may tell: its acts name them, or its organization helps them by the plan. */
  returnedVillageIds: ReadonlySet<string>;
  /** Reports that count, in the order of the plan. */
  texts: readonly { organizationName: string; texts: ReportTexts }[];
}

/** An act that came to differ in the ledger after the report was signed that a paper is made of. */
export interface LaterAct {
  change: 'added' | 'corrected' | 'withdrawn';
  /** As the ledger has it now; what was taken back, as it was signed. */
  act: AssistanceAct;
  organizationName: string;
  /** Where it was signed, where it was: a correction may name another village. */
  signedVillageId: string | undefined;
}

/** What came later, up to a day. */
export interface LaterActs {
  asOf: CalendarDate;
  acts: readonly LaterAct[];
  /** The villages of the week, and whatever others it came to. */
  villages: PlanPlaces['villages'];
}
