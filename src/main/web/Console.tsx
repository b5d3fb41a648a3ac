import { RouterProvider } from '@tanstack/react-router';
import { lazy } from 'react';
import type { Role } from '../../kernel/actor.ts';
import { NotificationsMenu } from '../../features/accounts/web/notifications/NotificationsMenu.tsx';
import { ActSections } from '../../features/assistance/web/act-sections.ts';
import { HouseholdCodesContext } from '../../features/assistance/web/household-codes.ts';
import { householdCodes } from '../../features/confirmations/web/household-codes.ts';
import { DeliveredParts } from '../../features/gifts/web/delivered-parts.ts';
import { NeedSections } from '../../features/needs/web/need-sections.ts';
import { PairingSections } from '../../features/pairings/web/pairing-sections.ts';
import { HouseholdSections } from '../../features/registry/web/household-sections.ts';
import { ReviewPartsContext } from '../../features/weekly-reports/web/review-parts.ts';
import { createPageRouter } from '../../ui/shell/page-router.tsx';
import { matchPath } from '../../ui/navigation.ts';
import { OutboxKinds } from '../../ui/outbox/kinds.ts';
import { homeOf } from '../../ui/page.ts';
import { actSections } from './act-sections.ts';
import { AccountTools } from './AccountTools.tsx';
import { pages } from './console-pages.ts';
import { deliveredParts } from './delivered-parts.ts';
import { DeviceState } from './DeviceState.tsx';
import { householdSections } from './household-sections.ts';
import { needSections } from './need-sections.ts';
import { pairingSections } from './pairing-sections.ts';
import { outboxKinds } from './outbox-kinds.ts';
import { reviewParts } from './review-parts.ts';

const NoticeLines = lazy(async () => ({ default: (await import('./NoticeLines.tsx')).NoticeLines }));
const router = createPageRouter({
  pages,
  accountMenu: <AccountTools />,
  notifications: <NotificationsMenu List={NoticeLines} />,
  deviceState: <DeviceState />,
});

/** Fetches the code of the page at an address, or of the role's first page, before the router has looked. */
export function preparePage(path: string, role: Role): void {
  const page = path === '/' ? homeOf(pages, role) : pages.find((candidate) => matchPath(candidate.path, path));
  page?.component.preload();
}

/** The whole site, for people signed in. Its code is fetched when it is first wanted. */
export function Console() {
  return (
    <HouseholdSections value={householdSections}>
      <NeedSections value={needSections}>
        <PairingSections value={pairingSections}>
          <ActSections value={actSections}>
            <ReviewPartsContext value={reviewParts}>
              <HouseholdCodesContext value={householdCodes}>
                <DeliveredParts value={deliveredParts}>
                  <OutboxKinds value={outboxKinds}>
                    <RouterProvider router={router} />
                  </OutboxKinds>
                </DeliveredParts>
              </HouseholdCodesContext>
            </ReviewPartsContext>
          </ActSections>
        </PairingSections>
      </NeedSections>
    </HouseholdSections>
  );
}
