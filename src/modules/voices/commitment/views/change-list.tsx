import { LocalTextOf, Timeline, usePage } from '../../../../ui/index.ts'
import type { ShownChange } from '../queries.ts'

/** How a promise stood before each change, the latest first. */
export function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  const { t, format } = usePage()
  return (
    <Timeline
      entries={changes.map((one) => ({
        when: format.date(one.changedAt),
        dateTime: one.changedAt.toISOString(),
        title: <LocalTextOf text={one.promise} />,
        children: (
          <>
            <p>
              {t('voices.commitment.was', {
                date: format.date(one.dueOn),
                state: t(`voices.commitment.state-${one.state}`),
              })}{' '}
              {one.because}
            </p>
            {Object.keys(one.account).length > 0 && (
              <p>
                <LocalTextOf text={one.account} />
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
