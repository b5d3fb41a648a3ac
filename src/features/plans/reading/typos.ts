import { cut, type Passage } from './passage.ts';

export interface FoundTypo {
  words: Passage;
  meant: string;
}

/** Terms of the trade, and for their signs those that a typist or a scanner takes for them. */
const terms = [
  '贫困村', '贫困户', '贫困人口', '脱贫攻坚', '脱贫人口', '乡村振兴', '结对帮扶', '社会组织', '消费扶贫', '消费帮扶', '挂牌督战', '实施方案',
  '民政局', '领导小组', '巩固拓展', '防止返贫', '监测对象', '帮扶单位', '志愿服务', '责任单位', '组织领导', '贯彻落实', '工作要求',
];
const lookalikes: Record<string, string> = {
  困: '国因囯园团', 贫: '贪贷负货', 攻: '功工公', 坚: '艰竖监', 扶: '抚付夫伏', 帮: '邦绑', 振: '震镇赈', 兴: '心新星', 督: '都', 战: '站占', 织: '职积只识', 组: '祖阻租',
  民: '明', 政: '正征', 施: '拖', 落: '洛', 贯: '惯', 彻: '切', 结: '接给', 对: '队', 挂: '桂', 牌: '脾', 防: '放', 返: '反', 测: '侧', 监: '坚', 巩: '恐', 固: '故国', 拓: '托', 展: '站',
  责: '贵', 任: '仁', 志: '至', 愿: '原', 领: '岭', 导: '异', 村: '材衬', 户: '护', 脱: '托', 消: '销', 费: '废', 方: '万', 案: '按', 乡: '香', 会: '汇', 社: '杜', 单: '丹',
};

const wrongForms = new Map<string, string>();
for (const term of terms) {
  for (let at = 0; at < term.length; at += 1) {
    for (const sign of lookalikes[term.charAt(at)] ?? '') wrongForms.set(term.slice(0, at) + sign + term.slice(at + 1), term);
  }
}
const wrong = new RegExp([...wrongForms.keys()].join('|'), 'g');
/** Words that hold a wrong form by chance: 接对帮扶 is wrong, 衔接对口帮扶 is not. */
const innocent = /衔接对|对接对|承接对|直接对|部队帮|团队帮|队帮扶|社会组织织|反贫困|国家贫|全国贫/;

/** Terms with one sign taken for another, once each: 贫国村 for 贫困村. */
export function findTypos(body: readonly Passage[]): FoundTypo[] {
  const found = new Map<string, FoundTypo>();
  for (const passage of body) {
    for (const match of passage.norm.matchAll(wrong)) {
      const meant = wrongForms.get(match[0]);
      const around = passage.norm.slice(Math.max(0, match.index - 2), match.index + match[0].length + 1);
      if (!meant || innocent.test(around) || found.has(match[0])) continue;
      found.set(match[0], { words: cut(passage, match.index, match.index + match[0].length), meant });
    }
  }
  return [...found.values()];
}
