import { createContext, use, type ComponentType } from 'react';
import type { Measure } from '../gift.ts';

/** What a later room says of what a gift has delivered: how much of it the receiving side confirms. */
export interface DeliveredPart {
  id: string;
  /** Asks its own endpoint; lazy, so that other pages do not carry it. */
  component: ComponentType<{ giftId: string; goods: Measure }>;
}

/** Gifts come before confirmations and cannot know them: main gives their parts here (src/main/web/delivered-parts.ts). */
export const DeliveredParts = createContext<readonly DeliveredPart[]>([]);

export function useDeliveredParts(): readonly DeliveredPart[] {
  return use(DeliveredParts);
}
