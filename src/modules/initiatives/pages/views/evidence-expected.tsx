import { ButtonLink, LocalTextOf, TaskList, usePage, type Task } from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { PhaseMethod } from './activity-list.tsx'
import type { WorkEvidence, WorkPhase } from '../work-queries.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  phase: WorkPhase
  method: PhaseMethod
  mayWork: boolean
}

/** What the method expects a phase to prove, what is there of it, and what people added beyond it. */
export function EvidenceExpected({ address, phase, method, mayWork }: Props) {
  const { t } = usePage()
  const add = paths.newEvidence({ ...address, phaseId: phase.id })
  const expected = method.evidence.map(({ key, name }): Task => {
    const present = phase.evidence.filter((one) => one.key === key)
    return {
      title: <LocalTextOf text={name} />,
      address: mayWork ? `${add}?key=${encodeURIComponent(key)}` : undefined,
      hint: present.length > 0 && <Present address={address} present={present} />,
      state:
        present.length > 0
          ? { tone: 'success', label: t('initiatives.work.present') }
          : { tone: 'neutral', label: t('initiatives.work.missing') },
    }
  })
  const known = new Set(method.evidence.map(({ key }) => key))
  const more = phase.evidence.filter(({ key }) => key === null || !known.has(key))
  return (
    <>
      <TaskList tasks={expected} />
      {more.length > 0 && (
        <div>
          <p>{t('initiatives.work.more-evidence')}</p>
          <Present address={address} present={more} />
        </div>
      )}
      {mayWork && (
        <ButtonLink look="tertiary" href={add}>
          {t('initiatives.new-evidence.title')}
        </ButtonLink>
      )}
    </>
  )
}

function Present({
  address,
  present,
}: Pick<Props, 'address'> & { present: readonly WorkEvidence[] }) {
  const { t } = usePage()
  return (
    <ul class="link-list">
      {present.map((one) => (
        <li key={one.id}>
          <a class="ds-link" href={paths.evidence({ ...address, evidenceId: one.id })}>
            <LocalTextOf text={one.title} />
          </a>
          {!one.public && <span class="note"> {t('initiatives.evidence.private-tag')}</span>}
        </li>
      ))}
    </ul>
  )
}
