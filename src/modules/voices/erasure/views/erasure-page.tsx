import {
  Checkbox,
  Confirm,
  Heading,
  Lead,
  Radios,
  Section,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { askedBy } from '../schema.ts'

type Props = {
  action: string
  back: string
  /** Whose erasure it is when a keeper does it; nothing when it is one's own. */
  name: string | null
  counted: { said: number; quoted: number }
  values: FormValues
  problems: readonly Problem[]
}

const goes = ['contact', 'roles', 'notices', 'sign-in', 'photos'] as const
const stays = ['signature', 'record', 'concerns', 'others'] as const

/** What goes, what stays and why, and the choice about the words: before a person is forgotten for good. */
export function ErasurePage({ action, back, name, counted, values, problems }: Props) {
  const { t } = usePage()
  const own = name === null
  return (
    <>
      <Heading level={1}>
        {own ? t('voices.erasure.title') : t('voices.erasure.title-of', { name })}
      </Heading>
      <Lead>{t('voices.erasure.lead')}</Lead>
      <Section id="goes" title={t('voices.erasure.goes')}>
        <ul>
          {goes.map((what) => (
            <li key={what}>{t(`voices.erasure.goes-${what}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="stays" title={t('voices.erasure.stays')}>
        <ul>
          {stays.map((what) => (
            <li key={what}>{t(`voices.erasure.stays-${what}`)}</li>
          ))}
        </ul>
      </Section>
      <Confirm
        action={action}
        back={back}
        danger
        label={t('voices.erasure.button')}
        problems={problems}
      >
        <p>{t('voices.erasure.counted', counted)}</p>
        <Radios
          name="words"
          label={t('voices.erasure.words')}
          options={(['take', 'keep'] as const).map((value) => ({
            value,
            label: t(`voices.erasure.words-${value}`),
            hint: t(`voices.erasure.words-${value}-hint`),
          }))}
          values={values}
          problems={problems}
        />
        {!own && <Asked values={values} problems={problems} />}
        <Checkbox
          name="sure"
          label={t(own ? 'voices.erasure.sure' : 'voices.erasure.sure-of')}
          values={values}
          problems={problems}
        />
      </Confirm>
    </>
  )
}

function Asked(given: Pick<Props, 'values' | 'problems'>) {
  const { t } = usePage()
  return (
    <>
      <Radios
        name="askedBy"
        label={t('voices.erasure.by')}
        options={askedBy.map((value) => ({ value, label: t(`voices.erasure.by-${value}`) }))}
        {...given}
      />
      <Radios
        name="askedHow"
        label={t('voices.erasure.how')}
        options={(['phone', 'letter', 'visit'] as const).map((value) => ({
          value,
          label: t(`voices.erasure.how-${value}`),
        }))}
        {...given}
      />
    </>
  )
}
