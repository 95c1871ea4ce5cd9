import {
  DateField,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../input.ts'
import { needKinds, toldHows } from '../schema.ts'

type Props = {
  values: FormValues
  problems: readonly Problem[]
  /** The person writes it themselves. */
  own: boolean
  /** They agreed for themselves on this site. */
  agreedThemselves?: boolean
}

/** What somebody needs, in their words; for keepers also how it is met and that it was agreed. */
export function NeedFields({ values, problems, own, agreedThemselves }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const hows = agreedThemselves ? [...toldHows, 'themselves' as const] : toldHows
  return (
    <>
      <Select
        name="kind"
        label={t('sessions.plan.kind')}
        options={needKinds.map((value) => ({ value, label: t(`sessions.need.${value}`) }))}
        {...form}
      />
      <TextArea
        name="words"
        label={t(own ? 'sessions.plan.my-words' : 'sessions.plan.words')}
        hint={t('sessions.plan.words-hint')}
        rows={2}
        charsMax={limits.reason}
        {...form}
      />
      {!own && (
        <>
          <TextArea
            name="metBy"
            label={t('sessions.plan.met-by')}
            hint={t('sessions.plan.met-by-hint')}
            rows={2}
            charsMax={limits.reason}
            {...form}
            optional
          />
          <DateField
            name="agreedOn"
            label={t('sessions.plan.agreed-on')}
            hint={t('sessions.plan.agreed-on-hint')}
            {...form}
            optional
          />
          <Select
            name="agreedHow"
            label={t('sessions.plan.agreed-how')}
            empty={t('sessions.plan.not-agreed')}
            options={hows.map((value) => ({ value, label: t(`sessions.told.${value}`) }))}
            {...form}
            optional
          />
        </>
      )}
    </>
  )
}
