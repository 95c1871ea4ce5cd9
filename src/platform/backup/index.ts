export { backup, type Saved } from './save.ts'
export { backupBeforeUpgrade, backupName } from './before-upgrade.ts'
export { restore, type Restored } from './restore.ts'
