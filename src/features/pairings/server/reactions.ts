import { reactTo, type Reaction } from '../../../platform/use-case/reaction.ts';
import { campaignLaunched } from '../../plans/events.ts';
import { layOutPairings } from './lay-out-pairings.ts';

/** “启动行动” lays out who helps whom, in the same transaction. */
export const pairingReactions: Reaction[] = [reactTo('pairings', campaignLaunched, layOutPairings)];
