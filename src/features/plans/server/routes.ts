import { preparedRoute, route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { chooseCampaign } from './choose-campaign.ts';
import { correctFacts } from './correct-facts.ts';
import { decideProblem } from './decide-problem.ts';
import { discardNotice } from './discard-notice.ts';
import { downloadNotice } from './download-notice.ts';
import { launchCampaign } from './launch-campaign.ts';
import { loadNotice, prepareNotice } from './load-notice.ts';
import { listCampaigns, viewCampaign } from './view-campaign.ts';
import { listNotices, viewNotice } from './view-notice.ts';

export const plansRoutes: Route[] = [
  preparedRoute(contract.loadNotice, prepareNotice, (ctx, _input, notice) => loadNotice(ctx, notice)),
  route(contract.listNotices, listNotices),
  route(contract.viewNotice, viewNotice),
  route(contract.downloadNotice, downloadNotice),
  route(contract.correctFacts, correctFacts),
  route(contract.decideProblem, decideProblem),
  route(contract.chooseCampaign, chooseCampaign),
  route(contract.discardNotice, discardNotice),
  route(contract.launchCampaign, launchCampaign),
  route(contract.listCampaigns, listCampaigns),
  route(contract.viewCampaign, viewCampaign),
];
