import { helices, type Helix } from '../../../shared/helix.ts'
import { usePage } from '../../../ui/index.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { Drawn, DrawnNode } from '../network/picture.ts'

type Props = {
  drawn: Drawn
  title: string
  /** What it shows, for those who do not see it; the same stands in a list beside it. */
  description: string
}

/** Beyond so many points only the best tied ones lead to their pages: all of them stand in the list. */
const linkedMax = 150

/** The network as it was placed by a job. A browser with scripts moves and enlarges it; without, it stands as it is. */
export function NetworkPicture({ drawn, title, description }: Props) {
  const { t } = usePage()
  const { box, unit, nodes, lines, labels } = drawn
  const named = new Set(labels.map(({ id }) => id))
  const all = nodes.length <= linkedMax
  const linked = nodes.filter(({ id }) => all || named.has(id))
  const plain = nodes.filter(({ id }) => !all && !named.has(id))
  return (
    <div
      class="network"
      data-pan-zoom
      data-closer={t('ecosystem.zoom.closer')}
      data-further={t('ecosystem.zoom.further')}
      data-whole={t('ecosystem.zoom.whole')}
      data-help={t('ecosystem.zoom.help')}
    >
      <svg
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        role="group"
        aria-labelledby="network-title network-description"
        font-size={Math.round(11 * unit)}
      >
        <title id="network-title">{title}</title>
        <desc id="network-description">{description}</desc>
        {lines.map(({ look, d }) => (
          <path key={look} class={look} d={d} />
        ))}
        {helices.map((helix) => (
          <path key={helix} class={`point-${helix}`} d={pathOf(helix, plain)} />
        ))}
        {linked.map((node) => (
          <Point key={node.id} node={node} />
        ))}
        {labels.map(({ id, x, y, text }) => (
          <text key={id} x={x} y={y} aria-hidden="true">
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}

function Point({ node: { id, name, helix, x, y } }: { node: DrawnNode }) {
  const { lab } = usePage()
  return (
    <a href={paths.stakeholder({ lab: lab!.slug, stakeholderId: id })} aria-label={name}>
      <path class={`point-${helix}`} d={outlines[helix](x, y)} />
    </a>
  )
}

/** All points of a sector that lead nowhere, as one path. */
function pathOf(helix: Helix, nodes: readonly DrawnNode[]): string {
  return nodes
    .flatMap((node) => (node.helix === helix ? outlines[helix](node.x, node.y) : []))
    .join('')
}

/** Each sector has its shape, so that colour is never alone: square, triangle, diamond, circle. */
const outlines: Record<Helix, (x: number, y: number) => string> = {
  public: (x, y) => `M${x - 9} ${y - 9}h18v18h-18z`,
  business: (x, y) => `M${x} ${y - 11}l11 19h-22z`,
  research: (x, y) => `M${x} ${y - 12}l12 12l-12 12l-12 -12z`,
  community: (x, y) => `M${x - 10} ${y}a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z`,
}

/** What the shapes and lines of the picture stand for. */
export function NetworkLegend({ compared }: { compared?: boolean }) {
  const { t } = usePage()
  const looks = compared
    ? (['new', 'kept', 'ended'] as const).map((change) => ({
        look: `tie-2 tie-${change}`,
        label: t(`ecosystem.change-of.${change}`),
      }))
    : ([1, 2, 3] as const).map((strength) => ({
        look: `tie-${strength}`,
        label: t(`ecosystem.strength.${strength}`),
      }))
  return (
    <ul class="network-legend">
      {helices.map((helix) => (
        <li key={helix}>
          <svg viewBox="-13 -13 26 26" aria-hidden="true">
            <path class={`point-${helix}`} d={outlines[helix](0, 0)} />
          </svg>
          {t(`ecosystem.helix.${helix}`)}
        </li>
      ))}
      {looks.map(({ look, label }) => (
        <li key={look}>
          <svg viewBox="-13 -13 26 26" aria-hidden="true">
            <path class={look} d="M-13 0H13" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
