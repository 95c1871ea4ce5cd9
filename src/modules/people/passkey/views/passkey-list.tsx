import { DataTable, DateTimeOf, EmptyState, usePage } from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { ListedPasskey } from '../queries.ts'

/** The passkeys of an account: what they are called, when they were last used, and the way to remove one. */
export function PasskeyList({ passkeys }: { passkeys: ListedPasskey[] }) {
  const { t } = usePage()
  if (passkeys.length === 0) return <EmptyState title={t('people.passkey.none')} />
  return (
    <DataTable
      caption={t('people.passkey.title')}
      captionHidden
      rows={passkeys}
      columns={[
        { label: t('people.passkey.name'), cell: ({ name }) => name },
        {
          label: t('people.passkey.kept'),
          cell: ({ backedUp }) =>
            backedUp ? t('people.passkey.kept-synced') : t('people.passkey.kept-here'),
        },
        {
          label: t('people.passkey.added'),
          cell: ({ createdAt }) => <DateTimeOf value={createdAt} />,
        },
        {
          label: t('people.passkey.used'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <DateTimeOf value={lastUsedAt} /> : t('people.passkey.never'),
        },
        {
          label: t('people.passkey.action'),
          cell: ({ id, name }) => (
            <a class="ds-link" href={peoplePaths.passkey({ passkeyId: id })}>
              {t('people.passkey.remove')} <span class="ds-sr-only">{name}</span>
            </a>
          ),
        },
      ]}
    />
  )
}
