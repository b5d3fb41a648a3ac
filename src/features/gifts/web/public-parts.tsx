/** What the pages of later features say of a gift. */
export { useGiftNames } from './gift-words.ts';
