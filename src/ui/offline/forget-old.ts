import { deviceOutbox, forgetReceived } from '../outbox/outbox-store.ts';
import { forgetOldAnswers } from './kept-answers.ts';

/**
 * Lets go of what has had its time on this device, whoever read or wrote it: of several people on one phone some never come back, and a
 * session that merely ended forgets nothing.
 * @param now business clock, by which receipts are dated
 * @returns whether entries of the outbox went
 */
export async function forgetOld(now: string): Promise<boolean> {
  await forgetOldAnswers(Date.now());
  return (await forgetReceived(deviceOutbox, now)) > 0;
}
