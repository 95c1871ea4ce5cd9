import {
  DataTable,
  Heading,
  Lead,
  LocalTextOf,
  PrintButton,
  usePage,
} from '../../../../ui/index.ts'
import type { GateView } from '../../gate/gate-view.ts'
import type { PhaseEvidence } from '../../gate/phase-evidence.ts'
import { gateTitle } from '../../gate/views/gate-history.tsx'
import { OverridesAhead } from '../../gate/views/overrides-ahead.tsx'
import type { PossibleSigner } from '../signers.ts'
import { useCapacityName } from './capacity-name.ts'
import { EvidenceToRead } from './what-is-signed.tsx'

const box = '☐'
const line = '______________'

/** A sheet to print: what is signed, and a row for each person who may sign. */
export function SheetPage({
  at,
  view,
  evidence,
  signers,
}: {
  at: { lab: string; initiativeId: string }
  view: GateView
  evidence: readonly PhaseEvidence[]
  signers: readonly PossibleSigner[]
}) {
  const scope = usePage()
  const { t } = scope
  const capacityName = useCapacityName()
  const open = evidence.filter((one) => one.public)
  const asked = view.requirements.filter(({ state }) => state !== 'not-applicable')
  return (
    <>
      <Heading level={1} kicker={t('initiatives.sheet.title')}>
        <LocalTextOf text={view.gate.initiativeTitle} />
      </Heading>
      <p>{gateTitle(scope, view.gate)}</p>
      <Lead>
        <LocalTextOf text={view.gate.sentence} />
      </Lead>
      <p>
        <PrintButton />
      </p>
      <p>{t('initiatives.sheet.meaning')}</p>
      <ul>
        {asked.map(({ id, label }) => (
          <li key={id}>
            <LocalTextOf text={label} />
          </li>
        ))}
      </ul>
      {open.length === 0 ? (
        <p>{t('initiatives.sheet.no-evidence')}</p>
      ) : (
        <>
          <p>{t('initiatives.sheet.evidence')}</p>
          <EvidenceToRead at={at} evidence={open} />
        </>
      )}
      {view.tally && <OverridesAhead requirements={asked} />}
      <DataTable
        caption={t('initiatives.sheet.caption')}
        captionHidden
        rows={signers}
        columns={[
          { label: t('initiatives.sign-off.who'), cell: ({ name }) => name },
          { label: t('initiatives.sign-off.as'), cell: ({ role }) => capacityName(role) },
          { label: t('initiatives.sign-off.agree'), cell: () => box },
          { label: t('initiatives.sign-off.disagree'), cell: () => box },
          { label: t('initiatives.sheet.words'), cell: () => line },
          { label: t('initiatives.sheet.signature'), cell: () => line },
        ]}
      />
      <p>{t('initiatives.sheet.typed', { line })}</p>
    </>
  )
}
