import {
  boxWidth,
  flowWidth,
  placeFlow,
  type FlowEdge,
  type FlowNode,
  type PlacedNode,
} from './flow-layout.ts'

export type FlowPictureProps = {
  /** Unique on the page. */
  id: string
  title: string
  /** What the picture shows, for those who do not see it; the things themselves stand in a list beside it. */
  description: string
  nodes: readonly FlowNode[]
  edges: readonly FlowEdge[]
}

/** What led to what, drawn on the server from top to bottom. */
export function FlowPicture({ id, title, description, nodes, edges }: FlowPictureProps) {
  const { placed, height } = placeFlow(nodes)
  const byId = new Map(placed.map((node) => [node.id, node]))
  return (
    <svg
      class="flow"
      viewBox={`-2 0 ${flowWidth + 4} ${height}`}
      role="group"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {edges.map((edge) => {
        const from = byId.get(edge.from)
        const to = byId.get(edge.to)
        return from && to && <Edge key={`${edge.from} ${edge.to}`} from={from} to={to} />
      })}
      {placed.map((node) =>
        node.address ? (
          <a key={node.id} href={node.address}>
            <Box {...node} />
          </a>
        ) : (
          <Box key={node.id} {...node} />
        ),
      )}
    </svg>
  )
}

function Box({ x, y, height, kind, lines, here }: PlacedNode) {
  return (
    <g class={here ? 'flow-here' : undefined}>
      <rect class="flow-box" x={x} y={y} width={boxWidth} height={height} rx="10" />
      <text class="flow-kind" x={x + 10} y={y + 19}>
        {kind}
      </text>
      {lines.map((line, place) => (
        <text key={place} class="flow-label" x={x + 10} y={y + 40 + place * 19}>
          {line}
        </text>
      ))}
    </g>
  )
}

function Edge({ from, to }: { from: PlacedNode; to: PlacedNode }) {
  const down = to.y > from.y
  const [x1, x2] = [from.x + boxWidth / 2, to.x + boxWidth / 2]
  const y1 = down ? from.y + from.height : from.y
  const y2 = down ? to.y - 8 : to.y + to.height + 8
  const bend = (y2 - y1) / 2
  const tip = down ? 8 : -8
  return (
    <>
      <path
        class="flow-edge"
        d={`M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`}
      />
      <path class="flow-arrow" d={`M${x2 - 6} ${y2}h12l-6 ${tip}z`} />
    </>
  )
}
