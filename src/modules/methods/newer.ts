import { compareVersions } from '../../platform/data-files/index.ts'

/** Whether one version of a method came after another. */
export function isNewer(version: string, than: string): boolean {
  return compareVersions(version, than) > 0
}
