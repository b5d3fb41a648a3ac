import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { addGiftEntry, correctGiftEntry, withdrawGiftEntry } from './change-entry.ts';
import { correctGift, withdrawGift } from './change-gift.ts';
import { getGiftOfAct, listGifts } from './list-gifts.ts';
import { openGift } from './open-gift.ts';
import { getGift } from './view-gift.ts';

export const giftRoutes: Route[] = [
  route(contract.openGift, openGift),
  route(contract.correctGift, correctGift),
  route(contract.withdrawGift, withdrawGift),
  route(contract.addGiftEntry, addGiftEntry),
  route(contract.correctGiftEntry, correctGiftEntry),
  route(contract.withdrawGiftEntry, withdrawGiftEntry),
  route(contract.getGift, getGift),
  route(contract.listGifts, listGifts),
  route(contract.getGiftOfAct, getGiftOfAct),
];
