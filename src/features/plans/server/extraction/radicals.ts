/**
 * Signs of the blocks 康熙部首 and 部首补充 look like the characters 人, 民 or 见 and are none of them. Browsers and some
 * converters write them into a .pdf because a font draws both with one glyph, so that 民政局 no longer equals 民政局.
 */
const supplement: Record<string, string> = {
  '⺁': '厂', '⺄': '乙', '⺈': '刀', '⺊': '卜', '⺌': '小', '⺍': '小', '⺎': '兀', '⺐': '尢', '⺒': '巳', '⺓': '幺',
  '⺜': '日', '⺝': '月', '⺟': '母', '⺠': '民', '⺧': '牛', '⺩': '王', '⺫': '目', '⺬': '示', '⺮': '竹', '⺶': '羊',
  '⺷': '羊', '⺽': '臼', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻑': '長', '⻓': '长',
  '⻔': '门', '⻗': '雨', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨',
  '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙',
  '⻳': '龟',
};

/** The text with characters where it had radicals; each takes the place of one, so that offsets stay. */
export function withoutRadicals(text: string): string {
  return text.replaceAll(/[\u2e80-\u2fdf]/g, (sign) => supplement[sign] ?? sign.normalize('NFKC'));
}

/**
 * The same for a .pdf's one sign outside of those blocks: printed by a browser, 户 comes back as 戶, and of the 6,763
 * characters of GB 2312 no other does. In a text file 戶 was typed and stays.
 */
export function withoutTwins(text: string): string {
  return text.replaceAll('戶', '户');
}
