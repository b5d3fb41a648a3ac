import type { Messages } from '../../kernel/language.ts';

export const registryMessages = {
  'registry.office-only': {
    'zh-CN': '这件事由县级办公室办理。',
    en: 'Only the county office may do this.',
  },
  'registry.number-in-address': {
    'zh-CN': '证件号码、电话和账号不能写在网址里，请在查找框里输入。',
    en: 'ID numbers, phones and accounts must not stand in an address; type them into the search field.',
  },
  'registry.village-unknown': {
    'zh-CN': '没有这个村，或者它不在您的管理范围内。',
    en: 'There is no such village, or it is not one of yours.',
  },
  'registry.township-unknown': {
    'zh-CN': '没有这个乡镇，或者它不在您的管理范围内。',
    en: 'There is no such township, or it is not yours.',
  },
  'registry.household-unknown': {
    'zh-CN': '没有这一户，或者它不在您的管理范围内。',
    en: 'There is no such household, or it is not one of yours.',
  },
  'registry.person-unknown': {
    'zh-CN': '没有这个人，或者不在您的管理范围内。',
    en: 'There is no such person, or it is not one of yours.',
  },
  'registry.household-ended': {
    'zh-CN': '这一户已经注销，只能查看，不能修改。',
    en: 'This household has been ended; it can be read, not changed.',
  },
  'registry.person-ended': {
    'zh-CN': '此人已经不在这一户，只能查看，不能修改。',
    en: 'This person has left the household; the record can be read, not changed.',
  },
  'registry.stale-revision': {
    'zh-CN': '您打开之后，别人已经改过这里。您填写的内容还在，请重新打开核对后再保存。',
    en: 'Somebody has changed this since you opened it. What you typed is still here: open it anew, compare, then save.',
  },
  'registry.nothing-changed': {
    'zh-CN': '没有需要保存的改动。',
    en: 'There is nothing to save.',
  },
  'registry.rule-set-unknown': {
    'zh-CN': '没有这套认定规则，请重新选择。',
    en: 'There is no such rule set; choose another.',
  },
  'registry.rule-set-name-taken': {
    'zh-CN': '已有名为“{name}”的认定规则，请换一个名称。',
    en: 'There is a rule set named “{name}” already; choose another name.',
  },
  'registry.rule-set-word-twice': {
    'zh-CN': '“{name}”写了两次。每个类别的名称和别的叫法都不能重复，否则导入表格时分不清。',
    en: '“{name}” is written twice. No two categories may share a name or another word, or sheets could not be read.',
  },
  'registry.rule-set-indicator-twice': {
    'zh-CN': '指标“{name}”写了两次，请改名或删去一个。',
    en: 'The indicator “{name}” is written twice: rename or remove one.',
  },
  'registry.rule-set-has-households': {
    'zh-CN': '已有{count}户按这套规则认定，不能再改或删除。需要不同的规则，请以它为底本新增一套。',
    en: '{count, plural, one {# household stands} other {# households stand}} in this rule set, so it is never changed or removed. Add another that begins from it.',
  },
  'registry.rule-set-had-households': {
    'zh-CN': '有农户曾按这套规则认定，变更记录里还要用它，不能再改或删除。需要不同的规则，请以它为底本新增一套。',
    en: 'Households stood in this rule set, and their history names it, so it is never changed or removed. Add another that begins from it.',
  },
  'registry.rule-set-in-import': {
    'zh-CN': '有一份导入的表格正按这套规则核对，请先完成或取消那次导入。',
    en: 'A sheet has been checked by this rule set: finish or cancel that import first.',
  },
  'registry.rule-set-is-current': {
    'zh-CN': '这是本县现行规则，不能删除。请先把另一套选为现行规则。',
    en: 'This is the rule set in force; put another in force before you remove it.',
  },
  'registry.no-such-category': {
    'zh-CN': '认定规则“{ruleSet}”里没有这个类别，请重新选择。',
    en: 'The rule set “{ruleSet}” has no such category; choose another.',
  },
  'registry.same-category': {
    'zh-CN': '这一户已经在这个类别里。',
    en: 'The household is in this category already.',
  },
  'registry.unfinished-since-ahead': {
    'zh-CN': '纳入日期不能晚于今天。',
    en: 'The day since when it stands so cannot lie ahead.',
  },
  'registry.id-number-length': {
    'zh-CN': '{name}的身份证号码应为18位，请核对。',
    en: 'The ID number of {name} must have 18 characters.',
  },
  'registry.id-number-characters': {
    'zh-CN': '{name}的身份证号码只能有数字，末位可以是X，请核对。',
    en: 'The ID number of {name} consists of digits; only the last may be an X.',
  },
  'registry.id-number-birth-date': {
    'zh-CN': '{name}的身份证号码里的出生日期不存在，请核对。',
    en: 'The birth date in the ID number of {name} does not exist.',
  },
  'registry.id-number-check': {
    'zh-CN': '{name}的身份证号码校验不通过，可能有一位抄错，请核对。',
    en: 'The ID number of {name} fails its check: a digit may be wrong.',
  },
  'registry.id-number-twice': {
    'zh-CN': '{one}和{other}的身份证号码相同，请核对。',
    en: '{one} and {other} have the same ID number.',
  },
  'registry.id-number-taken': {
    'zh-CN': '{name}的身份证号码已登记在{village}的{holder}名下，请核对。',
    en: 'The ID number of {name} belongs to {holder} of {village} already.',
  },
  'registry.id-number-taken-elsewhere': {
    'zh-CN': '{name}的身份证号码已在别的村登记，请联系县级办公室核对。',
    en: 'The ID number of {name} is registered in another village; ask the county office.',
  },
  'registry.household-number-taken': {
    'zh-CN': '户编号{number}已有别的户在用，请核对。',
    en: 'The household number {number} is in use already.',
  },
  'registry.birth-date-differs': {
    'zh-CN': '{name}的出生日期是{written}，与身份证号码里的{told}不一致，请核对。',
    en: 'The birth date of {name}, {written}, differs from that in the ID number, {told}.',
  },
  'registry.gender-differs': {
    'zh-CN': '{name}的性别与身份证号码不一致（号码为{told, select, male {男} other {女}}），请核对。',
    en: 'The sex of {name} differs from the ID number, which says {told}.',
  },
  'registry.age-impossible': {
    'zh-CN': '{name}的出生日期{birthDate}不可能，请核对。',
    en: 'The birth date of {name}, {birthDate}, cannot be.',
  },
  'registry.phone-wrong': {
    'zh-CN': '{name}的电话号码不对，请填手机号或带区号的座机号。',
    en: 'The phone number of {name} is wrong: give a mobile number, or a fixed one with its area code.',
  },
  'registry.bank-account-wrong': {
    'zh-CN': '银行账号应为8至30位数字，请核对。',
    en: 'A bank account has 8 to 30 digits.',
  },
  'registry.income-without-year': {
    'zh-CN': '请填写这是哪一年的收入。',
    en: 'Say of which year this income is.',
  },
  'registry.income-year-ahead': {
    'zh-CN': '{year}年还没有到，请核对收入年度。',
    en: 'The year {year} has not come yet.',
  },
  'registry.two-heads': {
    'zh-CN': '{one}和{other}都写成了户主，一户只能有一个户主。',
    en: '{one} and {other} are both written as head; a household has one.',
  },
  'registry.has-a-head': {
    'zh-CN': '这一户的户主是{head}。要换户主，请用“变更户主”。',
    en: 'The head of this household is {head}. To change that, use “Change the head”.',
  },
  'registry.is-the-head': {
    'zh-CN': '{name}是户主，与户主关系不能直接改。要换户主，请用“变更户主”。',
    en: '{name} is the head. To change that, use “Change the head”.',
  },
  'registry.is-head-already': {
    'zh-CN': '{name}已经是户主。',
    en: '{name} is the head already.',
  },
  'registry.former-head-unrelated': {
    'zh-CN': '请填写原户主{name}与新户主的关系。',
    en: 'Say what the former head, {name}, is to the new one.',
  },
  'registry.same-village': {
    'zh-CN': '这一户已经在这个村。',
    en: 'The household is in this village already.',
  },
  'registry.move-by-township': {
    'zh-CN': '搬迁由乡镇或县级办公室办理，请把情况报给乡镇。',
    en: 'The township or the county office moves households; tell your township.',
  },
  'registry.move-within-township': {
    'zh-CN': '只能搬到本乡镇的村。跨乡镇搬迁请联系县级办公室办理。',
    en: 'You can move households to villages of your own township only; the county office moves them to others.',
  },
  'registry.latitude-outside-china': {
    'zh-CN': '纬度应在 3 至 54 度之间，没有保存。请核对是否与经度填反了。',
    en: 'The latitude lies between 3 and 54 degrees in China; nothing was saved. Perhaps the two were swapped.',
  },
  'registry.longitude-outside-china': {
    'zh-CN': '经度应在 73 至 136 度之间，没有保存。请核对是否与纬度填反了。',
    en: 'The longitude lies between 73 and 136 degrees in China; nothing was saved. Perhaps the two were swapped.',
  },
  'registry.place-too-rough': {
    'zh-CN': '本机这次定位的误差约 {km} 公里，太粗了，没有保存。请打开手机的定位，到屋外再按一次。',
    en: 'This fix may be off by {km} km, which is too rough; nothing was saved. Turn on the phone’s location, go outside and press again.',
  },
  'registry.not-known': {
    'zh-CN': '没有登记过这一项。',
    en: 'This has not been registered.',
  },
  'registry.odd-nobody': { 'zh-CN': '这一户还没有成员', en: 'This household has no members yet' },
  'registry.odd-no-head': { 'zh-CN': '这一户没有户主', en: 'This household has no head' },
  'registry.odd-young-head': { 'zh-CN': '户主{name}只有{age}岁', en: 'The head, {name}, is only {age} years old' },
  'registry.odd-young-spouse': { 'zh-CN': '户主的配偶{name}只有{age}岁', en: 'The head’s spouse, {name}, is only {age} years old' },
  'registry.odd-old-child': { 'zh-CN': '{name}写的是户主的子女，年龄却与户主不符', en: '{name}, written as the head’s child, is too old for it' },
  'registry.odd-young-parent': { 'zh-CN': '{name}写的是户主的父母，年龄却与户主不符', en: '{name}, written as the head’s parent, is too young for it' },
} as const satisfies Messages;
