import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { answerAct } from './answer-act.ts';
import { confirmActByCode } from './confirm-act-by-code.ts';
import { confirmActByWitness } from './confirm-act-by-witness.ts';
import { getActConfirmation } from './get-act-confirmation.ts';
import { getGiftReceipts } from './get-gift-receipts.ts';
import { issueCodeSheets } from './issue-code-sheets.ts';
import { listHouseholdCodes } from './list-household-codes.ts';
import { listOpenActs } from './list-open-acts.ts';

export const confirmationRoutes: Route[] = [
  route(contract.answerAct, answerAct),
  route(contract.confirmActByWitness, confirmActByWitness),
  route(contract.confirmActByCode, confirmActByCode),
  route(contract.getActConfirmation, getActConfirmation),
  route(contract.getGiftReceipts, getGiftReceipts),
  route(contract.listOpenActs, listOpenActs),
  route(contract.listHouseholdCodes, listHouseholdCodes),
  route(contract.issueCodeSheets, issueCodeSheets),
];
