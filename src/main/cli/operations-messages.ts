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
    'zh-CN': '✓ 备份完成：{file}（{size} MB，{tables} 张表，{rows} 行）',
    en: '✓ Backup written: {file} ({size} MB, {tables} tables, {rows} rows)',
  },
  'operations.backup-keys': {
    'zh-CN': '! 密钥另存于 {file}。恢复时需要它；请立即移到别处单独保管，不要与备份放在一起，任何人同时拿到两者即可读出全部内容。',
    en: '! The keys are in {file}. A restore needs them; move them elsewhere now, apart from the backup: whoever has both can read everything.',
  },
  'operations.restore-checked': {
    'zh-CN': '✓ 备份文件完好：版本 {version}，生成于 {at}，{tables} 张表，{rows} 行',
    en: '✓ The backup is whole: version {version}, made at {at}, {tables} tables, {rows} rows',
  },
  'operations.restore-done': {
    'zh-CN': '✓ 已恢复到 {target}。请用 jiedui serve 启动。',
    en: '✓ Restored into {target}. Start with jiedui serve.',
  },
  'operations.restore-trail-broken': {
    'zh-CN': '! 数据已全部恢复，但备份时审计记录就有上述问题，请查明原因。',
    en: '! Everything was restored, but the audit trail had the problems above when the backup was made; find out why.',
  },
} as const satisfies Messages;
