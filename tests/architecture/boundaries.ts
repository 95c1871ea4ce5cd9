import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { frontDoors, levelOf, moduleOf } from './levels.ts'
import { reachesOf } from './reaches.ts'
import type { SourceFile } from './sources.ts'

const computed = '(computed)'
const harmlessBuiltins = ['path', 'url', 'crypto', 'util', 'buffer']
const outwardPackages = [
  'pg',
  'pg-copy-streams',
  'nodemailer',
  'graphile-worker',
  'sharp',
  'pino',
  'undici',
]

/** Every breach of the boundaries, as sentences; none means the house stands as drawn. */
export function boundaryBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...importsOf(file).flatMap((target) => judgeImport(file.path, target)),
    ...reachesOf(file),
  ])
}

function importsOf({ path, text }: SourceFile): string[] {
  const { program, module } = parseSync(path, text)
  const found = module.staticImports.map((one) => one.moduleRequest.value)
  for (const one of module.staticExports) {
    for (const entry of one.entries) if (entry.moduleRequest) found.push(entry.moduleRequest.value)
  }
  const literal = (node: unknown) =>
    found.push(String((node as { value?: unknown }).value ?? computed))
  new Visitor({
    ImportExpression: (node) => literal(node.source),
    TSImportType: (node) => literal(node.source),
  }).visit(program)
  return [...new Set(found)]
}

function judgeImport(path: string, target: string): string[] {
  const from = moduleOf(path)
  if (target === computed) return [`${path} imports what it computes; name the module.`]
  if (!target.startsWith('.')) return judgePackage(path, from, target)
  const goal = posix.join(posix.dirname(path), target)
  if (!goal.startsWith('src/')) {
    return frontDoors.test(path) ? [] : [`${path} imports ${goal}, which lies outside src.`]
  }
  const to = moduleOf(goal)
  const [own, other] = [levelOf(from), levelOf(to)]
  if (own === undefined) return [`${path} lies in ${from}, which is not in the table of levels.`]
  if (other === undefined) return [`${path} imports ${to}, which is not in the table of levels.`]
  if (goal.endsWith('/manifest.ts') && goal.startsWith('src/modules/') && from !== 'app') {
    return [`${path} imports ${goal}; only app.ts reads manifests.`]
  }
  if (path.includes('/islands/') && to === 'platform') {
    return [`${path} runs in browsers and imports ${goal}, which only servers have.`]
  }
  if (from === to) return []
  const where = `${path} imports ${to} (level ${other}), which stands`
  const advice = 'Let a fact carry the news, or app.ts hand it in through the manifest.'
  if (other > own) return [`${where} above ${from} (level ${own}). ${advice}`]
  if (other === own) return [`${where} beside ${from}. ${advice}`]
  const hasDoor = goal.startsWith('src/modules/') || to === 'ui'
  const allowed = !hasDoor || goal.endsWith(`/${to}/index.ts`) || from === 'app'
  return allowed ? [] : [`${path} imports ${goal}; ${to} is entered through its index.ts.`]
}

function judgePackage(path: string, from: string, target: string): string[] {
  const [name] = target.replace(/^node:/, '').split('/') as [string]
  const builtin = target.startsWith('node:') || builtinModules.includes(target)
  if (levelOf(from) === 1 && builtin) return [`${path} imports ${target}; ${from} is pure.`]
  const outward = builtin ? !harmlessBuiltins.includes(name) : outwardPackages.includes(name)
  if (!outward || from === 'platform' || frontDoors.test(path)) return []
  return [`${path} imports ${target}; only platform touches environment, network, disk and clock.`]
}
