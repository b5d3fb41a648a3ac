import type { Messages } from '../../kernel/language.ts';

/** What `audit verify`, `backup` and `restore` tell the person at the terminal. */
export const operationsMessages = {
  'operations.no-database': {
    'zh-CN': '数据文件夹 {folder} 中还没有数据库。请确认 JIEDUI_DATA 是否指对；第一次使用请先运行 jiedui serve。',
    en: 'There is no database in the data folder {folder} yet. See that JIEDUI_DATA names the right one; at first use, run jiedui serve.',
  },
  'operations.more-findings': {
    'zh-CN': '还有 {count} 处，用 --json 查看全部。',
    en: 'and {count} more; --json lists them all.',
  },
  'operations.audit-no-county': {
    'zh-CN': '还没有县，没有审计记录可校验。',
    en: 'There is no county yet, hence no audit trail to check.',
  },
  'operations.audit-county': {
    'zh-CN': '{county}：已封存 {sealed} 条，待封存 {waiting} 条，{problems, plural, =0 {未发现问题} other {发现 # 处问题}}',
    en: '{county}: {sealed} entries sealed, {waiting} waiting, {problems, plural, =0 {no problem found} one {# problem found} other {# problems found}}',
  },
  'operations.audit-signed': {
    'zh-CN': '最近签名：第 {position} 条，{at}，{hash}',
    en: 'last signed: entry {position}, {at}, {hash}',
  },
  'operations.audit-key': {
    'zh-CN': '签名公钥 {keyId}（请连同上面的最近签名另外抄存，日后可证明记录没有被截断）：',
    en: 'Public key {keyId} (keep it elsewhere with the last signatures above: they prove later that nothing was cut off):',
  },
  'operations.backup-made': {
    'zh-CN': '✓ 备份完成：{file}（{size} MB，{tables} 张表，{rows} 行，{files} 个文件）',
    en: '✓ Backup written: {file} ({size} MB, {tables} tables, {rows} rows, {files, plural, one {# file} other {# files}})',
  },
  'operations.backup-keys': {
    'zh-CN': '! 密钥另存于 {file}。恢复时需要它；请立即移到别处单独保管，不要与备份放在一起，任何人同时拿到两者即可读出全部内容。',
    en: '! The keys are in {file}. A restore needs them; move them elsewhere now, apart from the backup: whoever has both can read everything.',
  },
  'operations.backup-damaged-files': {
    'zh-CN': '! 有 {count} 个文件在磁盘上已损坏，没有备份：{names}。请检查磁盘，并从以前的备份恢复它们。',
    en: '! {count, plural, one {# file is} other {# files are}} damaged on this disk and left out: {names}. Look at the disk, and bring them back from an earlier backup.',
  },
  'operations.restore-checked': {
    'zh-CN': '✓ 备份文件完好：版本 {version}，生成于 {at}，{tables} 张表，{rows} 行，{files} 个文件',
    en: '✓ The backup is whole: version {version}, made at {at}, {tables} tables, {rows} rows, {files, plural, one {# file} other {# files}}',
  },
  'operations.restore-done': {
    'zh-CN': '✓ 已恢复到 {target}。请用 jiedui serve 启动。',
    en: '✓ Restored into {target}. Start with jiedui serve.',
  },
  'operations.restore-demo-done': {
    'zh-CN': '✓ 已恢复到 {target}。这是演示数据，只能作为演示打开，请运行：JIEDUI_DATA="{parent}" npx jiedui serve --demo',
    en: '✓ Restored into {target}. It is the data of the demo, which is opened as a demo only: JIEDUI_DATA="{parent}" npx jiedui serve --demo',
  },
  'operations.restore-demo-keys-elsewhere': {
    'zh-CN': '✓ 已恢复到 {target}。这是演示数据，只能作为演示打开，而演示只在名为 demo 的文件夹里找密钥。要打开它，请把 {folder} 里的 secrets.json 和 audit-key.json 移到 {folder}/demo，再启动：\n  JIEDUI_DATA="{folder}" npx jiedui serve --demo',
    en: '✓ Restored into {target}. It is the data of the demo, which is opened as a demo only, and the demo looks for its keys in a folder named demo. To open it, move secrets.json and audit-key.json from {folder} to {folder}/demo and start:\n  JIEDUI_DATA="{folder}" npx jiedui serve --demo',
  },
  'operations.restore-demo-elsewhere': {
    'zh-CN': '✓ 已恢复到 {target}。这是演示数据，只能作为演示打开，而演示只用名为 demo 的文件夹。要打开它，请恢复到这样的文件夹再启动：\n  JIEDUI_DATA="{folder}/demo" npx jiedui restore "{file}"\n  JIEDUI_DATA="{folder}" npx jiedui serve --demo',
    en: '✓ Restored into {target}. It is the data of the demo, which is opened as a demo only, and the demo keeps to a folder named demo. To open it, restore it into one and start:\n  JIEDUI_DATA="{folder}/demo" npx jiedui restore "{file}"\n  JIEDUI_DATA="{folder}" npx jiedui serve --demo',
  },
  'operations.restore-trail-broken': {
    'zh-CN': '! 数据已全部恢复，但备份时审计记录就有上述问题，请查明原因。',
    en: '! Everything was restored, but the audit trail had the problems above when the backup was made; find out why.',
  },
  'operations.no-secrets': {
    'zh-CN': '数据文件夹 {folder} 中没有 secrets.json，没有密钥可换。请确认 JIEDUI_DATA 是否指对。',
    en: 'The data folder {folder} has no secrets.json, hence no key to rotate. See that JIEDUI_DATA names the right one.',
  },
  'operations.key-made': {
    'zh-CN': '新密钥 {key} 已写入 secrets.json，正在重新加密…',
    en: 'The new key {key} stands in secrets.json; encrypting with it…',
  },
  'operations.key-resumed': {
    'zh-CN': '上一次换发还没有做完，接着用密钥 {key} 重新加密…',
    en: 'A rotation that was begun is not finished yet; going on with key {key}…',
  },
  'operations.resealed': {
    'zh-CN': '✓ 已用密钥 {key} 重新加密 {rows} 行。',
    en: '✓ {rows, plural, one {# row is} other {# rows are}} now encrypted with key {key}.',
  },
  'operations.old-keys-removed': {
    'zh-CN': '✓ 旧密钥已从 secrets.json 删去。以前的备份仍要用备份旁边的旧密钥文件恢复。',
    en: '✓ The old keys are gone from secrets.json. Earlier backups are still restored with the keys file of their own.',
  },
  'operations.old-keys-served': {
    'zh-CN': '! 服务可能还在用旧密钥，所以旧密钥暂时保留。停下服务后再运行一次，即可删去。',
    en: '! A server may still use the old keys, so they are kept for now. Call this again with the server stopped to remove them.',
  },
  'operations.old-keys-used': {
    'zh-CN': '! 这些列里还有用旧密钥加密的数据，旧密钥继续保留：{columns}',
    en: '! Values of old keys still stand in these columns, so the old keys are kept: {columns}',
  },
} as const satisfies Messages;
