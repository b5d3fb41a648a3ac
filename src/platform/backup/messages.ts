import type { Messages } from '../../kernel/language.ts';

/** Why a backup was not made or not restored: what happened, what is kept, what to do. */
export const backupMessages = {
  'backup.file-exists': {
    'zh-CN': '{file} 已存在，没有覆盖。请换一个文件名，例如带上日期。',
    en: '{file} exists already and was not written over. Choose another name, with the date for example.',
  },
  'backup.not-writable': {
    'zh-CN': '无法写入 {file}：{reason}。请换一个可写的文件夹；数据不受影响。',
    en: 'Cannot write {file}: {reason}. Choose a folder that can be written to; the data is untouched.',
  },
  'backup.disk-full': {
    'zh-CN': '磁盘已满，备份 {file} 没有完成，未完成的部分已删除。数据不受影响；请腾出空间或换一个磁盘后重试。',
    en: 'The disk is full; the backup {file} was not finished and what there was of it is removed. The data is untouched; free some room or choose another disk and try again.',
  },
  'backup.database-lost': {
    'zh-CN': '备份 {file} 时与数据库的连接中断（{reason}），未完成的部分已删除。请确认数据库运行后重试。',
    en: 'The connection to the database broke while {file} was written ({reason}); what there was of it is removed. See that the database runs and try again.',
  },
  'backup.nothing-to-back-up': {
    'zh-CN': '数据库是空的，没有可备份的内容。请先用 jiedui serve 启动一次。',
    en: 'The database is empty, there is nothing to back up. Start once with jiedui serve.',
  },
  'backup.role-sees-not-all': {
    'zh-CN': '数据库角色 {role} 看不到所有县的数据，用它备份会不完整，因此没有备份。请在 DATABASE_OWNER_URL 中使用超级用户，或由超级用户执行：ALTER ROLE 角色名 BYPASSRLS',
    en: 'The database role {role} does not see the rows of every county; a backup by it would lack some, so none was made. Put a superuser into DATABASE_OWNER_URL, or let one run: ALTER ROLE name BYPASSRLS',
  },
  'backup.keys-not-found': {
    'zh-CN': '数据文件夹 {folder} 中没有密钥文件 secrets.json，缺了它备份中的加密内容无法读取，因此没有备份。请用 JIEDUI_DATA 指明服务所用的数据文件夹。',
    en: 'The data folder {folder} has no secrets.json, without which encrypted columns of a backup cannot be read; none was made. Name the server’s data folder with JIEDUI_DATA.',
  },
  'backup.file-missing': {
    'zh-CN': '找不到备份文件 {file}。请检查路径和文件名。没有改动任何数据。',
    en: 'There is no backup {file}. Check the path and the name. Nothing was changed.',
  },
  'backup.not-readable': {
    'zh-CN': '无法读取备份文件 {file}（{reason}）。请检查它是不是文件、当前用户能否读取。没有改动任何数据。',
    en: 'Cannot read the backup {file} ({reason}). See that it is a file that this user may read. Nothing was changed.',
  },
  'backup.foreign': {
    'zh-CN': '{file} 不是结对的备份文件。请选择由 jiedui backup 生成的文件。没有改动任何数据。',
    en: '{file} is not a backup of Jiedui. Choose a file that jiedui backup wrote. Nothing was changed.',
  },
  'backup.truncated': {
    'zh-CN': '备份文件 {file} 不完整，后面的部分缺失（可能复制时中断）。请重新复制，或换用另一份备份。没有改动任何数据。',
    en: 'The backup {file} is cut short, perhaps while it was copied. Copy it again or use another one. Nothing was changed.',
  },
  'backup.damaged': {
    'zh-CN': '备份文件 {file} 的内容与校验值不符：已损坏或被改动。请换用另一份备份。没有改动任何数据。',
    en: 'The contents of the backup {file} do not match their checksums: it is damaged or was altered. Use another one. Nothing was changed.',
  },
  'backup.newer': {
    'zh-CN': '备份文件 {file} 由更新的版本 {version} 生成，本版本读不了。请安装该版本或更新的版本后再恢复。',
    en: 'The backup {file} was made by the newer version {version}, which this one cannot read. Install that version or a later one and restore with it.',
  },
  'backup.newer-schema': {
    'zh-CN': '备份由更新的版本 {version} 生成（含本版本没有的 {migration}）。请安装该版本或更新的版本后再恢复。没有改动任何数据。',
    en: 'The backup was made by the newer version {version} (with {migration}, which this one lacks). Install that version or a later one and restore with it. Nothing was changed.',
  },
  'backup.other-schema': {
    'zh-CN': '备份（版本 {version}）的数据库结构 {migration} 与本版本不同，不能恢复。请用生成它的版本恢复。没有改动任何数据。',
    en: 'The schema of the backup (version {version}) differs from ours in {migration}; it cannot be restored here. Restore it with the version that made it. Nothing was changed.',
  },
  'backup.keys-file-missing': {
    'zh-CN': '没有找到与备份配套的密钥文件 {file}。请把备份时单独保存的密钥文件放到这里，再恢复。',
    en: 'The keys file {file} that belongs to the backup is not there. Bring it from where it was kept apart, put it here and restore again.',
  },
  'backup.keys-differ': {
    'zh-CN': '密钥文件 {file} 不是这份备份的，用它读不出加密内容。请放入同一次备份生成的密钥文件。',
    en: 'The keys file {file} does not belong to this backup; encrypted columns could not be read with it. Put the one there that was made with it.',
  },
  'backup.target-has-keys': {
    'zh-CN': '数据文件夹 {folder} 中已有另一套 {file}，说明它已在使用。请用 JIEDUI_DATA 指定一个空文件夹再恢复。',
    en: 'The data folder {folder} has another {file} already: it is in use. Name an empty folder with JIEDUI_DATA and restore into it.',
  },
  'backup.target-not-empty': {
    'zh-CN': '目标数据库不是空的，为避免覆盖没有恢复。请用 JIEDUI_DATA 指定一个空文件夹，或让 DATABASE_URL 指向一个空数据库。',
    en: 'The database to restore into is not empty; nothing was done, lest something be overwritten. Name an empty folder with JIEDUI_DATA, or let DATABASE_URL name an empty database.',
  },
  'backup.target-runs': {
    'zh-CN': '数据文件夹 {folder} 的服务正在运行，不能恢复到这里。请用 JIEDUI_DATA 指定一个空文件夹。',
    en: 'A server runs on the data folder {folder}; it cannot be restored into. Name an empty folder with JIEDUI_DATA.',
  },
  'backup.rows-refused': {
    'zh-CN': '数据库拒绝了备份中的内容：{reason}。已全部撤销，目标仍是空的。',
    en: 'The database refused what the backup holds: {reason}. Everything was undone, the target is empty as before.',
  },
  'backup.restore-disk-full': {
    'zh-CN': '磁盘已满，恢复没有完成，已全部撤销。备份文件没有改动；请腾出空间后重试。',
    en: 'The disk is full; the restore was not finished and everything was undone. The backup is unchanged; free some room and try again.',
  },
  'backup.restore-database-lost': {
    'zh-CN': '恢复时与数据库的连接中断（{reason}），已全部撤销。备份文件没有改动；请重试。',
    en: 'The connection to the database broke during the restore ({reason}); everything was undone. The backup is unchanged; try again.',
  },
} as const satisfies Messages;
