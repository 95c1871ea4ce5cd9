export { backup } from './save.ts'
export { backupBeforeUpgrade, backupName } from './before-upgrade.ts'
export { restore } from './restore.ts'
