import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import { writtenLine, writtenText } from '../../kernel/written-text.ts';

export const promisedGoodsSchema = z.strictObject({
  name: writtenLine(40),
  quantity: z.number().positive().max(1_000_000_000),
  unit: writtenLine(10),
});
export type PromisedGoods = z.output<typeof promisedGoodsSchema>;

/** 人、财、物 and the work in words, as one organization promises them. A promise is not help: what was given is in the ledger. */
export const commitmentSchema = z.strictObject({
  pairingId: idSchema,
  /** Persons whom the organization sends or names for the village; null: not said. */
  people: z.int().min(1).max(100_000).nullable(),
  moneyFen: fenSchema.min(1).nullable(),
  goods: z.array(promisedGoodsSchema).max(20),
  /** 帮扶内容: industry, jobs, sales, care, … */
  work: writtenText(2_000).trim(),
});
export type Commitment = z.output<typeof commitmentSchema>;

/** 联系人; `pairingId` names the organization's, null is the village's. */
export const contactSchema = z.strictObject({
  pairingId: idSchema.nullable(),
  name: writtenLine(40),
  post: writtenText(40).trim(),
  phone: z.string().trim().regex(/^[0-9+\- ]{3,20}$/),
});
export type Contact = z.output<typeof contactSchema>;

/** As a request gives it: whoever changes an agreement sees numbers masked, and leaves one as it was without knowing it. */
export const contactInputSchema = contactSchema.extend({
  phone: contactSchema.shape.phone.optional(),
  /** Of which contact of the agreement that is replaced the number stays; counted from 0. */
  keepsPhoneOf: z.int().min(0).optional(),
});
export type ContactInput = z.output<typeof contactInputSchema>;

/** As an answer gives it. */
export const contactViewSchema = contactSchema.omit({ phone: true }).extend({ maskedPhone: z.string() });
export type ContactView = z.output<typeof contactViewSchema>;

/** Contacts with their numbers, those that stay taken from the agreement that is replaced; a place without one is told apart. */
export function withNumbers(contacts: readonly ContactInput[], replaced: readonly Contact[]): { contacts: Contact[]; problems: Refusal[] } {
  const problems: Refusal[] = [];
  const whole = contacts.map(({ phone, keepsPhoneOf, ...contact }, index) => {
    const number = phone ?? (keepsPhoneOf === undefined ? undefined : replaced[keepsPhoneOf]?.phone);
    if (number === undefined) problems.push({ code: 'pairing.contact-without-phone', at: `body.contacts.${index}.phone` });
    return { ...contact, phone: number ?? '' };
  });
  return { contacts: whole, problems };
}

export const agreementTermsSchema = z.strictObject({
  startsOn: calendarDateSchema,
  /** Last day, included; null: until all villages are accepted. */
  endsOn: calendarDateSchema.nullable(),
  commitments: z.array(commitmentSchema).min(1).max(50),
  contacts: z.array(contactSchema).max(100),
});
export type AgreementTerms = z.output<typeof agreementTermsSchema>;

/** What cannot be signed as it stands; `at` points into the request. */
export function problemsOfTerms({ startsOn, endsOn, commitments, contacts }: AgreementTerms, pairingIds: readonly string[]): Refusal[] {
  const problems: Refusal[] = [];
  if (endsOn !== null && endsOn < startsOn) problems.push({ code: 'pairing.term-ends-early', at: 'body.endsOn' });
  for (const pairingId of pairingIds) {
    if (commitments.filter((one) => one.pairingId === pairingId).length !== 1) {
      problems.push({ code: 'pairing.commitment-missing', at: 'body.commitments' });
    }
  }
  for (const [index, one] of commitments.entries()) {
    if (!pairingIds.includes(one.pairingId)) problems.push({ code: 'pairing.commitment-of-stranger', at: `body.commitments.${index}` });
    // An agreement that promises nothing is the paper exercise that the plan forbids (§二: 坚决不搞形式主义).
    else if (promisesNothing(one)) problems.push({ code: 'pairing.commitment-empty', at: `body.commitments.${index}.work` });
  }
  for (const [index, { pairingId }] of contacts.entries()) {
    if (pairingId !== null && !pairingIds.includes(pairingId)) {
      problems.push({ code: 'pairing.commitment-of-stranger', at: `body.contacts.${index}` });
    }
  }
  return problems;
}

function promisesNothing({ people, moneyFen, goods, work }: Commitment): boolean {
  return people === null && moneyFen === null && goods.length === 0 && work === '';
}
