import { LocalTextOf, usePage } from '../../../ui/index.ts'
import type { CopiedAdaptation } from '../adoption/schema.ts'
import type { Adopted } from '../adoption/tree.ts'
import { lessonPaths as paths } from '../paths.ts'
import { AdoptionStateTag } from './parts.tsx'

/** Who uses a practice, as reported, with what those published from it under them. */
export function AdoptionTree({ tree }: { tree: readonly Adopted[] }) {
  return (
    <ul class="strands">
      {tree.map((one, place) => (
        <li key={place}>
          <OneAdopted of={one} />
          {one.further.length > 0 && <AdoptionTree tree={one.further} />}
        </li>
      ))}
    </ul>
  )
}

function OneAdopted({ of }: { of: Adopted }) {
  const { t, format } = usePage()
  const { lab, labName, practice, adaptations, reports, state, stoppedBecause } = of
  return (
    <div class="strand">
      <strong>
        <LocalTextOf text={labName} />
      </strong>{' '}
      <AdoptionStateTag state={state} />
      {stoppedBecause && <p>{stoppedBecause}</p>}
      {practice && (
        <p>
          {t('lessons.tree.own')}{' '}
          <a class="ds-link" href={paths.practice({ lab, goodPracticeId: practice.id })}>
            <LocalTextOf text={practice.title} />
          </a>
        </p>
      )}
      <AdaptationList adaptations={adaptations} />
      {reports.map(({ on, result }, place) => (
        <p key={place}>
          <time datetime={on}>{format.date(on)}</time>: <LocalTextOf text={result} />
        </p>
      ))}
    </div>
  )
}

/** What was done differently, and why. */
function AdaptationList({ adaptations }: { adaptations: readonly CopiedAdaptation[] }) {
  if (adaptations.length === 0) return null
  return (
    <ul>
      {adaptations.map((one, place) => (
        <li key={place}>
          <AdaptationText of={one} />
        </li>
      ))}
    </ul>
  )
}

/** One adaptation in a sentence: what, from, to, because. */
export function AdaptationText({ of: { what, was, became, why } }: { of: CopiedAdaptation }) {
  const { t } = usePage()
  return (
    <>
      <strong>
        <LocalTextOf text={what} />
      </strong>
      {': '}
      <LocalTextOf text={was} /> <span aria-hidden="true">→</span>
      <span class="ds-sr-only"> {t('lessons.adaptation.to')} </span> <LocalTextOf text={became} />
      {' · '}
      {t('lessons.adaptation.because')} <LocalTextOf text={why} />
    </>
  )
}
