import { pickText } from '../../../../shared/language.ts'
import { LocalTextOf, TaskList, usePage, type Tone } from '../../../../ui/index.ts'
import { roleName } from '../../../methods/index.ts'
import { isRole } from '../../../../shared/role.ts'
import { paths } from '../../paths.ts'
import type { CheckedRequirement, RequirementState } from '../requirement-state.ts'
import { nextStep, type GateAddress, type MayDo } from './next-step.ts'
import { say } from './say.ts'

export type GatePanelProps = {
  at: GateAddress
  requirements: readonly CheckedRequirement[]
  /** The reader has a part in the initiative: names are shown. */
  inside: boolean
  /** What the reader may do about what is open. */
  may: MayDo
  /** Requirements the reader may go on without, by id. */
  overridable?: ReadonlySet<string>
  /** A group has yet to decide whether the overrides stand. */
  proposed?: boolean
}

const tones: Record<RequirementState, Tone> = {
  met: 'success',
  'not-met': 'danger',
  waiting: 'warning',
  overridden: 'info',
  'not-checkable': 'neutral',
  'not-applicable': 'neutral',
}

/** Every requirement of a gate: how it stands on live data, whom it waits for, and what to do about it. */
export function GatePanel({ requirements, ...props }: GatePanelProps) {
  const { t } = usePage()
  return (
    <TaskList
      tasks={requirements.map((one) => ({
        title: <LocalTextOf text={one.label} />,
        hint: <About one={one} {...props} />,
        state: { tone: tones[one.state], label: t(`initiatives.requirement.${one.state}`) },
      }))}
    />
  )
}

type AboutProps = Omit<GatePanelProps, 'requirements'> & { one: CheckedRequirement }

function About({ one, at, inside, may, overridable, proposed }: AboutProps) {
  const scope = usePage()
  const { t } = scope
  const step = nextStep(one, at, may)
  const mayOverride = overridable?.has(one.id)
  const because = proposed ? 'initiatives.override.proposed' : 'initiatives.override.because'
  const label = pickText(one.label, scope.language).text
  return (
    <>
      <p>{say(scope, one.detail)}</p>
      {inside && one.waitingFor.length > 0 && <p>{waitingFor(scope, one)}</p>}
      {one.override && <p>{t(because, { reason: one.override.reason })}</p>}
      {one.rule !== null && <p>{t('initiatives.requirement.rule', { rule: one.rule })}</p>}
      {(step || mayOverride) && (
        <ul class="link-list">
          {step && (
            <li>
              <a class="ds-link" href={step.address}>
                {t(step.key)}
              </a>
            </li>
          )}
          {mayOverride && (
            <li>
              <a class="ds-link" href={paths.gateOverride({ ...at, requirementId: one.id })}>
                {t('initiatives.override.link')} <span class="ds-sr-only">{label}</span>
              </a>
            </li>
          )}
        </ul>
      )}
    </>
  )
}

function waitingFor(
  { t, language, format }: ReturnType<typeof usePage>,
  { waitingFor: people, params }: CheckedRequirement,
): string {
  const names = people.map(({ name }) => name)
  const role = isRole(params.role) ? pickText(roleName(params.role), language).text : ''
  return role
    ? t('initiatives.gate.waiting-for-role', { people: format.list(names), role })
    : t('initiatives.gate.waiting-for', { people: format.list(names) })
}
