import type { ComponentChild } from 'preact'
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

type AskProps = Props & {
  action: string
  title: string
  text: string
  button: string
  danger?: boolean
  children?: ComponentChild
}

/** What happens to which pilot, and the button that does it. */
function Ask({ at, found, problems, children, title, text, button, ...form }: AskProps) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <p>
        <LocalTextOf text={found.title} />
      </p>
      <Confirm {...form} problems={problems} label={button} back={paths.pilot(at)}>
        <p>{text}</p>
        {children}
      </Confirm>
    </>
  )
}

/** Calling a pilot off before it began: why. */
export function WithdrawalPage({ values, ...props }: Props & { values: FormValues }) {
  const { t } = usePage()
  return (
    <Ask
      {...props}
      action={paths.withdrawal(props.at)}
      title={t('pilots.withdraw.title')}
      text={t('pilots.withdraw.text')}
      button={t('pilots.withdraw.button')}
      danger
    >
      <TextArea
        name="because"
        label={t('pilots.withdraw.because')}
        rows={2}
        charsMax={limits.reason}
        values={values}
        problems={props.problems}
      />
    </Ask>
  )
}

/** Putting a pilot away: it stays to be read. */
export function ArchivePage(props: Props) {
  const { t } = usePage()
  return (
    <Ask
      {...props}
      action={paths.archive(props.at)}
      title={t('pilots.archive.title')}
      text={t('pilots.archive.text')}
      button={t('pilots.archive.button')}
    />
  )
}

/** Deleting a pilot that holds nothing yet; one that holds something is put away instead. */
export function RemovalPage({ held, ...props }: Props & { held: readonly Held[] }) {
  const { at, found } = props
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
    <Ask
      {...props}
      action={paths.removal(at)}
      title={t('pilots.remove.title')}
      text={t('pilots.remove.text')}
      button={t('pilots.remove.button')}
      danger
    />
  )
}
