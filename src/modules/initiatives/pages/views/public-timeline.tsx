import type { ComponentChildren } from 'preact'
import { pickText } from '../../../../shared/language.ts'
import { LocalTextOf, Section, Timeline, usePage } from '../../../../ui/index.ts'
import type { ShownDecision } from '../../decision/queries.ts'
import { paths } from '../../paths.ts'
import type { PublicInitiative } from '../public-queries.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  found: PublicInitiative
  decisions: readonly ShownDecision[]
}
type Entry = {
  at: Date
  title: ComponentChildren
  text?: ComponentChildren
  address?: string
  important?: boolean
}

/** What happened, newest first: phases, decisions, wordings of the question. */
export function PublicTimeline(props: Props) {
  const { t, format } = usePage()
  const entries = useEntries(props).toSorted((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <Section id="timeline" title={t('initiatives.public.timeline')}>
      <Timeline
        entries={entries.map(({ at, title, text, address, important }) => ({
          when: format.date(at),
          dateTime: at.toISOString(),
          title,
          address,
          important,
          children: text,
        }))}
      />
    </Section>
  )
}

function useEntries({ address, found, decisions }: Props): Entry[] {
  const { t, language } = usePage()
  const moves = found.moves.map((move) => ({
    at: new Date(move.at),
    title: t(`initiatives.public.phase-${move.kind}`, {
      name: pickText(move.phase, language).text,
    }),
    text: move.reason && <p>{move.reason}</p>,
  }))
  const wordings = found.versions.map(({ number, writtenAt, whyChanged }) => ({
    at: new Date(writtenAt),
    title: t('initiatives.public.question-written', { number }),
    address: `${paths.question(address)}?to=${number}`,
    text: whyChanged && <p>{whyChanged}</p>,
  }))
  const decided = decisions.map(({ id, recordedAt, question }) => ({
    at: recordedAt,
    title: (
      <>
        {t('initiatives.public.decided')} <LocalTextOf text={question} />
      </>
    ),
    address: paths.decision({ ...address, decisionId: id }),
    important: true,
  }))
  const start = { at: found.startedAt, title: t('initiatives.public.started') }
  return [...moves, ...wordings, ...decided, start]
}
