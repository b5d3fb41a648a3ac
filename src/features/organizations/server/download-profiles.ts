import { Readable } from 'node:stream';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import { spreadsheetBytes } from '../../../platform/documents/spreadsheet.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allTownships } from '../../registry/server/public-reads.ts';
import { maskContactPhone } from '../contact-phone.ts';
import { organizationDirectory } from '../documents/organization-directory.ts';
import { whyMayNotListOrganizations } from '../policy.ts';
import { downloadProfiles as endpoint } from '../profile-contract.ts';
import { missingFields } from '../profile.ts';
import { taxonomyWith } from '../taxonomy.ts';
import { listOwnCapabilities } from './capability-store.ts';
import { openContactPhone } from './contact-secrecy.ts';
import { allProfiles } from './profile-store.ts';
import { capabilitiesOfOrganizations } from './public-reads.ts';

/** 社会组织名录 (.xlsx): everything but telephone numbers, which stay masked. */
export async function downloadProfiles(ctx: UseCaseContext): Promise<FileAnswer> {
  refuseIf(whyMayNotListOrganizations(ctx.actor), 'forbidden');
  const profiles = await allProfiles(ctx);
  const confirmed = await capabilitiesOfOrganizations(ctx);
  const townships = new Map((await allTownships(ctx)).map(({ townshipId, name }) => [townshipId, name]));
  const names = new Map(taxonomyWith(await listOwnCapabilities(ctx)).map(({ capability, name }) => [capability, name['zh-CN']]));
  const organizations = profiles.map(({ organizationId, name, facts, contacts }) => {
    const capabilities = confirmed.get(organizationId) ?? [];
    return {
      name,
      ...facts,
      townshipName: townships.get(facts.townshipId ?? '') ?? '',
      capabilities: capabilities.map((capability) => names.get(capability) ?? capability),
      contacts: contacts.map(({ contactId, name: contactName, post, phone }) =>
        [contactName, post, phone === null ? '' : maskContactPhone(openContactPhone(ctx.secrets, organizationId, contactId, phone))]
          .filter((part) => part !== '')
          .join(' '),
      ),
      missing: missingFields(facts, { capabilities: capabilities.length, contacts: contacts.length }),
    };
  });
  return new FileAnswer({
    filename: `社会组织名录-${shanghaiDate(ctx.now)}.xlsx`,
    contentType: endpoint.file ?? '',
    body: Readable.from(spreadsheetBytes(organizationDirectory(organizations, ctx.now)), { objectMode: false }),
  });
}
