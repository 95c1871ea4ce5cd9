import type { Decision } from '../../../../shared/result.ts'
import {
  ErrorSummary,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  Notice,
  Panel,
  Section,
  StateTag,
  TagRow,
  usePage,
  type FormValues,
  type LinkListItem,
  type Problem,
} from '../../../../ui/index.ts'
import type { Capacity } from '../../sign-off/schema.ts'
import { SignBox } from '../../sign-off/views/sign-box.tsx'
import { SignOffList } from '../../sign-off/views/sign-off-list.tsx'
import { WhatIsSigned } from '../../sign-off/views/what-is-signed.tsx'
import type { GateView } from '../gate-view.ts'
import type { JustDone } from '../just-done.ts'
import type { PhaseEvidence } from '../phase-evidence.ts'
import { isUnmet } from '../requirement-state.ts'
import { AskedBox } from './asked-box.tsx'
import { DoneNotice } from './done-notice.tsx'
import { GateHistory, gateTitle } from './gate-history.tsx'
import { GatePanel } from './gate-panel.tsx'
import { HolderOf } from './holder-of.tsx'
import type { GateAddress, MayDo } from './next-step.ts'
import { OverridesAhead } from './overrides-ahead.tsx'
import { PassBox } from './pass-box.tsx'

export type GatePageProps = {
  at: GateAddress
  view: GateView
  done: JustDone | null
  inside: boolean
  may: MayDo
  /** What the reader may do here; null: not a matter for this reader. */
  pass: { may: Decision; minutes: boolean } | null
  sign: { capacities: readonly Capacity[]; asked: boolean } | null
  /** What who signs here may read of what was gathered in the phase. */
  evidence: readonly PhaseEvidence[]
  overridable: ReadonlySet<string>
  withdrawable: ReadonlySet<string>
  links: readonly LinkListItem[]
  sent: {
    form: 'pass' | 'sign' | 'withdraw' | null
    values: FormValues
    problems: readonly Problem[]
  }
}

/** One gate: what must hold, how it stands, who signs, who may pass it, and what has happened here. */
export function GatePage(props: GatePageProps) {
  const { at, view, inside, pass, sign, sent } = props
  const scope = usePage()
  const { t, actor } = scope
  const { gate, requirements, tally } = view
  const open = requirements.filter(isUnmet).length
  const signing = sign !== null && sign.capacities.length > 0
  const ofForm = (form: typeof sent.form) =>
    sent.form === form ? sent : { values: {}, problems: [] }
  return (
    <>
      <Heading level={1} kicker={t('initiatives.gate.kicker')}>
        {gateTitle(scope, gate)}
      </Heading>
      <Lead>
        <LocalTextOf text={gate.sentence} />
      </Lead>
      <TagRow>
        <GateTag view={view} />
      </TagRow>
      {props.done && <DoneNotice {...props.done} />}
      {actor.kind === 'anonymous' && gate.passedAt === null && <AskedBox />}
      {!(sent.form === 'sign' && signing) && <ErrorSummary problems={sent.problems} />}
      <Panel>
        <HolderOf gate={gate} tally={tally} />
      </Panel>
      {sign && signing && (
        <Section id="sign" title={t('initiatives.sign-off.title')}>
          <WhatIsSigned at={at} gate={gate} evidence={props.evidence} />
          {sign.capacities.includes('group-member') && (
            <OverridesAhead requirements={requirements} />
          )}
          <SignBox at={at} {...sign} {...ofForm('sign')} />
        </Section>
      )}
      <Section
        id="requirements"
        title={
          gate.passedAt
            ? t('initiatives.gate.requirements-now')
            : t('initiatives.gate.requirements', { open, all: requirements.length })
        }
      >
        {requirements.length === 0 && (
          <Notice tone="warning">{t('initiatives.refused.gate-empty')}</Notice>
        )}
        <GatePanel
          at={at}
          requirements={requirements}
          inside={inside}
          may={props.may}
          overridable={props.overridable}
          proposed={tally !== null && gate.passedAt === null}
        />
      </Section>
      {pass && (
        <Section id="pass" title={t('initiatives.gate.pass-title')}>
          <PassBox at={at} {...pass} {...ofForm('pass')} />
        </Section>
      )}
      <Section id="sign-offs" title={t('initiatives.sign-off.list')}>
        <SignOffList
          at={at}
          signOffs={view.signOffs}
          round={gate.round}
          inside={inside}
          withdrawable={props.withdrawable}
        />
        {props.links.length > 0 && <LinkList items={[...props.links]} />}
      </Section>
      <GateHistory {...view} inside={inside} />
    </>
  )
}

function GateTag({ view: { gate } }: { view: GateView }) {
  const { t, format } = usePage()
  if (gate.passedAt) {
    return (
      <StateTag tone="success">
        {t('initiatives.gate.state-passed', { date: format.date(gate.passedAt) })}
      </StateTag>
    )
  }
  return gate.phaseState === 'open' ? (
    <StateTag tone="accent">{t('initiatives.gate.state-open')}</StateTag>
  ) : (
    <StateTag tone="neutral">{t('initiatives.gate.state-later')}</StateTag>
  )
}
