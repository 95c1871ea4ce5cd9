export const backupJobName = 'talkoo-backup'

/** When the queue looks whether a backup is due: seven minutes past every hour. */
export const backupTime = `7 * * * * ${backupJobName}`
