import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { viewOverview } from './view-overview.ts';

export const overviewRoutes: Route[] = [route(contract.viewOverview, viewOverview)];
