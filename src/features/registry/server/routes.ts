import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { listVillages } from './list-villages.ts';

export const registryRoutes: Route[] = [route(contract.listVillages, listVillages)];
