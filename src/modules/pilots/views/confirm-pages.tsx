import {
  ButtonLink,
  ButtonRow,
  Confirm,
  Heading,
  LocalTextOf,
  Notice,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { limits } from '../pilot/input.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import type { Held } from '../pilot/holdings.ts'
import { pilotPaths as paths } from '../paths.ts'
import { mayArchive } from '../policy.ts'

type Props = {
  at: { lab: string; initiativeId: string; pilotId: string }
  found: ShownPilot
  problems: readonly Problem[]
}

/** Calling a pilot off before it began: why. */
export function WithdrawalPage({ at, found, values, problems }: Props & { values: FormValues }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.withdraw.title')}</Heading>
      <p>
        <LocalTextOf text={found.title} />
      </p>
      <Confirm
        action={paths.withdrawal(at)}
        problems={problems}
        label={t('pilots.withdraw.button')}
        danger
        back={paths.pilot(at)}
      >
        <p>{t('pilots.withdraw.text')}</p>
        <TextArea
          name="because"
          label={t('pilots.withdraw.because')}
          rows={2}
          charsMax={limits.reason}
          values={values}
          problems={problems}
        />
      </Confirm>
    </>
  )
}

/** Putting a pilot away: it stays to be read. */
export function ArchivePage({ at, found, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.archive.title')}</Heading>
      <p>
        <LocalTextOf text={found.title} />
      </p>
      <Confirm
        action={paths.archive(at)}
        problems={problems}
        label={t('pilots.archive.button')}
        back={paths.pilot(at)}
      >
        <p>{t('pilots.archive.text')}</p>
      </Confirm>
    </>
  )
}

/** Deleting a pilot that holds nothing yet; one that holds something is put away instead. */
export function RemovalPage({ at, found, held, problems }: Props & { held: readonly Held[] }) {
  const { t } = usePage()
  if (held.length > 0) {
    return (
      <>
        <Heading level={1}>{t('pilots.remove.title')}</Heading>
        <Notice tone="warning" title={t('pilots.remove.holds')}>
          <ul>
            {held.map(({ what, count }) => (
              <li key={what}>{t(`pilots.holds.${what}`, { count })}</li>
            ))}
          </ul>
          <p>{t(mayArchive(found).ok ? 'pilots.remove.archive' : 'pilots.remove.decide')}</p>
        </Notice>
        <ButtonRow>
          {mayArchive(found).ok && (
            <ButtonLink href={paths.archive(at)}>{t('pilots.archive.title')}</ButtonLink>
          )}
          <ButtonLink look="secondary" href={paths.pilot(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </>
    )
  }
  return (
    <>
      <Heading level={1}>{t('pilots.remove.title')}</Heading>
      <p>
        <LocalTextOf text={found.title} />
      </p>
      <Confirm
        action={paths.removal(at)}
        problems={problems}
        label={t('pilots.remove.button')}
        danger
        back={paths.pilot(at)}
      >
        <p>{t('pilots.remove.text')}</p>
      </Confirm>
    </>
  )
}
