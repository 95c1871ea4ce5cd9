import { parseSync, Visitor } from 'oxc-parser'
import { frontDoors, moduleOf } from './levels.ts'
import type { SourceFile } from './sources.ts'

const outward = ['process', 'fetch', 'WebSocket', 'setTimeout', 'setInterval', 'performance']
const browsers = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'customElements',
  'HTMLElement',
]

/** What a file reaches for without importing it: the clock, chance, the environment, a browser's page. */
export function reachesOf({ path, text }: SourceFile): string[] {
  const from = moduleOf(path)
  const browser = path.includes('/islands/')
  const trusted = from === 'platform' || browser || frontDoors.test(path)
  const found = new Set<string>()
  const reach = (what: string) => found.add(`${path} reaches for ${what}; only platform may.`)
  const textOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  const global = (name: string) => {
    if (!trusted && outward.includes(name) && !isOwnName(text, name)) reach(name)
    if (!browser && browsers.includes(name) && !isOwnName(text, name)) {
      found.add(`${path} reaches for ${name}; browser code lives in islands/.`)
    }
  }
  new Visitor({
    MemberExpression(node) {
      const name = textOf(node)
      global(textOf(node.object))
      if (!trusted && name === 'process.env') reach('the environment')
      if (!trusted && name === 'Date.now') reach('the clock (Date.now); a command has ctx.now')
      if (from !== 'platform' && !browser && name === 'Math.random') reach('chance (Math.random)')
    },
    NewExpression(node) {
      global(textOf(node.callee))
      const clock = textOf(node.callee) === 'Date' && node.arguments.length === 0
      if (!trusted && clock) reach('the clock (new Date()); a command has ctx.now')
    },
    CallExpression(node) {
      const name = textOf(node.callee)
      global(name)
      if (!trusted && name === 'Date') reach('the clock (Date()); a command has ctx.now')
      if (from !== 'platform' && name.endsWith('.transaction')) reach('a transaction of its own')
    },
    ClassDeclaration(node) {
      if (node.superClass) global(textOf(node.superClass))
    },
  }).visit(parseSync(path, text).program)
  return [...found]
}

/** Whether the file gives the name to something of its own: an initiative's process is not the computer's. */
function isOwnName(text: string, name: string): boolean {
  return new RegExp(`(?:const|let|[{(,])\\s*${name}\\b(?!\\.)`).test(text)
}
