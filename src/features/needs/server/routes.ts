import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { changeNeed } from './change-need.ts';
import { meetNeed, withdrawNeed } from './close-need.ts';
import { exportNeeds } from './export-needs.ts';
import { keepNeedsApart } from './keep-apart.ts';
import { listAlikePairs, listNeeds } from './list-needs.ts';
import { mergeNeeds } from './merge-needs.ts';
import { registerNeed } from './register-need.ts';
import { splitNeed } from './split-need.ts';
import { listAlikeNeeds, viewHouseholdNeeds, viewNeedOptions } from './view-household-needs.ts';
import { viewNeed } from './view-need.ts';

export const needsRoutes: Route[] = [
  route(contract.listNeeds, listNeeds),
  route(contract.exportNeeds, exportNeeds),
  route(contract.viewNeedOptions, viewNeedOptions),
  route(contract.viewHouseholdNeeds, viewHouseholdNeeds),
  route(contract.listAlikeNeeds, listAlikeNeeds),
  route(contract.listAlikePairs, listAlikePairs),
  route(contract.viewNeed, viewNeed),
  route(contract.registerNeed, registerNeed),
  route(contract.changeNeed, changeNeed),
  route(contract.withdrawNeed, withdrawNeed),
  route(contract.meetNeed, meetNeed),
  route(contract.mergeNeeds, mergeNeeds),
  route(contract.splitNeed, splitNeed),
  route(contract.keepNeedsApart, keepNeedsApart),
];
