/** Chinese is the source language; English stands complete beside it. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One sentence in every language of the product, in ICU message syntax (`{count, plural, …}`). */
export type Sentence = Readonly<Record<Language, string>>;

/** A feature's catalogue: code → sentence. Codes of refusals are among its keys. */
export type Messages = Readonly<Record<string, Sentence>>;

/** Picks the reader's language from an `Accept-Language` header; Chinese where nothing fits. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .toSorted((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}
