/** One thing of a flow; `level` 0 stands at the top. */
export type FlowNode = {
  id: string
  kind: string
  label: string
  level: number
  address?: string
  here?: boolean
}
export type FlowEdge = { from: string; to: string }

export type PlacedNode = FlowNode & { x: number; y: number; height: number; lines: string[] }

/** Units of the drawing; 340 wide keeps its letters readable on a phone. */
export const flowWidth = 340
export const boxWidth = 162
const gapX = 16
const gapY = 34
const lineHeight = 19
const lineChars = 21
const linesMax = 3

/** Places the things row by row, two beside each other; a single one stands in the middle. */
export function placeFlow(nodes: readonly FlowNode[]): { placed: PlacedNode[]; height: number } {
  const placed: PlacedNode[] = []
  let y = 4
  for (const level of [...new Set(nodes.map((node) => node.level))].toSorted((a, b) => a - b)) {
    const ofLevel = nodes.filter((node) => node.level === level)
    for (let first = 0; first < ofLevel.length; first += 2) {
      const row = ofLevel.slice(first, first + 2).map((node) => ({ node, lines: wrap(node.label) }))
      const height = Math.max(...row.map(({ lines }) => 34 + lines.length * lineHeight))
      row.forEach(({ node, lines }, place) => {
        const x = row.length === 1 ? (flowWidth - boxWidth) / 2 : place * (boxWidth + gapX)
        placed.push({ ...node, x, y, height, lines })
      })
      y += height + gapY
    }
  }
  return { placed, height: Math.max(0, y - gapY) + 4 }
}

function wrap(label: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of label.split(/\s+/)) {
    if (line && line.length + 1 + word.length > lineChars) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  lines.push(line)
  const shown = lines
    .slice(0, linesMax)
    .map((l) => (l.length > lineChars + 3 ? `${l.slice(0, lineChars)}…` : l))
  if (lines.length > linesMax)
    shown[linesMax - 1] = `${shown[linesMax - 1]!.slice(0, lineChars - 1)}…`
  return shown
}
