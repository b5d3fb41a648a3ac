/** `off` is for tests alone: a power cut then loses acknowledged rows. */
export type Durability = 'full' | 'off';

/**
 * Written into postgresql.conf when the data directory is made, for an operator to change there: a small machine's
 * memory (64 MB of shared buffers, no idle helper processes), time in UTC.
 */
export const initialSettings = [
  'shared_buffers=64MB',
  'max_connections=40',
  'work_mem=8MB',
  'maintenance_work_mem=64MB',
  'effective_cache_size=512MB',
  'max_wal_size=512MB',
  'huge_pages=off',
  'io_method=sync', // no I/O worker processes for a database that fits into memory
  'jit=off',
  'max_worker_processes=4',
  'max_parallel_workers=2',
  'max_parallel_workers_per_gather=1',
  'max_logical_replication_workers=0', // no launcher process
  'autovacuum_max_workers=2',
  'random_page_cost=1.1',
  'timezone=UTC',
  'log_timezone=UTC',
] as const;

/**
 * Given on the command line at every start, so that no edited file can undo them: loopback only, full durability,
 * and a log without rows of people (the detail of a violated constraint quotes them).
 */
export function enforcedSettings(durability: Durability): string[] {
  const full = durability === 'full';
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'logging_collector=off',
    'log_destination=stderr',
    'log_line_prefix=',
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    `fsync=${full ? 'on' : 'off'}`,
    `full_page_writes=${full ? 'on' : 'off'}`,
    `synchronous_commit=${full ? 'on' : 'off'}`,
  ];
  // Apple's fsync leaves data in the drive's cache; this one does not.
  if (full && process.platform === 'darwin') settings.push('wal_sync_method=fsync_writethrough');
  return settings.flatMap((setting) => ['-c', setting]);
}

/** Locales for everything that ICU does not decide, best first; C.UTF-8 is not on every system. */
export function localeCandidates(): readonly string[] {
  return process.platform === 'win32' ? ['en-US', 'C'] : ['C.UTF-8', 'en_US.UTF-8', 'C'];
}
