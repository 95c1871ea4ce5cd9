import { Confirm, Heading, usePage, type Problem } from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'

type Props = { passkey: { id: string; name: string }; problems: Problem[] }

/** Asks once more before a passkey is removed. */
export function PasskeyRemovalPage({ passkey, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.passkey.removal.title', { name: passkey.name })}</Heading>
      <Confirm
        action={peoplePaths.passkeyRemoval({ passkeyId: passkey.id })}
        label={t('people.passkey.removal.label')}
        danger
        back={`${peoplePaths.account({})}#ways-in`}
        problems={problems}
      >
        <p>{t('people.passkey.removal.text')}</p>
      </Confirm>
    </>
  )
}
