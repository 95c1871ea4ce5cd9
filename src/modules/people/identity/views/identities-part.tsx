import {
  DataTable,
  DateTimeOf,
  EmptyState,
  InlineForm,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { ListedIdentity } from '../queries.ts'

export type IdentitiesProps = {
  identities: ListedIdentity[]
  /** The provider of this site, if it has one. */
  provider: { label: string; issuer: string } | null
}

/** What an account is linked to at work. Nothing where there is no provider and never was. */
export function IdentitiesPart({ identities, provider }: IdentitiesProps) {
  const { t } = usePage()
  if (!provider && identities.length === 0) return null
  const label = provider?.label ?? ''
  const linked = identities.some(({ issuer }) => issuer === provider?.issuer)
  return (
    <Section id="identities" level={3} title={t('people.provider.title')}>
      <p>{t('people.provider.about')}</p>
      {identities.length > 0 ? (
        <Identities identities={identities} provider={provider} />
      ) : (
        <EmptyState title={t('people.provider.none')} />
      )}
      {provider && !linked && (
        <InlineForm action={peoplePaths.identities({})}>
          {t('people.provider.link', { provider: label })}
        </InlineForm>
      )}
    </Section>
  )
}

function Identities({ identities, provider }: IdentitiesProps) {
  const { t } = usePage()
  const named = ({ issuer }: ListedIdentity) =>
    issuer === provider?.issuer ? provider.label : new URL(issuer).hostname
  return (
    <DataTable
      caption={t('people.provider.title')}
      captionHidden
      rows={identities}
      columns={[
        { label: t('people.provider.name'), cell: named },
        {
          label: t('people.provider.linked'),
          cell: ({ linkedAt }) => <DateTimeOf value={linkedAt} />,
        },
        {
          label: t('people.passkey.used'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <DateTimeOf value={lastUsedAt} /> : t('people.passkey.never'),
        },
        {
          label: t('people.passkey.action'),
          cell: (row) => (
            <a class="ds-link" href={peoplePaths.identity({ identityId: row.id })}>
              {t('people.provider.remove')} <span class="ds-sr-only">{named(row)}</span>
            </a>
          ),
        },
      ]}
    />
  )
}
