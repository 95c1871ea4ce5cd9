import type { Settings } from '../config.ts'

/** What a host should hear whose site in earnest runs on the database that is meant for trying; null where all is well. */
export function embeddedWarning({
  inEarnest,
  databaseUrl,
}: Pick<Settings, 'inEarnest' | 'databaseUrl'>): string | null {
  if (!inEarnest || databaseUrl !== null) return null
  return 'A site in earnest runs on the PostgreSQL that Talkoo brings: it is not updated by itself and serves one machine. Set DATABASE_URL to a PostgreSQL of your own; backup and restore move everything there.'
}
