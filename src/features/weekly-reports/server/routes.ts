import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { acceptReport } from './accept-report.ts';
import { beginCorrection } from './begin-correction.ts';
import { closeWeek } from './close-week.ts';
import { decideOfflineDelay } from './decide-offline-delay.ts';
import { discardDraft } from './discard-draft.ts';
import { downloadBulletin } from './download-bulletin.ts';
import { downloadStatistics } from './download-statistics.ts';
import { downloadWeekPapers } from './download-week-papers.ts';
import { grantExemption, revokeExemption } from './exempt.ts';
import { getBoard } from './get-board.ts';
import { getOwnWeek } from './get-own-week.ts';
import { getReceipt } from './get-receipt.ts';
import { getReport } from './get-report.ts';
import { getRollUp } from './get-roll-up.ts';
import { handBackDraft } from './hand-back-draft.ts';
import { listOwnWeeks } from './list-own-weeks.ts';
import { listRollUpActs } from './list-roll-up-acts.ts';
import { listVersionActs } from './list-version-acts.ts';
import { remind } from './remind.ts';
import { requestSignature } from './request-signature.ts';
import { returnReport } from './return-report.ts';
import { saveDraft } from './save-draft.ts';
import { sendZeroReport } from './send-zero-report.ts';
import { signReport } from './sign-report.ts';

export const weeklyReportRoutes: Route[] = [
  route(contract.listOwnWeeks, listOwnWeeks),
  route(contract.getOwnWeek, getOwnWeek),
  route(contract.saveDraft, saveDraft),
  route(contract.discardDraft, discardDraft),
  route(contract.requestSignature, requestSignature),
  route(contract.handBackDraft, handBackDraft),
  route(contract.signReport, signReport),
  route(contract.sendZeroReport, sendZeroReport),
  route(contract.beginCorrection, beginCorrection),
  route(contract.getBoard, getBoard),
  route(contract.remind, remind),
  route(contract.grantExemption, grantExemption),
  route(contract.revokeExemption, revokeExemption),
  route(contract.getRollUp, getRollUp),
  route(contract.listRollUpActs, listRollUpActs),
  route(contract.closeWeek, closeWeek),
  route(contract.downloadStatistics, downloadStatistics),
  route(contract.downloadBulletin, downloadBulletin),
  route(contract.downloadWeekPapers, downloadWeekPapers),
  route(contract.getReport, getReport),
  route(contract.listVersionActs, listVersionActs),
  route(contract.getReceipt, getReceipt),
  route(contract.acceptReport, acceptReport),
  route(contract.returnReport, returnReport),
  route(contract.decideOfflineDelay, decideOfflineDelay),
];
