/** Endings of the names of offices that issue notices. */
const officeEnding =
  '(?:局|委员会|办公室|人民政府|政府|管委会|街道办事处|办事处|联合会|工商联|总工会|工会|党组|党委|党工委|县委|市委|区委|省委|厅|部|团委|妇联|残联|文联|科协|侨联|总会|协会|领导小组|工作组|指挥部|工作专班|中心|联社|支部|处|委|院|会)';
const office = new RegExp(`^[^，。：；、！？《》\\d]{2,38}${officeEnding}(?:（[^）]{1,20}）)?$`);

/** A line that is nothing but the name of an office. */
export function isOffice(norm: string): boolean {
  return office.test(norm.replaceAll(' ', '')) && !/^(?:关于|附件|各|抄送|主送|请|由)/.test(norm);
}
