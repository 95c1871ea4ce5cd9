import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the project as the rules see it. */
export type SourceFile = { path: string; text: string }

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Every file that belongs to the project, tracked or about to be, whose path matches. */
export function sourceFiles(matching: RegExp): SourceFile[] {
  const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const listed = execFileSync('git', options, { cwd: projectFolder, encoding: 'utf8' })
  const paths = [...new Set(listed.split('\0'))].filter((path) => matching.test(path))
  return paths
    .filter((path) => existsSync(join(projectFolder, path)))
    .map((path) => ({ path, text: readFileSync(join(projectFolder, path), 'utf8') }))
}

/** The program itself, without its tests. */
export function programFiles(): SourceFile[] {
  return sourceFiles(/^src\/.*(?<!\.test)\.tsx?$/)
}
