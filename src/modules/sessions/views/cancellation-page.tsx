import {
  Confirm,
  Heading,
  LocalTextOf,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PersonAtSession } from '../attendance/queries.ts'
import { limits } from '../input.ts'
import { paths } from '../paths.ts'
import type { ShownSession } from '../session/queries.ts'

type Props = {
  at: { lab: string; initiativeId: string; sessionId: string }
  found: ShownSession
  invited: readonly PersonAtSession[]
  values: FormValues
  problems: readonly Problem[]
}

/** Cancelling a session: why, and who has to be told. */
export function CancellationPage({ at, found, invited, values, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('sessions.cancel.title')}</Heading>
      <p>
        <LocalTextOf text={found.title} />
      </p>
      <Confirm
        action={paths.cancellation(at)}
        problems={problems}
        label={t('sessions.cancel.button')}
        danger
        back={paths.session(at)}
      >
        <p>{t('sessions.cancel.text')}</p>
        <TextArea
          name="because"
          label={t('sessions.cancel.because')}
          hint={t('sessions.cancel.because-hint')}
          rows={2}
          charsMax={limits.reason}
          values={values}
          problems={problems}
        />
        {invited.length > 0 && (
          <>
            <p>{t('sessions.cancel.tell')}</p>
            <ul>
              {invited.map(({ participantId, name, phone, invitedBy }) => (
                <li key={participantId}>
                  {name}, {phone ?? t(`sessions.channel.${invitedBy!}`)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Confirm>
    </>
  )
}
