import { DateOf, LocalTextOf, StateTag, usePage, type Tone } from '../../../../ui/index.ts'
import { commitmentPaths } from '../../../voices/index.ts'
import type { ShownPromise } from '../promise.ts'
import { isWritten } from './parts.tsx'

type Props = {
  at: { lab: string; initiativeId: string }
  promises: readonly ShownPromise[]
}
const tones: Record<ShownPromise['state'], Tone> = {
  open: 'info',
  changed: 'info',
  kept: 'success',
  broken: 'danger',
}

/** What users and provider promise each other, kept or broken, each with its own page. */
export function PromiseList({ at, promises }: Props) {
  return (
    <ul>
      {promises.map((one) => (
        <li key={one.id}>
          <Promised at={at} one={one} />
        </li>
      ))}
    </ul>
  )
}

function Promised({ at, one }: { at: Props['at']; one: ShownPromise }) {
  const { t } = usePage()
  const who = t(`pilots.service.promises.by-${one.side}`)
  return (
    <>
      <strong>{one.ownerName ? `${who} (${one.ownerName})` : who}:</strong>{' '}
      <a class="ds-link" href={commitmentPaths.commitment({ ...at, commitmentId: one.id })}>
        <LocalTextOf text={one.promise} />
      </a>
      {isWritten(one.howOften) && (
        <>
          , <LocalTextOf text={one.howOften} />
        </>
      )}
      , {t('pilots.service.promises.by')} <DateOf value={one.dueOn} />{' '}
      <StateTag tone={one.late ? 'warning' : tones[one.state]}>
        {t(
          one.late ? 'pilots.service.promises.late' : `pilots.service.promises.state-${one.state}`,
        )}
      </StateTag>
      {one.settledAt && (
        <div class="note">
          <DateOf value={one.settledAt} /> <LocalTextOf text={one.account} />
        </div>
      )}
    </>
  )
}
