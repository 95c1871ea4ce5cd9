import { Confirm, Heading, usePage, type Problem } from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { ListedIdentity } from '../queries.ts'

type Props = { identity: ListedIdentity; problems: Problem[] }

/** Asks once more before the link to the provider ends. */
export function IdentityRemovalPage({ identity, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.provider.removal.title')}</Heading>
      <Confirm
        action={peoplePaths.identityRemoval({ identityId: identity.id })}
        label={t('people.provider.removal.label')}
        danger
        back={`${peoplePaths.account({})}#ways-in`}
        problems={problems}
      >
        <p>{t('people.provider.removal.text', { host: new URL(identity.issuer).hostname })}</p>
      </Confirm>
    </>
  )
}
