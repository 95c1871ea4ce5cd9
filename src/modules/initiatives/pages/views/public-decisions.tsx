import {
  Card,
  DateOf,
  EmptyState,
  LocalTextOf,
  Markdown,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import type { ShownDecision } from '../../decision/queries.ts'
import { paths } from '../../paths.ts'
import type { PublicInitiative } from '../public-queries.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  decisions: readonly ShownDecision[]
}

/** How many decisions the public page tells in full; the rest is on their own page. */
const toldMax = 5

/** What was decided and why, newest first; a decision that was corrected is told by its correction. */
export function PublicDecisions({ address, decisions }: Props) {
  const { t } = usePage()
  const standing = decisions.filter(({ correctedBy }) => correctedBy === null)
  return (
    <Section id="decided" title={t('initiatives.public.decisions')}>
      {standing.length === 0 && <EmptyState title={t('initiatives.public.no-decisions')} />}
      {standing.slice(0, toldMax).map((one) => (
        <Card
          key={one.id}
          title={<LocalTextOf text={one.question} />}
          href={paths.decision({ ...address, decisionId: one.id })}
          below={<DateOf value={one.decidedOn} />}
        >
          <p>
            <strong>
              <LocalTextOf text={one.options[one.chosen] ?? {}} />
            </strong>
          </p>
          <Markdown text={one.reasons} under={3} />
        </Card>
      ))}
      {decisions.length > 0 && (
        <p>
          <a class="ds-link" href={paths.decisions(address)}>
            {t('initiatives.public.all-decisions')}
          </a>
        </p>
      )}
    </Section>
  )
}

/** The gates: what each asks, whether it was passed, and for ever what was passed over and why. */
export function PublicGates({
  address,
  found,
}: {
  address: Props['address']
  found: PublicInitiative
}) {
  const { t, format } = usePage()
  const phases = found.processes.flatMap((process) => process.phases)
  const shown = phases.filter(
    ({ gate, state }) => gate && (state !== 'later' || gate.overrides.length),
  )
  if (shown.length === 0) return null
  return (
    <Section id="gates" title={t('initiatives.public.gates')}>
      <p>{t('initiatives.public.gates-text')}</p>
      <ul class="link-list">
        {shown.map(({ id, name, closedAt, gate }) => (
          <li key={id}>
            <a class="ds-link" href={paths.gate({ ...address, gateId: gate!.id })}>
              <LocalTextOf text={name} />
            </a>
            <span class="note">
              {closedAt
                ? t('initiatives.public.gate-passed', { date: format.date(new Date(closedAt)) })
                : t('initiatives.public.gate-open')}
            </span>
            {gate!.overrides.map(({ label, reason, at }) => (
              <p key={at}>
                {t('initiatives.public.override', { date: format.date(new Date(at)) })}{' '}
                <LocalTextOf text={label} />. {t('initiatives.public.override-reason', { reason })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
