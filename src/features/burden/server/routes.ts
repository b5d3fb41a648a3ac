import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { switchBurden } from './switch-burden.ts';
import { viewBurden } from './view-burden.ts';

export const burdenRoutes: Route[] = [route(contract.viewBurden, viewBurden), route(contract.switchBurden, switchBurden)];
