import {
  Disclosure,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import type { WhomToTell } from '../leads.ts'

type Shared = { values: FormValues; problems: readonly Problem[] }

/** Whom a worry goes to, and a few words about it; opened only by who is worried. */
export function WorryField({ tell, values, problems }: Shared & { tell: WhomToTell }) {
  const { t } = usePage()
  const open = typeof values.worry === 'string' && values.worry !== ''
  return (
    <Disclosure summary={t('voices.safeguarding.worried')} open={open}>
      <TellsWhom tell={tell} />
      <TextArea
        name="worry"
        label={t('voices.safeguarding.words')}
        hint={t('voices.safeguarding.words-hint')}
        rows={2}
        charsMax={limits.summary}
        optional
        values={values}
        problems={problems}
      />
    </Disclosure>
  )
}

/** Who is told of a worry; whom to ring while nobody is named; and what cannot wait. */
export function TellsWhom({ tell }: { tell: WhomToTell }) {
  const { t } = usePage()
  return (
    <>
      <p>{t('voices.safeguarding.danger')}</p>
      {tell.name ? (
        <p>{t('voices.safeguarding.tells', { name: tell.name })}</p>
      ) : (
        <p>
          {t('voices.safeguarding.tells-nobody', {
            ring: tell.ring,
            known: tell.ring ? 'yes' : 'no',
          })}
        </p>
      )}
    </>
  )
}
