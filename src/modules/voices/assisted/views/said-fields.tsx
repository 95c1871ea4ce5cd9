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

type ConsentProps = Shared & { texts: readonly OfferedText[]; hint: string }

/** The lab's texts to read aloud or compare with the paper, and what was agreed to. */
export function ConsentFields({ texts, hint, values, problems }: ConsentProps) {
  const { t } = usePage()
  if (texts.length === 0) return <p class="hint">{t('voices.assisted.no-texts')}</p>
  return (
    <Fieldset legend={t('voices.assisted.consents')} hint={hint}>
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
        label={t('voices.assisted.agreed')}
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
