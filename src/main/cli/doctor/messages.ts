import type { Messages } from '../../../kernel/language.ts';

/** What `jiedui doctor` found; where something is wrong, also what to do. */
export const doctorMessages = {
  'doctor.node-good': { 'zh-CN': 'Node.js {version}', en: 'Node.js {version}' },
  'doctor.node-old': {
    'zh-CN': 'Node.js {version} 过低：请安装 20.19 或更高版本。',
    en: 'Node.js {version} is too old: install 20.19 or newer.',
  },
  'doctor.web-good': { 'zh-CN': '网页已构建', en: 'The web app is built' },
  'doctor.web-missing': {
    'zh-CN': '网页尚未构建：请运行 npm run build（或 npm start）。',
    en: 'The web app is not built: run npm run build (or npm start).',
  },
  'doctor.binaries-good': { 'zh-CN': '本机的内置数据库程序已安装', en: 'The bundled database for this system is installed' },
  'doctor.public-url-plain': {
    'zh-CN': 'PUBLIC_URL {url} 不是 https：密码会明文经过网络。请在前面放置带证书的反向代理，并把 PUBLIC_URL 改为 https 地址。',
    en: 'PUBLIC_URL {url} is not https: passwords would cross the network in clear. Put a reverse proxy with a certificate in front and set PUBLIC_URL to its https address.',
  },
  'doctor.folder-good': { 'zh-CN': '数据文件夹 {folder} 可写，剩余 {free} GB', en: 'The data folder {folder} can be written to, {free} GB free' },
  'doctor.folder-new': {
    'zh-CN': '数据文件夹 {folder} 还不存在，第一次启动时会建立。如果这里本应有数据，请检查 JIEDUI_DATA。',
    en: 'The data folder {folder} does not exist yet; the first start makes it. If there should be data, check JIEDUI_DATA.',
  },
  'doctor.folder-not-writable': {
    'zh-CN': '数据文件夹 {folder} 不可写（{reason}）：请交给运行本程序的用户，例如 chown -R 用户名 {folder}',
    en: 'The data folder {folder} cannot be written to ({reason}): give it to the user that runs this program, for example chown -R USER {folder}',
  },
  'doctor.disk-low': {
    'zh-CN': '{folder} 所在磁盘只剩 {free} GB：请清理或扩容，低于 0.3 GB 时数据库会停止写入。',
    en: 'Only {free} GB are free on the disk of {folder}: make room; below 0.3 GB the database stops writing.',
  },
  'doctor.disk-full': {
    'zh-CN': '{folder} 所在磁盘只剩 {free} GB，几乎已满：请立即腾出空间，见 docs/operations.md“磁盘已满”。',
    en: 'The disk of {folder} is nearly full, {free} GB are free: make room now; see “The disk is full” in docs/operations.md.',
  },
  'doctor.keys-good': { 'zh-CN': '密钥文件只有本用户可读', en: 'The files of keys are for this user alone' },
  'doctor.keys-open': {
    'zh-CN': '{file} 可被其他用户读取（权限 {mode}）：请运行 chmod 600 {file}',
    en: '{file} can be read by other users (mode {mode}): run chmod 600 {file}',
  },
  'doctor.keys-missing': {
    'zh-CN': '有数据库却没有密钥文件 {file}：请从备份的 .keys.json 中恢复它，再启动服务；否则电话和二次验证无法读取。',
    en: 'There is a database but no {file}: put it back from the .keys.json of a backup before starting; without it phone numbers and second factors cannot be read.',
  },
  'doctor.port-free': { 'zh-CN': '端口 {port} 空闲', en: 'Port {port} is free' },
  'doctor.port-ours': { 'zh-CN': '端口 {port} 上正在运行结对', en: 'Jiedui is running on port {port}' },
  'doctor.port-taken': {
    'zh-CN': '端口 {port} 被其他程序占用：请停止该程序，或设置 PORT 换一个端口。',
    en: 'Port {port} is in use by another program: stop it, or choose another one with PORT.',
  },
  'doctor.port-not-allowed': {
    'zh-CN': '不能监听 {host}:{port}（{reason}）：请换用 1024 以上的端口，并检查 HOST 是否为本机地址。',
    en: 'Cannot listen on {host}:{port} ({reason}): choose a port above 1024 and see that HOST is an address of this machine.',
  },
  'doctor.sealed': { 'zh-CN': '审计记录都已封存', en: 'The audit trail is sealed' },
  'doctor.not-sealed': {
    'zh-CN': '{counties}的审计记录十分钟以上没有封存：请查看服务日志中“could not be sealed”的原因，再运行 jiedui audit verify。',
    en: 'The audit trail of {counties} has not been sealed for ten minutes: look in the server’s log for why it “could not be sealed”, then run jiedui audit verify.',
  },
  'doctor.reports-not-looked-through': {
    'zh-CN': '{counties}有周报系统没能核对，办公室只能自行审核：原因见服务日志中“could not be looked through”，升级或修复后会自动重试。',
    en: 'Reports of {counties} could not be looked through, so the office reviews them unaided: the server’s log says why (“could not be looked through”); after an upgrade or repair they are tried again by themselves.',
  },
  'doctor.database-new': { 'zh-CN': '还没有数据库，第一次启动时会建立', en: 'There is no database yet; the first start makes it' },
  'doctor.database-good': {
    'zh-CN': 'PostgreSQL {version} 可连接{running, select, yes {（服务正在使用）} other {（已临时启动检查）}}',
    en: 'PostgreSQL {version} answers{running, select, yes {, in use by a server} other {, started for this check}}',
  },
  'doctor.database-external': { 'zh-CN': 'DATABASE_URL 的 PostgreSQL {version} 可连接', en: 'PostgreSQL {version} of DATABASE_URL answers' },
  'doctor.durability-good': {
    'zh-CN': '已确认的数据在断电后仍在（fsync、full_page_writes、synchronous_commit 均开启）',
    en: 'What was confirmed survives a power cut (fsync, full_page_writes, synchronous_commit are on)',
  },
  'doctor.durability-off': {
    'zh-CN': '数据库设置 {setting} = {value}：断电会丢失已确认的数据。请在 postgresql.conf 中改为 on 并重新加载。',
    en: 'The database has {setting} = {value}: a power cut would lose what was confirmed. Set it to on in postgresql.conf and reload.',
  },
  'doctor.checksums-off': {
    'zh-CN': '数据库没有启用数据校验和，磁盘损坏可能不被发现：停库后运行 pg_checksums --enable。',
    en: 'The database has no data checksums, so a bad disk may go unnoticed: stop it and run pg_checksums --enable.',
  },
  'doctor.migrations-good': { 'zh-CN': '数据库结构是本版本的（{count} 个迁移）', en: 'The schema is that of this version ({count} migrations)' },
  'doctor.migrations-pending': {
    'zh-CN': '数据库结构还差 {names}：下次启动服务时会自动升级，请先做备份。',
    en: 'The schema lacks {names}: the next start of the server brings it up to date; make a backup first.',
  },
  'doctor.migrations-newer': {
    'zh-CN': '数据库由更新的版本升级过（{names}）：请使用该版本或更新的版本，不要用本版本启动。',
    en: 'The database was migrated by a newer version ({names}): use that version or a later one, do not start this one on it.',
  },
  'doctor.migrations-changed': {
    'zh-CN': '已执行的迁移 {names} 与本版本的内容不同：程序文件被改动，请重新安装本版本。',
    en: 'The migrations {names} differ from those that were applied: the program was changed; install this version anew.',
  },
  'doctor.role-good': { 'zh-CN': '服务所用数据库角色 {role} 受县级隔离约束', en: 'The serving role {role} is bound by the walls between counties' },
  'doctor.role-too-powerful': {
    'zh-CN': '服务所用数据库角色 {role} 是超级用户或可绕过行级安全，县级隔离对它无效：请在 DATABASE_URL 中换用普通角色，把所有者放在 DATABASE_OWNER_URL。',
    en: 'The serving role {role} is superuser or passes row-level security, so the walls between counties do not bind it: put an ordinary role into DATABASE_URL and the owner into DATABASE_OWNER_URL.',
  },
  'doctor.role-owns': {
    'zh-CN': '服务所用数据库角色 {role} 同时拥有数据表，可以修改只增不改的记录：请为服务另建一个普通角色（见 docs/operations.md）。',
    en: 'The serving role {role} also owns the tables, so it could change what is append-only: make an ordinary role for serving (see docs/operations.md).',
  },
  'doctor.walls-good': { 'zh-CN': '{count} 张县级数据表都有隔离', en: 'All {count} tables of the counties have their wall' },
  'doctor.walls-missing': {
    'zh-CN': '这些表没有县级隔离：{names}。请停止服务，用本版本重新升级或恢复备份，并查明原因。',
    en: 'These tables lack the wall between counties: {names}. Stop serving, bring the schema back by restoring a backup, and find out why.',
  },
  'doctor.clock-good': { 'zh-CN': '时钟正常', en: 'The clock is sane' },
  'doctor.clock-behind': {
    'zh-CN': '本机时钟 {now} 早于数据库中已有的时间 {seen}：请校准时钟（例如启用 NTP），否则迟报判断会出错。',
    en: 'This machine’s clock, {now}, is behind a time in the database, {seen}: set it right (NTP, for example), or lateness is judged wrongly.',
  },
  'doctor.clocks-differ': {
    'zh-CN': '本机与数据库的时钟相差 {seconds} 秒：请让两台机器都与同一时间源同步。',
    en: 'This machine’s clock and the database’s differ by {seconds} seconds: let both follow the same time source.',
  },
  'doctor.backup-good': { 'zh-CN': '最近一次备份：{at}，{file}', en: 'Last backup: {at}, {file}' },
  'doctor.backup-old': {
    'zh-CN': '最近一次备份是 {days} 天前（{file}）：请运行 jiedui backup 文件名，并安排每天备份。',
    en: 'The last backup is {days} days old ({file}): run jiedui backup FILE, and schedule one a day.',
  },
  'doctor.backup-none': {
    'zh-CN': '这个数据文件夹还没有备份过：请运行 jiedui backup 文件名，并安排每天备份。',
    en: 'No backup of this data folder was made yet: run jiedui backup FILE, and schedule one a day.',
  },
  'doctor.all-good': { 'zh-CN': '未发现需要处理的问题。', en: 'Nothing needs mending.' },
  'doctor.summary': {
    'zh-CN': '{bad} 项必须处理（✗），{warnings} 项需要注意（!）。',
    en: '{bad} to mend (✗), {warnings} to look at (!).',
  },
} as const satisfies Messages;

export type DoctorCode = keyof typeof doctorMessages;
