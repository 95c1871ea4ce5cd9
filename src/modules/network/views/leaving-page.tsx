import { Confirm, Heading, LocalTextOf, usePage } from '../../../ui/index.ts'
import { labPaths } from '../../labs/index.ts'
import type { NamedProgramme } from '../membership/queries.ts'
import { networkPaths } from '../paths.ts'

/** Asks once more before a lab leaves its programme. */
export function LeavingPage({ name }: Pick<NamedProgramme, 'name'>) {
  const { t, lab } = usePage()
  const at = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('network.leaving.title')}</Heading>
      <Confirm
        action={networkPaths.leaving(at)}
        label={t('network.leaving.leave')}
        danger
        back={labPaths.membership(at)}
      >
        <p>
          <strong>
            <LocalTextOf text={name} />
          </strong>
        </p>
        <p>{t('network.leaving.text')}</p>
      </Confirm>
    </>
  )
}
