/** Titles and navigation: in the console's first load. */
export const burdenPageWords = {
  page: { 'zh-CN': '填报负担', en: 'Burden of forms' },
} as const;
