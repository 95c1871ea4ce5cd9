import { Checkboxes, Disclosure, Notice, Radios, usePage } from '../../../../ui/index.ts'
import { visibilities } from '../../contribution/words.ts'
import type { ConsentTextRow } from '../consents.ts'
import { StepFrame, type StepProps } from './frame.tsx'

type Props = StepProps & {
  texts: readonly ConsentTextRow[]
  /** Each use needs a yes of its own: a story, or something about health and care. */
  personal: boolean
  sensitive: boolean
  forSomeone: boolean
}

/** Who may read it, and what may be done with it. */
export function ReadersStep(props: Props) {
  const { texts, personal, sensitive, forSomeone, values, problems } = props
  const { t } = usePage()
  const mayPublish =
    !forSomeone && (!personal || texts.some(({ purpose }) => purpose === 'story-public'))
  const offered = visibilities.filter((one) => one !== 'public' || mayPublish)
  const asked = forSomeone ? texts.filter(({ purpose }) => purpose === 'taking-part') : texts
  return (
    <StepFrame {...props} step="readers" title={t('voices.saying.readers')}>
      {sensitive && <Notice>{t('voices.saying.sensitive')}</Notice>}
      {forSomeone && <Notice>{t('voices.saying.theirs-readers')}</Notice>}
      <Radios
        name="visibility"
        label={t('voices.saying.readers-label')}
        options={offered.map((value) => ({
          value,
          label: t(`voices.visibility.${value}`),
          hint: t(`voices.visibility.${value}-hint`),
        }))}
        values={values}
        problems={problems}
      />
      {personal && !forSomeone && <p>{t('voices.saying.consent-explained')}</p>}
      {asked.length > 0 && (
        <Checkboxes
          name="consents"
          label={t('voices.saying.consents')}
          options={asked.map(({ id, purpose }) => ({
            value: id,
            label: t(`people.purpose.${purpose}`),
          }))}
          values={values}
          problems={problems}
        />
      )}
      {asked.map(({ id, purpose, body, language }) => (
        <Disclosure
          key={id}
          summary={t('voices.saying.consent-words', { about: t(`people.purpose.${purpose}`) })}
        >
          <p lang={language}>{body}</p>
        </Disclosure>
      ))}
    </StepFrame>
  )
}
