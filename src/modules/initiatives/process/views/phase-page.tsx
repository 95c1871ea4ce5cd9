import {
  ApproximateDateField,
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Lead,
  LocalTextOf,
  Notice,
  Section,
  StateTag,
  TagRow,
  TextArea,
  Timeline,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { limits } from '../../../../platform/input.ts'
import type { InitiativeState } from '../../initiative/schema.ts'
import { paths } from '../../paths.ts'
import { RestNotice } from '../../views.tsx'
import type { PhaseMoveKind } from '../schema.ts'
import type { PhaseWithMethod } from '../queries.ts'
import { phaseDates } from './phase-dates.ts'
import { goesInRounds, isFree } from './tracked.ts'
import { phaseTones } from './phase-tones.ts'

export type PhasePageProps = {
  address: { lab: string; initiativeId: string; phaseId: string }
  state: InitiativeState
  found: PhaseWithMethod
  moves: readonly { kind: PhaseMoveKind; reason: string; at: Date }[]
  /** Whether it may be opened now; else which phase must come on first. */
  opening: { ok: true } | { ok: false; blocking: string | null }
  dates: FormValues
  reason: FormValues
  problems: { form: 'dates' | 'return' | 'opening' | null; list: readonly Problem[] }
  /** The dates as they stand, when somebody else changed them meanwhile. */
  changed: string | null
}

/** One phase of a process: when it is, how it came to be open or closed, and the way back to it. */
export function PhasePage(props: PhasePageProps) {
  const { found, state, moves, problems, changed } = props
  const page = usePage()
  const { t, format } = page
  return (
    <>
      <Heading
        level={1}
        kicker={
          isFree(found.ordering)
            ? undefined
            : t('initiatives.phase.kicker', { number: found.position + 1 })
        }
      >
        <LocalTextOf text={found.name} />
      </Heading>
      <Lead>
        <LocalTextOf text={found.objective} />
      </Lead>
      <TagRow>
        <StateTag tone={phaseTones[found.state]}>
          {t(`initiatives.phase.state-${found.retiredAt ? 'retired' : found.state}`)}
        </StateTag>
      </TagRow>
      <RestNotice state={state} />
      {!showsItself(props) && <ErrorSummary problems={problems.list} />}
      {changed !== null && (
        <Notice tone="warning" title={t('initiatives.meanwhile.title')}>
          <p>{t('initiatives.phase.dates-meanwhile', { dates: changed })}</p>
        </Notice>
      )}
      <Move {...props} />
      <Section id="dates" title={t('initiatives.phase.dates')}>
        <p>{phaseDates(found, page) ?? t('initiatives.phase.no-dates')}</p>
        <Dates {...props} problems={problems} />
      </Section>
      <Section id="history" title={t('initiatives.phase.history')}>
        {moves.length === 0 && <p>{t('initiatives.phase.no-history')}</p>}
        <Timeline
          entries={moves.map(({ kind, reason, at }) => ({
            when: format.date(at),
            dateTime: at.toISOString(),
            title: t(`initiatives.move.${kind}`),
            children: reason,
          }))}
        />
      </Section>
    </>
  )
}

/** Whether the form that was refused is still on the page and so says what is wrong itself. */
function showsItself({ problems, found }: PhasePageProps): boolean {
  return problems.form === 'dates' || (problems.form === 'return' && found.state === 'closed')
}

function Dates({ address, found, dates, problems }: PhasePageProps) {
  const { t } = usePage()
  const list = problems.form === 'dates' ? problems.list : []
  return (
    <Form action={paths.phaseDates(address)} problems={list}>
      <HiddenFields values={{ version: String(found.version) }} />
      <ApproximateDateField
        name="starts"
        label={t('initiatives.phase.starts')}
        optional
        values={dates}
        problems={list}
      />
      <ApproximateDateField
        name="ends"
        label={t('initiatives.phase.ends')}
        optional
        values={dates}
        problems={list}
      />
      <ButtonRow>
        <Button look="secondary">{t('initiatives.phase.save-dates')}</Button>
      </ButtonRow>
    </Form>
  )
}

function Move({ address, found, opening, reason, problems }: PhasePageProps) {
  const { t, language } = usePage()
  const name = pickText(found.name, language).text
  const rounds = goesInRounds(found.ordering)
  if (found.retiredAt) return <p>{t('initiatives.phase.retired-text')}</p>
  if (found.state === 'open') return <p>{t('initiatives.phase.closes-at-gate')}</p>
  if (found.state === 'later') {
    return opening.ok ? (
      <InlineForm look="primary" action={paths.phaseOpening(address)} about={name}>
        {t('initiatives.phase.open')}
      </InlineForm>
    ) : (
      <Notice>
        <p>{t('initiatives.phase.not-yet', { blocking: opening.blocking ?? '' })}</p>
      </Notice>
    )
  }
  const list = problems.form === 'return' ? problems.list : []
  return (
    <Section id="return" title={t(rounds ? 'initiatives.phase.again' : 'initiatives.phase.return')}>
      <p>{t(rounds ? 'initiatives.phase.again-text' : 'initiatives.phase.return-text')}</p>
      <Form action={paths.phaseReturn(address)} problems={list}>
        <TextArea
          name="reason"
          label={t(rounds ? 'initiatives.phase.again-reason' : 'initiatives.phase.reason')}
          hint={t('initiatives.phase.reason-hint')}
          rows={3}
          charsMax={limits.reason}
          values={reason}
          problems={list}
        />
        <ButtonRow>
          <Button>
            {t(rounds ? 'initiatives.phase.again-button' : 'initiatives.phase.return-button')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
