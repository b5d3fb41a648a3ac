import * as z from 'zod';
import { localRoles, officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { writtenText } from '../../kernel/written-text.ts';
import { giftEntrySchema, giftTermsSchema, measuredGoodsSchema } from './gift.ts';
import { giftListSchema, giftOfActSchema, giftViewSchema } from './views.ts';

const readers = [...officeRoles, ...organizationRoles, ...localRoles];
const oneGift = z.strictObject({ giftId: idSchema });
const oneEntry = z.strictObject({ giftId: idSchema, entryId: idSchema });
const reason = writtenText(500).trim().min(1);
/** The revision that the person has seen: 409 `gifts.stale-revision` where somebody else was quicker. */
const baseRevision = z.int().min(1);

/** Enters a gift, with its first entry where something is promised or here already. 409 `gifts.exists` where the id is taken. */
export const openGift = defineEndpoint({
  name: 'openGift',
  method: 'POST',
  path: '/api/gifts',
  access: organizationRoles,
  summary: { 'zh-CN': '登记一笔捐助', en: 'Enter a gift of money or goods' },
  body: z.strictObject({ giftId: idSchema, goods: measuredGoodsSchema.nullable(), terms: giftTermsSchema, firstEntry: giftEntrySchema.nullable() }),
  response: giftViewSchema,
});

export const correctGift = defineEndpoint({
  name: 'correctGift',
  method: 'POST',
  path: '/api/gifts/:giftId/corrections',
  access: organizationRoles,
  summary: { 'zh-CN': '更正捐助方或用途', en: 'Correct who gives and for what: adds a revision with its reason' },
  params: oneGift,
  body: z.strictObject({ baseRevision, terms: giftTermsSchema, reason }),
  response: giftViewSchema,
});

/** 409 `gifts.still-used` while anything entered of it, or an act that names it, stands. */
export const withdrawGift = defineEndpoint({
  name: 'withdrawGift',
  method: 'POST',
  path: '/api/gifts/:giftId/withdrawal',
  access: organizationRoles,
  summary: { 'zh-CN': '撤回登错的捐助', en: 'Take back a gift that was entered by mistake; it stays in the history' },
  params: oneGift,
  body: z.strictObject({ baseRevision, reason }),
  response: giftViewSchema,
});

export const addGiftEntry = defineEndpoint({
  name: 'addGiftEntry',
  method: 'POST',
  path: '/api/gifts/:giftId/entries',
  access: organizationRoles,
  summary: { 'zh-CN': '登记承诺、到账（到货）或支出', en: 'Enter what was promised, has arrived or was spent' },
  params: oneGift,
  body: z.strictObject({ entry: giftEntrySchema }),
  response: giftViewSchema,
});

export const correctGiftEntry = defineEndpoint({
  name: 'correctGiftEntry',
  method: 'POST',
  path: '/api/gifts/:giftId/entries/:entryId/corrections',
  access: organizationRoles,
  summary: { 'zh-CN': '更正承诺、到账或支出', en: 'Correct an entry of a gift: adds a revision with its reason' },
  params: oneEntry,
  body: z.strictObject({ baseRevision, entry: giftEntrySchema, reason }),
  response: giftViewSchema,
});

export const withdrawGiftEntry = defineEndpoint({
  name: 'withdrawGiftEntry',
  method: 'POST',
  path: '/api/gifts/:giftId/entries/:entryId/withdrawal',
  access: organizationRoles,
  summary: { 'zh-CN': '撤回登错的承诺、到账或支出', en: 'Take back an entry of a gift; it stays in the history' },
  params: oneEntry,
  body: z.strictObject({ baseRevision, reason }),
  response: giftViewSchema,
});

export const getGift = defineEndpoint({
  name: 'getGift',
  method: 'GET',
  path: '/api/gifts/:giftId',
  access: readers,
  summary: { 'zh-CN': '一笔捐助的去向', en: 'A gift from the giver to whom it reached' },
  params: oneGift,
  response: giftViewSchema,
});

/** The latest entered first. The receiving side reads the gifts that reached it; with a household, those that reached the household. */
export const listGifts = defineEndpoint({
  name: 'listGifts',
  method: 'GET',
  path: '/api/gifts',
  access: readers,
  summary: { 'zh-CN': '捐助款物', en: 'Gifts of money and goods with their four figures' },
  query: z.strictObject({ organizationId: idSchema.optional(), householdId: idSchema.optional(), after: idSchema.optional() }),
  response: giftListSchema,
});

export const getGiftOfAct = defineEndpoint({
  name: 'getGiftOfAct',
  method: 'GET',
  path: '/api/gifts/of-acts/:actId',
  access: readers,
  summary: { 'zh-CN': '一笔帮扶用的是哪笔捐助', en: 'Of which gift the money or goods of an act are' },
  params: z.strictObject({ actId: idSchema }),
  response: giftOfActSchema,
});
