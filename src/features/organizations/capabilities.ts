import type { Sentence } from '../../kernel/language.ts';

/** One kind of help that an organization can give and a village can need: the same word on both sides, so that they can meet. */
export interface Capability {
  /** Stable: stored with organizations, needs and measures. */
  code: string;
  name: Sentence;
  /**
   * Words in an organization's name, purpose or business scope by which it is suggested; a person confirms. A word inside a
   * longer one of the same place does not count (suggest-capabilities.ts): 培训学校 is no school that tutors.
   */
  hintWords: readonly string[];
  /** Can be given without meeting (plan §二: 不见面): by telephone, network, post. */
  isPossibleRemotely: boolean;
}

const capability = (code: string, zh: string, en: string, hintWords: readonly string[], isPossibleRemotely = false): Capability => ({
  code,
  name: { 'zh-CN': zh, en },
  hintWords,
  isPossibleRemotely,
});

/** The published taxonomy of capabilities; the office adds its own beside it (`county_capabilities`). */
export const capabilities: readonly Capability[] = [
  capability('training', '技能培训', 'Vocational training', ['培训', '培训学校', '职业技能', '技工', '驾驶', '电脑', '实用技术'], true),
  capability('earlyEducation', '学前教育', 'Early education', ['幼儿园', '学前', '学前教育', '幼儿教育', '幼教', '早教', '托育']),
  capability('tutoring', '学业辅导', 'Tutoring', ['学校', '教育', '补习', '辅导', '课外'], true),
  capability('elderCare', '养老照料', 'Elder care', ['养老', '敬老', '老年', '老人', '颐养', '托老', '养护院']),
  capability('childSponsorship', '助学助困', 'Sponsoring children', ['助学', '困难儿童', '贫困儿童', '留守儿童', '孤儿', '青少年', '奖学', '资助'], true),
  capability('disabilityCare', '助残康复', 'Disability care', ['残疾', '助残', '康复', '特殊教育']),
  capability('industryTechnique', '产业技术', 'Industry technique', ['种植', '养殖', '蜜蜂', '农业', '农民', '林业', '果树', '果品', '水果', '药材', '畜牧', '产业', '科技'], true),
  capability('salesChannel', '产品销路', 'Sales channel', ['商会', '电商', '电子商务', '销售', '购销', '流通', '餐饮', '超市', '消费'], true),
  capability('jobs', '就业岗位', 'Jobs', ['人力资源', '劳务', '就业', '招工', '企业家'], true),
  capability('securityJobs', '保安就业', 'Security jobs', ['保安', '安保'], true),
  capability('medical', '医疗卫生', 'Medical help', ['医院', '医疗', '卫生', '护理', '诊所', '义诊']),
  capability('legal', '法律服务', 'Legal help', ['法律', '律师', '法学', '调解', '公证'], true),
  capability('culture', '文体活动', 'Culture and sports', ['文化', '艺术', '体育', '舞蹈', '书画', '音乐', '摄影']),
  capability('socialWork', '社工与心理', 'Social work and counselling', ['社会工作', '社工', '心理', '志愿'], true),
  capability('housingRepair', '房屋修缮', 'Repairing houses', ['建筑', '装修', '房屋', '工程']),
  capability('environment', '人居环境', 'Village environment', ['环保', '环境', '生态', '保洁', '绿化']),
  capability('fundsAndGoods', '捐款捐物', 'Funds and goods', ['慈善', '基金会', '公益', '捐款', '捐赠', '捐资', '福利'], true),
];

export function findCapability(code: string): Capability | undefined {
  return capabilities.find((candidate) => candidate.code === code);
}
