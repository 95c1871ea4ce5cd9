import { posix } from 'node:path'
import type { SourceFile } from './sources.ts'

const linesMax = 300
const vagueNames = ['utils', 'util', 'helpers', 'helper', 'misc', 'common', 'lib']

/** A habit of the house: where it holds, and the sentence for a file that breaks it. */
type Habit = { where: RegExp; except?: RegExp; broken(file: SourceFile): string | null }

const says = (pattern: RegExp, sentence: string) => (file: SourceFile) => {
  const found = pattern.exec(withoutComments(file))
  return found ? sentence.replace('$1', found[1] ?? found[0].trim()) : null
}

const code = /\.tsx?$/
const program = /^src\/.*\.tsx?$/
const views = /^src\/.*(?<!\.test)\.tsx$/
const ownRules = /^tests\/architecture\/project/

const habits: Habit[] = [
  {
    where: /^(?:src|tests|seeds|tools|bench|bin|migrations)\/.*\.(?:tsx?|mjs|js|css|sql)$/,
    broken: ({ text }) => {
      const lines = text.split('\n').length - 1
      return lines > linesMax ? `has ${lines} lines; split it by noun.` : null
    },
  },
  {
    where: /./,
    broken({ path }) {
      const parts = path.split('/').map((part) => part.split('.')[0]!)
      const vague = parts.find((part) => vagueNames.includes(part))
      return vague ? `hides behind the name ${vague}; name it by what it holds.` : null
    },
  },
  {
    where: /^(?:src|tests|seeds|tools|bench)\/.*\.tsx?$/,
    broken({ path }) {
      const name = posix.basename(path)
      return /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z-]+)*\.tsx?$/.test(name)
        ? null
        : 'is not named in kebab-case.'
    },
  },
  {
    where: code,
    except: /^(?:vitest\.config|tests\/support\/database-server)\.ts$/,
    broken: says(/^\s*export default\b/m, 'has a default export; give it a name.'),
  },
  {
    where: code,
    broken: says(
      /^\s*(?:export\s+)?(?:abstract\s+)?class\s+(\w+)(?!\w|\s+extends\s+\w*Error\b|\s+extends\s+HTMLElement\b)/m,
      'has a class $1; write functions.',
    ),
  },
  {
    where: code,
    broken: says(
      /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s/m,
      'has an enum; write a union of texts.',
    ),
  },
  {
    where: /\.test\.tsx?$/,
    except: ownRules,
    broken: says(
      /\b(?:test|it|describe)\.(only|skip|todo|fails)\b/,
      'has a test that is .$1; every test runs.',
    ),
  },
  {
    where: /\.(?:tsx?|sql|css|mjs)$/,
    except: ownRules,
    broken: ({ text }) =>
      /\b(?:TODO|FIXME|XXX)\b/.test(text) ? 'puts something off; do it or leave it out.' : null,
  },
  {
    where: views,
    broken: says(/\sstyle=/, 'has an inline style; our content policy stops it.'),
  },
  {
    // Markdown is made without HTML and cleaned; nothing else writes markup itself.
    except: /^src\/ui\/components\/markdown\.tsx$/,
    where: views,
    broken: says(
      /\s(on[a-z]+)="|\bdangerouslySetInnerHTML\b/i,
      'has an inline script or raw markup ($1).',
    ),
  },
  {
    where: views,
    broken: says(/<script(?![^>]*\ssrc=)[^>]*>/, 'has a script without an address of its own.'),
  },
  {
    where: program,
    broken: says(/\bconsole\.(\w+)\(/, 'writes to the console; use the log.'),
    except: /^src\/(?:cli\/|main\.ts)/,
  },
  { where: program, broken: says(/@ts-(?:ignore|nocheck)/, 'silences the type checker.') },
]

/** Every habit that a file breaks, as sentences. */
export function habitBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    habits.flatMap(({ where, except, broken }) => {
      if (!where.test(file.path) || except?.test(file.path)) return []
      const sentence = broken(file)
      return sentence ? [`${file.path} ${sentence}`] : []
    }),
  )
}

function withoutComments({ text }: SourceFile): string {
  return text.replace(/\/\*\*?[\s\S]*?\*\//g, '').replace(/^\s*\/\/(?!\s*@ts).*$/gm, '')
}
