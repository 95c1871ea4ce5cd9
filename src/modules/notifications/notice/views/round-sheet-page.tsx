import { Heading, Lead, Panel, PrintButton, SummaryList, usePage } from '../../../../ui/index.ts'
import type { ListedNotice } from '../list.ts'
import { outcomes } from '../schema.ts'
import type { Script } from '../wording.ts'

/** A notice of the list with what to say. */
export type RoundStop = ListedNotice & { script: Script }

type Said = Pick<RoundStop, 'script' | 'subject' | 'body' | 'language'>
type Props = { kind: 'calls' | 'visits'; stops: RoundStop[] }

/** Calls or visits on paper, for a round without coverage: whom, where, what to say, and boxes to tick. */
export function RoundSheetPage({ kind, stops }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t(`notifications.page.${kind}.title`)}</Heading>
      <Lead>{t('notifications.round.lead')}</Lead>
      <PrintButton />
      {stops.map((stop) => (
        <Stop key={stop.id} {...stop} />
      ))}
    </>
  )
}

function Stop({ name, channel, phone, postalAddress, place, needs, ...stop }: RoundStop) {
  const { t } = usePage()
  const facts = [
    { term: t('notifications.field.phone'), value: phone },
    { term: t('notifications.field.place'), value: channel === 'visit' ? place : null },
    { term: t('notifications.field.post'), value: channel === 'visit' ? postalAddress : null },
    { term: t('notifications.field.support'), value: needs },
  ]
  const known = facts.filter(({ value }) => value)
  return (
    <Panel>
      <Heading level={2}>{name}</Heading>
      {known.length > 0 && (
        <SummaryList
          items={known.map(({ term, value }) => ({
            term,
            value: <span class="keeps-lines">{value}</span>,
          }))}
        />
      )}
      <Say {...stop} />
      <p>
        {outcomes.map((outcome) => (
          <span key={outcome}>☐ {t(`notifications.outcome.${channel}.${outcome}`)} </span>
        ))}
      </p>
    </Panel>
  )
}

function Say({ script, subject, body, language }: Said) {
  return (
    <>
      <p lang={language}>{script.opening}</p>
      <p lang={language}>
        <strong>{subject}</strong>
      </p>
      <p class="keeps-lines" lang={language}>
        {body}
      </p>
      <p lang={language}>{script.closing}</p>
    </>
  )
}
