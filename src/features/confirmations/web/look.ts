import type { Tone } from '../../../ui/components/StatusBadge.tsx';
import type { PartState, ReceiptState } from '../receipt.ts';

export const toneOfState: Record<ReceiptState, Tone> = { confirmed: 'confirmed', partly: 'due', unconfirmed: 'notYet', disputed: 'due' };
export const toneOfPart: Record<PartState, Tone> = { received: 'confirmed', open: 'notYet', disputed: 'due' };
