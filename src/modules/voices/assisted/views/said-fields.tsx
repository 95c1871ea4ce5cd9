import {
  Checkbox,
  Checkboxes,
  Disclosure,
  Fieldset,
  Radios,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import { visibilities } from '../../contribution/words.ts'
import type { OfferedText } from '../consents.ts'

type Shared = { values: FormValues; problems: readonly Problem[] }

/** Who may read it, in the words of the one who speaks, and whether it is about health or care. */
export function AudienceFields({ values, problems }: Shared) {
  const { t } = usePage()
  return (
    <>
      <Radios
        name="visibility"
        label={t('voices.assisted.visibility')}
        options={visibilities.map((value) => ({
          value,
          label: t(`voices.visibility.${value}`),
        }))}
        values={values}
        problems={problems}
      />
      <Checkbox
        name="sensitive"
        label={t('voices.assisted.sensitive')}
        hint={t('voices.assisted.sensitive-hint')}
        values={values}
        problems={problems}
      />
    </>
  )
}

type ConsentProps = Shared & {
  texts: readonly OfferedText[]
  hint: string
  /** The reader says yes for themselves. */
  own?: boolean
  /** The reader keeps the lab's texts. */
  keeps?: boolean
}

/** The lab's texts to read aloud or compare with the paper, and what was agreed to. */
export function ConsentFields({ texts, hint, own, keeps, values, problems }: ConsentProps) {
  const { t } = usePage()
  if (texts.length === 0) return <NoTexts keeps={keeps} />
  return (
    <Fieldset
      legend={t(own ? 'voices.confirmation.own-uses' : 'voices.assisted.consents')}
      hint={hint}
    >
      <Disclosure summary={t('voices.assisted.texts')}>
        {texts.map((text) => (
          <div key={text.id}>
            <p>
              <strong>{t(`people.purpose.${text.purpose}`)}</strong>
            </p>
            <p class="keeps-lines" lang={text.language}>
              {text.body}
            </p>
          </div>
        ))}
      </Disclosure>
      <Checkboxes
        name="consents"
        label={t(own ? 'voices.confirmation.own-agreed' : 'voices.assisted.agreed')}
        optional
        options={texts.map(({ id, purpose }) => ({
          value: id,
          label: t(`people.purpose.${purpose}`),
        }))}
        values={values}
        problems={problems}
      />
    </Fieldset>
  )
}

/** Leads those who keep the lab's texts to them; others learn whom to ask. */
function NoTexts({ keeps }: Pick<ConsentProps, 'keeps'>) {
  const { t, lab } = usePage()
  if (!keeps) return <p class="hint">{t('voices.assisted.no-texts-ask')}</p>
  return (
    <p class="hint">
      {t('voices.assisted.no-texts')}{' '}
      <a class="ds-link" href={peoplePaths.consentTexts({ lab: lab!.slug })}>
        {t('voices.interview.write-text')}
      </a>
    </p>
  )
}
