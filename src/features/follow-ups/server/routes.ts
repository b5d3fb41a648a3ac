import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { getActFollowUps } from './get-act-follow-ups.ts';
import { listDueFollowUps } from './list-due-follow-ups.ts';
import { listEndedHelp } from './list-ended-help.ts';

export const followUpRoutes: Route[] = [
  route(contract.listDueFollowUps, listDueFollowUps),
  route(contract.answerFollowUp, answerFollowUp),
  route(contract.getActFollowUps, getActFollowUps),
  route(contract.listEndedHelp, listEndedHelp),
];
