import {
  ButtonLink,
  ButtonRow,
  Confirm,
  Notice,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import type { ServicePlace } from '../answer.ts'
import type { Held } from '../holdings.ts'
import { servicePaths as paths } from '../paths.ts'
import { isGoingOn } from '../policy.ts'
import type { ShownService } from '../queries.ts'
import { WorkTop } from './parts.tsx'

type Props = {
  at: ServicePlace
  found: ShownService
  held: readonly Held[]
  problems: readonly Problem[]
}

/** Deleting a service that holds nothing yet; one that holds something is ended instead. */
export function RemovalPage({ at, found, held, problems }: Props) {
  const { t } = usePage()
  const title = t('pilots.service.remove.title')
  if (held.length > 0) {
    return (
      <>
        <WorkTop found={found} title={title} />
        <Notice tone="warning" title={t('pilots.service.remove.holds')}>
          <ul>
            {held.map(({ what, count }) => (
              <li key={what}>{t(`pilots.service.holds.${what}`, { count })}</li>
            ))}
          </ul>
          <p>{t('pilots.service.remove.end-instead')}</p>
        </Notice>
        <ButtonRow>
          {isGoingOn(found).ok && (
            <ButtonLink href={paths.state(at)}>{t('pilots.service.state.title')}</ButtonLink>
          )}
          <ButtonLink look="secondary" href={paths.work(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </>
    )
  }
  return (
    <>
      <WorkTop found={found} title={title} />
      <Confirm
        action={paths.removal(at)}
        problems={problems}
        label={t('pilots.service.remove.button')}
        danger
        back={paths.work(at)}
      >
        <p>{t('pilots.service.remove.text')}</p>
      </Confirm>
    </>
  )
}
