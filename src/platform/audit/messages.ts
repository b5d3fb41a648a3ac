import type { Messages } from '../../kernel/language.ts';

/** What checking the audit trail has to say: what was found and exactly where. */
export const auditMessages = {
  'audit.key-damaged': {
    'zh-CN': '审计签名密钥文件 {file} 已损坏，没有改动。请用备份旁的密钥文件恢复它；不要删除，否则以前的签名无法再校验。',
    en: 'The file {file} with the key that signs the audit trail is damaged; it was left as it is. Put it back from the keys file of a backup; do not delete it, or earlier signatures can no longer be checked.',
  },
  'audit.key-missing': {
    'zh-CN': '数据文件夹中没有审计签名密钥（audit-key.json），签名无法校验。请从备份的密钥文件恢复后再校验。',
    en: 'The data folder has no key of the audit trail (audit-key.json), so signatures cannot be checked. Put it back from the keys file of a backup and check again.',
  },
  'audit.entry-changed': {
    'zh-CN': '第 {position, number, ::group-off} 条（记录 {entryId}，{action}，{at}）与其封存值不符：该记录或封存值被改动。',
    en: 'Entry {position, number, ::group-off} ({entryId}, {action}, {at}) does not match its seal: the entry or the seal was changed.',
  },
  'audit.entry-missing': {
    'zh-CN': '第 {position, number, ::group-off} 条（记录 {entryId}）已封存，但记录不见了：被删除。',
    en: 'Entry {position, number, ::group-off} ({entryId}) was sealed but is not there: it was deleted.',
  },
  'audit.seals-missing': {
    'zh-CN': '第 {from, number, ::group-off} 至 {to, number, ::group-off} 条的封存值不见了：被删除。',
    en: 'The seals {from, number, ::group-off} to {to, number, ::group-off} are not there: they were deleted.',
  },
  'audit.entry-unsealed': {
    'zh-CN': '记录 {entryId}（{action}，{at}）早该封存却没有封存：可能绕过程序写入、封存值被删除，或封存任务没有运行（服务刚启动请过一分钟再校验）。',
    en: 'Entry {entryId} ({action}, {at}) should have been sealed long ago and is not: it was written around the product, its seal was deleted, or sealing does not run (if the server has just been started, check again in a minute).',
  },
  'audit.entry-backdated': {
    'zh-CN': '第 {position, number, ::group-off} 条（记录 {entryId}）的编号时间比封存在它之前的记录早一小时以上：可能是补造的记录，也可能是服务器时钟曾被调整，请核对。',
    en: 'Entry {position, number, ::group-off} ({entryId}) bears a time more than an hour before entries sealed earlier: made up afterwards, or the server’s clock was changed; look into it.',
  },
  'audit.chain-rewritten': {
    'zh-CN': '第 {position, number, ::group-off} 条处已签名的封存值与现在的不同：签名之后审计链被改写。',
    en: 'The seal {position, number, ::group-off} differs from what was signed there: the chain was rewritten after the signature.',
  },
  'audit.signed-seal-missing': {
    'zh-CN': '第 {position, number, ::group-off} 条处有签名，但现在的链只到第 {head, number, ::group-off} 条或缺少该条：封存值在签名之后被删除。',
    en: 'Seal {position, number, ::group-off} was signed, but the chain now ends at {head, number, ::group-off} or lacks it: seals were deleted after the signature.',
  },
  'audit.signature-wrong': {
    'zh-CN': '第 {position, number, ::group-off} 条处的签名无效：签名记录被改动或伪造。',
    en: 'The signature at {position, number, ::group-off} is not valid: the checkpoint was changed or forged.',
  },
  'audit.key-unknown': {
    'zh-CN': '第 {position, number, ::group-off} 条处的签名出自不认识的密钥 {keyId}：签名是伪造的，或本机的 audit-key.json 不是签名时的那一份。',
    en: 'The signature at {position, number, ::group-off} was made with the unknown key {keyId}: it is forged, or this audit-key.json is not the one that signed.',
  },
  'audit.not-signed': {
    'zh-CN': '第 {position, number, ::group-off} 条起已封存超过十分钟却没有签名：签名记录被删除，或封存任务没有运行。',
    en: 'From entry {position, number, ::group-off} on, seals are older than ten minutes and not signed: checkpoints were deleted, or sealing does not run.',
  },
} as const satisfies Messages;
