import { pickText } from '../../../shared/language.ts'
import { LocalTextOf, usePage } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { Strand } from '../thread.ts'

export type StrandListProps = {
  strands: Strand[]
  way: 'back' | 'on'
  nameOf(kind: string): string
}

/** A path to walk, as lists inside lists: each thing with what lies further along under it. */
export function StrandList({ strands, way, nameOf }: StrandListProps) {
  return (
    <ul class="strands">
      {strands.map((strand) => (
        <li key={strand.key}>
          <OneStrand strand={strand} way={way} nameOf={nameOf} />
          {strand.further.length > 0 && (
            <StrandList strands={strand.further} way={way} nameOf={nameOf} />
          )}
        </li>
      ))}
    </ul>
  )
}

type OneStrandProps = Omit<StrandListProps, 'strands'> & { strand: Strand }

function OneStrand({ strand: { ref, thing, tie, shownBefore }, way, nameOf }: OneStrandProps) {
  const { t, format, lab, language } = usePage()
  const thread = paths.thread({ lab: lab!.slug, kind: ref.kind, thingId: ref.id })
  const tied = tie
    ? t(way === 'back' ? `thread.back.${tie.relation}` : `thread.on.${tie.relation}`)
    : t('thread.pastUnseen')
  const notes = [nameOf(ref.kind), thing.at && format.date(thing.at), tied].filter(Boolean)
  return (
    <div class="strand">
      <span aria-hidden="true">{way === 'back' ? '↑' : '↓'}</span>{' '}
      <a class="ds-link" href={thing.address}>
        <LocalTextOf text={thing.title} />
      </a>
      <span class="note">
        {notes.join(' · ')}
        {shownBefore && ` · ${t('thread.shownBefore')}`}
        {' · '}
        <a class="ds-link" href={thread}>
          {t('thread.follow')}
          <span class="ds-sr-only">
            {' '}
            {t('thread.followAbout', { title: pickText(thing.title, language).text })}
          </span>
        </a>
      </span>
    </div>
  )
}
