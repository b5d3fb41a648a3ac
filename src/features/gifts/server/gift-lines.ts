import { grouped } from '../../../kernel/grouped.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { namesOfOrganizations } from '../../organizations/server/public-reads.ts';
import { villagesById } from '../../registry/server/public-reads.ts';
import { deliveredBy, deliveredInKind, figuresOf, leftOf } from '../figures.ts';
import { hintsOf } from '../hints.ts';
import { mayReadGiver, mayReadWhole } from '../policy.ts';
import type { GiftLine } from '../views.ts';
import { latestOf } from './latest.ts';
import { entriesOf, type Draw, type EntryRevision, type Gift, type TermsRevision } from './store.ts';

export interface Readable {
  gift: Gift;
  /** The latest revision. */
  terms: TermsRevision;
  /** Those that the actor may read. */
  draws: readonly Draw[];
}

/** Gifts as the actor may read them: figures for whom the gift is entrusted to and for the office, to a place what reached it. */
export async function giftLines(ctx: UseCaseContext, readable: readonly Readable[]): Promise<GiftLine[]> {
  const organizations = await namesOfOrganizations(ctx, readable.map(({ gift }) => gift.organizationId));
  const villages = await villagesById(ctx, readable.flatMap(({ terms }) => terms.terms.villageId ?? []));
  const whole = readable.filter(({ gift }) => mayReadWhole(ctx.actor, gift.organizationId)).map(({ gift }) => gift.giftId);
  const entries = grouped(await entriesOf(ctx, whole), ({ giftId }) => giftId);
  return readable.map(({ gift: { giftId, organizationId, measure }, terms: { terms, revision, withdrawn }, draws }) => {
    const told = whole.includes(giftId) ? toldOf(ctx, { measure, terms, draws }, entries.get(giftId) ?? []) : untold;
    return {
      giftId,
      revision,
      withdrawn,
      organizationId,
      organizationName: organizations.get(organizationId) ?? '',
      giverKind: terms.giverKind,
      giverName: mayReadGiver(ctx.actor, organizationId, terms.giverKind) ? terms.giverName : '',
      goods: measure,
      villageId: terms.villageId,
      villageName: villages.get(terms.villageId ?? '')?.name ?? '',
      dueOn: terms.dueOn,
      reached: draws.reduce((sum, draw) => sum + deliveredBy(measure, draw), 0),
      reachedInKind: deliveredInKind(measure, draws),
      ...told,
    };
  });
}

type Told = Pick<GiftLine, 'figures' | 'left' | 'hints' | 'note'>;
/** What a place does not read: what is entrusted to an organization for others too, and what it notes for itself. */
const untold: Told = { figures: null, left: null, hints: [], note: '' };

function toldOf(
  ctx: UseCaseContext,
  { measure, terms, draws }: Pick<Gift, 'measure'> & Pick<TermsRevision, 'terms'> & Pick<Readable, 'draws'>,
  revisions: readonly EntryRevision[],
): Told {
  const entries = [...latestOf(revisions, ({ entry }) => entry.entryId).values()].map(({ entry, withdrawn }) => ({ ...entry, withdrawn }));
  const figures = figuresOf(measure, entries, draws);
  const standing = entries.filter(({ withdrawn }) => !withdrawn);
  const hints = hintsOf({ figures, entries: standing, dueOn: terms.dueOn, today: shanghaiDate(ctx.now) });
  return { figures, left: leftOf(figures), hints, note: terms.note };
}
