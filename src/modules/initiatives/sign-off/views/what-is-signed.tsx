import { LinkList, LocalTextOf, usePage } from '../../../../ui/index.ts'
import type { PhaseEvidence } from '../../gate/phase-evidence.ts'
import type { GateView } from '../../gate/gate-view.ts'
import { paths } from '../../paths.ts'

export type EvidenceToReadProps = {
  at: { lab: string; initiativeId: string }
  evidence: readonly PhaseEvidence[]
}

/** What a signature at a gate is about: its sentence, what was gathered, and the way to the requirements. */
export function WhatIsSigned({
  gate,
  ...props
}: EvidenceToReadProps & { gate: Pick<GateView['gate'], 'sentence'> }) {
  const { t } = usePage()
  return (
    <>
      <p>{t('initiatives.sign-off.about')}</p>
      <p>
        <strong>
          <LocalTextOf text={gate.sentence} />
        </strong>
      </p>
      {props.evidence.length === 0 ? (
        <p>{t('initiatives.sign-off.no-evidence')}</p>
      ) : (
        <>
          <p>{t('initiatives.sign-off.evidence')}</p>
          <EvidenceToRead {...props} />
        </>
      )}
      <p>
        <a class="ds-link" href="#requirements">
          {t('initiatives.sign-off.to-requirements')}
        </a>
      </p>
    </>
  )
}

/** The titles of evidence, each a link to it. */
export function EvidenceToRead({ at, evidence }: EvidenceToReadProps) {
  return (
    <LinkList
      items={evidence.map(({ id, title }) => ({
        label: <LocalTextOf text={title} />,
        address: paths.evidence({ ...at, evidenceId: id }),
      }))}
    />
  )
}
