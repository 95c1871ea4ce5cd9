import { limits } from '../../../../platform/input.ts'
import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Disclosure,
  Form,
  LocalTextOf,
  Radios,
  Section,
  StateTag,
  TagRow,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { Point } from '../checklist.ts'
import { policyPaths as paths } from '../paths.ts'
import type { PolicyAnswerRow, PolicyClauseRow } from '../schema.ts'

type Props = {
  number: number
  point: Point
  policyTextId: string
  now: PolicyAnswerRow | null
  /** What was found the time before. */
  before: PolicyAnswerRow | null
  rechecked: boolean
  clause: PolicyClauseRow | null
  writes: boolean
  sent: { values: FormValues; problems: readonly Problem[] } | null
}

const tones = { present: 'success', partly: 'info', missing: 'warning' } as const

/** One point of the checklist in a text: found or not, changed or not, and the clause that was proposed. */
export function PointPart(props: Props) {
  const { number, point, now, before, rechecked, clause } = props
  const { t, language } = usePage()
  const changed = rechecked && (before?.answer ?? null) !== (now?.answer ?? null)
  const nameOf = (one: PolicyAnswerRow | null) =>
    t(one ? `ecosystem.policy.answer.${one.answer}` : 'ecosystem.policy.answer.none')
  return (
    <Section id={point.key} title={`${number}. ${pickText(point.title, language).text}`}>
      <TagRow>
        <StateTag tone={now ? tones[now.answer] : 'neutral'}>{nameOf(now)}</StateTag>
        {changed && (
          <StateTag tone="accent">
            {t('ecosystem.policy.changed', { before: nameOf(before) })}
          </StateTag>
        )}
      </TagRow>
      {now?.place && <p>{t('ecosystem.policy.where', { place: now.place })}</p>}
      {clause && <Decided clause={clause} />}
      {now && now.answer !== 'present' && <Proposed {...props} />}
    </Section>
  )
}

function Decided({ clause }: { clause: PolicyClauseRow }) {
  const { t, format } = usePage()
  return (
    <>
      <p>
        {t(`ecosystem.policy.decided.${clause.decision}`, { day: format.date(clause.decidedAt) })}
      </p>
      <blockquote class="keeps-lines">{clause.clause || clause.reason}</blockquote>
    </>
  )
}

function Proposed({ point, policyTextId, clause, writes, sent }: Props) {
  const { t, lab, language } = usePage()
  const proposed = pickText(point.clause, language).text
  const standing = {
    decision: clause ? (clause.decision === 'not-adopted' ? 'not-adopted' : 'adopted') : '',
    clause: clause?.clause || proposed,
    reason: clause?.reason ?? '',
  }
  const form = sent ?? { values: standing, problems: [] }
  return (
    <>
      {clause === null && (
        <>
          <p>
            <LocalTextOf text={point.why} />
          </p>
          <p>{t('ecosystem.policy.proposed')}</p>
          <blockquote>
            <LocalTextOf text={point.clause} />
          </blockquote>
        </>
      )}
      {writes && (
        <Disclosure
          summary={t(clause ? 'ecosystem.policy.decide.anew' : 'ecosystem.policy.decide.title')}
          open={sent !== null}
        >
          <Form action={paths.clause({ lab: lab!.slug, policyTextId, point: point.key })}>
            <Radios
              name="decision"
              label={t('ecosystem.policy.decide.label')}
              options={(['adopted', 'not-adopted'] as const).map((value) => ({
                value,
                label: t(`ecosystem.policy.decide.${value}`),
              }))}
              {...form}
            />
            <TextArea
              name="clause"
              id={`${point.key}-clause`}
              label={t('ecosystem.policy.decide.clause')}
              hint={t('ecosystem.policy.decide.clause-hint')}
              rows={4}
              charsMax={limits.summary}
              optional
              {...form}
            />
            <TextArea
              name="reason"
              id={`${point.key}-reason`}
              label={t('ecosystem.policy.decide.reason')}
              rows={2}
              charsMax={limits.reason}
              optional
              {...form}
            />
            <ButtonRow>
              <Button look="secondary">{t('ecosystem.policy.decide.button')}</Button>
            </ButtonRow>
          </Form>
        </Disclosure>
      )}
    </>
  )
}
