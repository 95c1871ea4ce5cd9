import type { ComponentChildren } from 'preact'
import { dayIn } from '../../../../shared/day.ts'
import { formatsFor, type Translate } from '../../../../platform/i18n.ts'
import { Heading, Markdown, Section, SummaryList, usePage } from '../../../../ui/index.ts'
import { hoursOf } from '../../workload/week.ts'
import type { ShownMandate } from '../queries.ts'

type Props = { mandate: ShownMandate; say: Translate }

/** The role card itself, in the language of the champion: it also is the letter that is printed. */
export function Card({ mandate, say }: Props) {
  const { timeZone } = usePage()
  const format = formatsFor(mandate.language, timeZone)
  const { purpose, does, doesNot, expenses, communities, organisation, buddy } = mandate
  const items: { term: string; value: ComponentChildren }[] = [
    {
      term: say('champions.field.communities'),
      value: communities || say('champions.communities.all'),
    },
    ...(organisation ? [{ term: say('champions.field.organisation'), value: organisation }] : []),
    {
      term: say('champions.mandate.week'),
      value: say('champions.mandate.hours', { hours: hoursOf(mandate.minutesWeek) }),
    },
    {
      term: say('champions.mandate.released'),
      value:
        mandate.releasedMinutes === 0
          ? say('champions.mandate.none-released')
          : say('champions.mandate.hours', { hours: hoursOf(mandate.releasedMinutes) }),
    },
    { term: say('champions.mandate.reports-to'), value: mandate.reportsTo },
    { term: say('champions.mandate.given-by'), value: mandate.manager },
    ...(buddy ? [{ term: say('champions.mandate.buddy'), value: buddy }] : []),
    {
      term: say('champions.mandate.from-to'),
      value: [
        format.date(mandate.startsOn),
        mandate.endsOn ? format.date(mandate.endsOn) : say('champions.mandate.until-further'),
      ].join(' – '),
    },
  ]
  const part = (key: string, text: string) =>
    text && (
      <Section id={`card-${key}`} title={say(`champions.mandate.${key}`)}>
        <Markdown text={text} under={2} />
      </Section>
    )
  return (
    <div class="section" lang={mandate.language}>
      <p class="kicker">
        {say('champions.mandate.number', {
          number: format.number(mandate.number),
          on: dayIn(timeZone, mandate.writtenAt),
        })}
      </p>
      <SummaryList items={items} />
      {part('purpose', purpose)}
      {part('does', does)}
      {part('does-not', doesNot)}
      {part('expenses', expenses)}
    </div>
  )
}

/** Who has agreed, when and how; on paper, lines to sign on. */
export function Signatures({ mandate, say }: Props) {
  const { t, format } = usePage()
  const line = (name: string, at: Date | null, how: string | null, recorder: string | null) =>
    at
      ? t('champions.mandate.signed', {
          name,
          on: format.date(at),
          how: how ?? 'page',
          by: recorder ?? 'none',
        })
      : t('champions.mandate.unsigned', { name })
  const { championName, manager, managerSignedAs } = mandate
  const givers = managerSignedAs || manager
  return (
    <>
      <Heading level={2}>{t('champions.mandate.signatures')}</Heading>
      <ul class="ds-list">
        <li>
          {line(
            championName,
            mandate.championAgreedAt,
            mandate.championAgreedHow,
            mandate.championRecorder,
          )}
        </li>
        <li>
          {line(givers, mandate.managerAgreedAt, mandate.managerAgreedHow, mandate.managerRecorder)}
        </li>
      </ul>
      {(!mandate.championAgreedAt || !mandate.managerAgreedAt) && (
        <ul class="write-lines" lang={mandate.language}>
          {!mandate.championAgreedAt && (
            <li>{say('champions.mandate.line', { name: championName })}</li>
          )}
          {!mandate.managerAgreedAt && <li>{say('champions.mandate.line', { name: givers })}</li>}
        </ul>
      )}
    </>
  )
}
