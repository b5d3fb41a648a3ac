/**
 * The oldest browsers that the product opens in: what the build writes its syntax for, and beyond which nothing may be called that
 * is not asked for first (tests/program/floor.test.ts). Which phones and computers these are: docs/decisions/0018-field-app.md.
 */
export const floor = { chrome: 108, safari: 16, firefox: 121 } as const;
