import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { correctAct, withdrawAct } from './change-act.ts';
import { getAct } from './get-act.ts';
import { getRecordOptions } from './get-record-options.ts';
import { listActs } from './list-acts.ts';
import { recordAct } from './record-act.ts';

export const assistanceRoutes: Route[] = [
  route(contract.recordAct, recordAct),
  route(contract.correctAct, correctAct),
  route(contract.withdrawAct, withdrawAct),
  route(contract.getAct, getAct),
  route(contract.listActs, listActs),
  route(contract.getRecordOptions, getRecordOptions),
];
