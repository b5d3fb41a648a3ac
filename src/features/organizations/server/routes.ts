import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import * as profiles from '../profile-contract.ts';
import { changeProfile } from './change-profile.ts';
import { confirmCapability, withdrawCapability } from './confirm-capability.ts';
import { downloadProfiles } from './download-profiles.ts';
import { addCountyCapability, listCapabilities } from './extend-taxonomy.ts';
import { listOrganizations } from './list-organizations.ts';
import { listProfiles } from './list-profiles.ts';
import { showContactPhone } from './show-contact-phone.ts';
import { viewOrganization } from './view-organization.ts';

export const organizationsRoutes: Route[] = [
  route(contract.listOrganizations, listOrganizations),
  route(profiles.listProfiles, listProfiles),
  route(profiles.downloadProfiles, downloadProfiles),
  route(profiles.viewOrganization, viewOrganization),
  route(profiles.changeProfile, changeProfile),
  route(profiles.showContactPhone, showContactPhone),
  route(profiles.confirmCapability, confirmCapability),
  route(profiles.withdrawCapability, withdrawCapability),
  route(profiles.listCapabilities, listCapabilities),
  route(profiles.addCountyCapability, addCountyCapability),
];
