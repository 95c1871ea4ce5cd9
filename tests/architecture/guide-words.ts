/** Where links of a page lead, without those to other sites. */
export function linksIn(page: string): string[] {
  const targets = [...withoutBlocks(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!)
  return targets.filter((target) => !/^[a-z]+:/.test(target))
}

/** What stands in bold: in the guides, names of buttons and pages. */
export function boldIn(page: string): string[] {
  return [...withoutBlocks(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words!)
}

/** What is typed after `npx talkoo`, in a line of its own or in passing. */
export function commandsIn(page: string): string[] {
  return [...page.matchAll(/npx talkoo ([^`\n]+)/g)].map(([, words]) => words!.trim())
}

/** Words in the shape of a setting, wherever code stands. */
export function settingsIn(page: string): string[] {
  const code = [...page.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([text]) => text).join('\n')
  const names = code.match(/\b(?:TALKOO_[A-Z_]+|[A-Z_]+(?==)|(?<=`)[A-Z]+_[A-Z_]+(?=`))/g) ?? []
  return [...new Set(names)]
}

/** The rows of the table that begins with this heading, cell by cell. */
export function rowsIn(page: string, heading: string): string[][] {
  const lines = page.split('\n')
  const start = lines.findIndex((line) => new RegExp(`^\\| ${heading} +\\|`).test(line))
  const rest = lines.slice(start + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** The anchors of a page's headings. */
export function slugsIn(page: string): string[] {
  return [...withoutBlocks(page).matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
    words!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

function withoutBlocks(page: string): string {
  return page.replace(/```[\s\S]*?```/g, '')
}
