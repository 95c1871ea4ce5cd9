import { Section, SummaryList, usePage } from '../../../../ui/index.ts'
import { capital } from '../../card/views/card-words.ts'
import { askedIn, type Ask, type Criterion } from '../ask.ts'
import type { Reading } from '../sentence.ts'

type AskedProps = { ask: Ask; reading: Reading | null }

/** What was asked for, and of a sentence what was understood and what was not; printed with what was found. */
export function Asked({ ask, reading }: AskedProps) {
  const { t } = usePage()
  const asked = askedIn(ask)
  return (
    <Section id="asked" title={t(reading ? 'methods.finder.understood' : 'methods.finder.asked')}>
      {reading && <p>{t('methods.finder.your-sentence', { sentence: reading.sentence })}</p>}
      {asked.length > 0 ? (
        <AskedList ask={ask} asked={asked} />
      ) : (
        <p>{t('methods.finder.nothing-understood')}</p>
      )}
      {reading && reading.unread.length > 0 && (
        <p class="note">{t('methods.finder.unread', { words: reading.unread.join(', ') })}</p>
      )}
    </Section>
  )
}

function AskedList({ ask, asked }: { ask: Ask; asked: readonly Criterion[] }) {
  const { t, format } = usePage()
  const said: Record<Criterion, () => string> = {
    people: () => format.number(ask.people!),
    minutes: () => t('methods.finder.minutes', { count: ask.minutes }),
    internet: () => capital(t(`methods.finder.internet.${ask.internet}`)),
    facilitation: () => t(`methods.practice.${ask.facilitation}`),
    who: () => capital(format.list(ask.who.map((one) => t(`methods.audience.${one}`)))),
    stage: () => capital(t(`methods.purpose.${ask.stage}`)),
    place: () => capital(t(`methods.place.${ask.place}`)),
  }
  return (
    <SummaryList
      items={asked.map((one) => ({ term: t(`methods.finder.for.${one}`), value: said[one]() }))}
    />
  )
}
