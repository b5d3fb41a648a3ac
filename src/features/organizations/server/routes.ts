import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { listOrganizations } from './list-organizations.ts';

export const organizationsRoutes: Route[] = [route(contract.listOrganizations, listOrganizations)];
