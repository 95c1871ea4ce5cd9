import type { LocalText } from '../../../../shared/language.ts'
import { DateOf, Disclosure, LocalTextOf, Section, usePage } from '../../../../ui/index.ts'
import type { KeptAnswer } from '../queries.ts'
import { OutcomeTag } from './outcome-name.tsx'

type Titles = ReadonlyMap<string, { title: LocalText; address: string }>
type Props = {
  answers: readonly KeptAnswer[]
  titles: Titles
  /** Whether the reader has a role: names of those who answer are not public. */
  inside: boolean
}

/** The answer that stands, with its reason and what it rests on; earlier ones folded away. */
export function AnswerHistory({ answers, titles, inside }: Props) {
  const { t } = usePage()
  const standing = answers.find(({ replacedAt }) => replacedAt === null)
  const earlier = answers.filter((one) => one !== standing)
  if (answers.length === 0) return null
  return (
    <Section id="standing-answer" title={t('voices.answer.standing')}>
      {standing && <OneAnswer answer={standing} titles={titles} inside={inside} />}
      {earlier.length > 0 && (
        <Disclosure summary={t('voices.answer.earlier', { count: earlier.length })}>
          {earlier.map((one) => (
            <OneAnswer key={one.id} answer={one} titles={titles} inside={inside} />
          ))}
        </Disclosure>
      )}
    </Section>
  )
}

type OneProps = { answer: KeptAnswer; titles: Titles; inside: boolean }

function OneAnswer({ answer, titles, inside }: OneProps) {
  const { t, format } = usePage()
  const { outcome, reason, restsOnKind, restsOnId, mergedInto, deferredUntil } = answer
  const grounds = [`${restsOnKind}:${restsOnId}`, `contribution:${mergedInto}`]
  return (
    <>
      <p>
        <OutcomeTag outcome={outcome} /> <LocalTextOf text={reason} />
      </p>
      {deferredUntil && <p>{t('voices.answer.again-on', { day: format.date(deferredUntil) })}</p>}
      {grounds.map((key) => {
        const thing = titles.get(key)
        return (
          thing && (
            <p key={key}>
              {t('voices.answer.rests-on')}{' '}
              <a class="ds-link" href={thing.address}>
                <LocalTextOf text={thing.title} />
              </a>
            </p>
          )
        )
      })}
      <p class="hint">
        <DateOf value={answer.decidedAt} />
        {inside && answer.decidedByName && ` · ${answer.decidedByName}`}
      </p>
    </>
  )
}
