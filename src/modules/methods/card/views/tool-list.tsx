import type { LocalText } from '../../../../shared/language.ts'
import { LocalTextOf, usePage } from '../../../../ui/index.ts'
import { lookCardCalled } from '../library.ts'
import { cardPaths } from '../paths.ts'

/** Tools that a phase names; each that has a method card leads to it. */
export function ToolList({ tools }: { tools: readonly LocalText[] }) {
  const { lab } = usePage()
  return (
    <ul class="ds-list">
      {tools.map((tool, place) => {
        const card = lookCardCalled(tool.en)
        return (
          <li key={place}>
            {card && lab ? (
              <a class="ds-link" href={cardPaths.card({ lab: lab.slug, card: card.id })}>
                <LocalTextOf text={tool} />
              </a>
            ) : (
              <LocalTextOf text={tool} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
