import type { Messages } from '../../kernel/language.ts';

export const pairingMessages = {
  'pairing.state.onPaper': { 'zh-CN': '纸面结对', en: 'On paper only' },
  'pairing.state.agreed': { 'zh-CN': '待确认', en: 'To be confirmed' },
  'pairing.state.confirmed': { 'zh-CN': '双方已确认', en: 'Confirmed by both' },
  'pairing.state.ended': { 'zh-CN': '已结束', en: 'Ended' },
  'pairing.side.organization': { 'zh-CN': '社会组织', en: 'organization' },
  'pairing.side.village': { 'zh-CN': '村', en: 'village' },
  'pairing.origin.notice': { 'zh-CN': '方案', en: 'the notice' },
  'pairing.origin.office': { 'zh-CN': '办公室新结', en: 'made by the office' },

  'pairing.not-found': { 'zh-CN': '没有这对结对关系', en: 'There is no such pairing' },
  'pairing.no-such-organization': { 'zh-CN': '没有这家社会组织', en: 'There is no such organization' },
  'pairing.no-such-village': { 'zh-CN': '没有这个村', en: 'There is no such village' },
  'pairing.no-such-agreement': { 'zh-CN': '没有这份协议', en: 'There is no such agreement' },
  'pairing.no-such-paper': { 'zh-CN': '没有这份纸质协议', en: 'There is no such paper' },
  'pairing.only-office': { 'zh-CN': '结对由县级办公室安排', en: 'Pairings are arranged by the county office' },
  'pairing.not-your-pairing': {
    'zh-CN': '只能拟定本单位的结对协议',
    en: 'You may draw up agreements of your own organization only',
  },
  'pairing.change-is-the-heads': {
    'zh-CN': '已有一方确认，变更协议须由本单位负责人或县级办公室办理',
    en: 'One side has confirmed already: a change is for your head or the county office to make',
  },
  'pairing.not-your-side': {
    'zh-CN': '您的账号不能代表这份协议的任何一方',
    en: 'Your account speaks for neither side of this agreement',
  },
  'pairing.already-paired': { 'zh-CN': '{organizationName}与{villageName}已经结对', en: '{organizationName} and {villageName} are paired already' },
  'pairing.already-ended': { 'zh-CN': '这对结对关系已经结束', en: 'This pairing has ended' },
  'pairing.same-organization': { 'zh-CN': '接替的社会组织不能是原来的那家', en: 'The organization that takes over must be another one' },
  'pairing.different-villages': { 'zh-CN': '一份协议只能与一个村签订', en: 'One agreement binds one village only' },
  'pairing.agreement-replaced': {
    'zh-CN': '协议刚刚有了新的版本，请重新打开，看过新协议后再办理',
    en: 'Another agreement has been drawn up meanwhile; open it again and read it first',
  },
  'pairing.change-reason-missing': { 'zh-CN': '变更协议请写明原因', en: 'Say why the agreement is changed' },
  'pairing.term-ends-early': { 'zh-CN': '结束日期不能早于开始日期', en: 'The last day cannot be before the first' },
  'pairing.contact-without-phone': { 'zh-CN': '请填写联系电话', en: 'Give a telephone number' },
  'pairing.no-such-contact': { 'zh-CN': '没有找到这个联系人，请重新打开', en: 'There is no such contact; open the agreement again' },
  'pairing.commitment-missing': { 'zh-CN': '每家社会组织都要写明承诺', en: 'Every organization of the agreement states what it promises' },
  'pairing.commitment-empty': {
    'zh-CN': '请至少写明一项承诺：人员、资金、物资或帮扶内容',
    en: 'Promise at least one thing: people, money, goods or work',
  },
  'pairing.commitment-of-stranger': { 'zh-CN': '这一项不属于本协议的任何一方', en: 'This belongs to nobody who signs the agreement' },
  'pairing.paper-malformed': { 'zh-CN': '文件没有传完整，请重新选择文件', en: 'The file did not arrive whole; choose it again' },
  'pairing.paper-kind': { 'zh-CN': '只收 PDF、JPG 或 PNG 文件，请扫描或拍照后上传', en: 'Only PDF, JPG or PNG: scan or photograph the paper' },
  'pairing.paper-too-large': { 'zh-CN': '文件超过 10 MB，请压缩后再传', en: 'The file is larger than 10 MB; make it smaller first' },
  'pairing.paper-proves-nothing': { 'zh-CN': '请选择纸上有哪一方的签字盖章', en: 'Say whose signatures stand on the paper' },
  'pairing.paper-of-stranger': {
    'zh-CN': '所选的社会组织不在这份协议之内',
    en: 'An organization that you chose does not sign this agreement',
  },

  'pairing.weights-all-zero': { 'zh-CN': '三项原则的权重不能都是 0', en: 'The weights of the three principles cannot all be 0' },
  'pairing.bounds-turned': { 'zh-CN': '上限不能小于下限', en: 'The most cannot be less than the least' },
  'pairing.pin-and-ban': {
    'zh-CN': '同一对不能既“必须结对”又“不结对”',
    en: 'The same pair cannot be required and excluded at once',
  },
  'pairing.workbench-of-strangers': {
    'zh-CN': '设置中有本县没有的社会组织或村，请重新打开工作台',
    en: 'The settings name an organization or a village that the county does not have; open the workbench again',
  },
  'pairing.workbench-stale': {
    'zh-CN': '{savedBy}刚刚改过设置，请重新打开工作台，核对后再保存',
    en: '{savedBy} has changed the settings meanwhile; open the workbench again, then save',
  },
  'pairing.workbench-too-large': {
    'zh-CN': '社会组织和村的数量太大，不能在网页上求解。请用命令 jiedui pair solve',
    en: 'There are too many organizations and villages for the page; use the command jiedui pair solve',
  },
  'pairing.solver-busy': {
    'zh-CN': '正在推算其他方案，请 {seconds} 秒后再试。未作任何更改。',
    en: 'Other proposals are being worked out; try again in {seconds} seconds. Nothing was changed.',
  },
  'pairing.too-hard-to-solve': {
    'zh-CN': '这些要求放在一起太难推算，限定的时间内没有算完，未作任何更改。请减少“必须结对”“不结”或各自的上下限后再试，或用命令 jiedui pair solve',
    en: 'These wishes together are too hard: they were not worked out in the time allowed, and nothing was changed. Try again with fewer required or excluded pairs or bounds of their own, or use the command jiedui pair solve',
  },
  'pairing.solver-stopped': {
    'zh-CN': '系统正在停机，推荐方案没有算完，未作任何更改。请 {seconds} 秒后再试。',
    en: 'The server is stopping; the proposal was not finished and nothing was changed. Try again in {seconds} seconds.',
  },
  'pairing.proposal-changed': {
    'zh-CN': '结对或设置刚刚有了变化，推荐方案已不同。请重新查看后再采用',
    en: 'Pairings or settings have changed meanwhile, and so has the proposal; look at it again before you adopt it',
  },
  'pairing.no-such-need': { 'zh-CN': '没有这项需求', en: 'There is no such need' },
  'pairing.need-closed': { 'zh-CN': '这项需求已经办结，不再推荐', en: 'This need is closed; nothing is proposed for it any more' },

  'pairing.notice-to-confirm': {
    'zh-CN': '{organizationName}与{villageName}的结对协议请您确认',
    en: 'Please confirm the agreement of {organizationName} and {villageName}',
  },
  'pairing.notice-confirmed': {
    'zh-CN': '{organizationName}与{villageName}的结对协议双方都已确认',
    en: 'Both sides have confirmed the agreement of {organizationName} and {villageName}',
  },
  'pairing.notice-ended': {
    'zh-CN': '{organizationName}与{villageName}的结对已结束：{reason}',
    en: 'The pairing of {organizationName} and {villageName} has ended: {reason}',
  },
  'pairing.notice-made': {
    'zh-CN': '{organizationName}与{villageName}新结对：{reason}',
    en: '{organizationName} and {villageName} have been paired: {reason}',
  },
} as const satisfies Messages;
