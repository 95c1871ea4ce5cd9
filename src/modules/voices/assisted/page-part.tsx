import { Notice, usePage } from '../../../ui/index.ts'
import { confirmationPaths } from '../confirmation/paths.ts'
import { pagePart } from '../contribution/page-part.tsx'
import { safeguardingPaths } from '../safeguarding/paths.ts'

/** Says that the words wait for a yes, and leads to where it is noted. */
export const confirmationPart = pagePart<{ address: string }>(
  'confirmation',
  async ({ found, isOwn, handles, address, actor }) => {
    const waits = found.confirmedHow === 'not-yet' && found.state !== 'withdrawn'
    const carries = found.broughtBy !== null && found.broughtBy === actor.participantId
    if (!waits || !(handles || (isOwn && !carries))) return null
    return { address: confirmationPaths.confirmation(address) }
  },
  WaitsForYes,
)

function WaitsForYes({ address }: { address: string }) {
  const { t } = usePage()
  return (
    <Notice tone="warning" title={t('voices.confirmation.waits')}>
      <p>
        <a class="ds-link" href={address}>
          {t('voices.confirmation.confirm')}
        </a>
      </p>
    </Notice>
  )
}

/** The way to say that one is worried about somebody, for everyone the lab knows. */
export const worryPart = pagePart<{ address: string }>(
  'worry',
  async ({ actor, address: { lab, initiativeId, contributionId } }) => {
    if (!actor.participantId) return null
    const about = new URLSearchParams({ contribution: contributionId, initiative: initiativeId })
    return { address: `${safeguardingPaths.newConcern({ lab })}?${about}` }
  },
  Worry,
)

function Worry({ address }: { address: string }) {
  const { t } = usePage()
  return (
    <p>
      <a class="ds-link" href={address}>
        {t('voices.safeguarding.new')}
      </a>
    </p>
  )
}
