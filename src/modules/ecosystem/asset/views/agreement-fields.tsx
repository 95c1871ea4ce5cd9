import {
  Fieldset,
  Notice,
  Radios,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import { audiences, type Audience } from '../schema.ts'

/** The words that the lab has published for each agreement; null where it has none yet. */
export type AgreementWords = Record<Audience, string | null>

type Props = {
  words: AgreementWords
  /** Somebody who keeps the map writes down what others said. */
  keeper: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Who may read an offer, and how the one who offers agreed. */
export function AgreementFields({ words, keeper, values, problems }: Props) {
  const { t, lab } = usePage()
  const form = { values, problems }
  const missing = audiences.some((one) => words[one] === null)
  const address = peoplePaths.newConsentText({ lab: lab!.slug })
  return (
    <Fieldset legend={t('ecosystem.asset.agree.legend')} hint={t('ecosystem.asset.agree.hint')}>
      {missing && (
        <Notice tone="warning" title={t('ecosystem.asset.agree.no-words')} level={3}>
          {keeper ? (
            <a class="ds-link" href={address}>
              {t('ecosystem.asset.agree.write-words')}
            </a>
          ) : (
            t('ecosystem.asset.agree.ask-coordinator')
          )}
        </Notice>
      )}
      <Radios
        name="audience"
        label={t('ecosystem.asset.agree.audience')}
        options={audiences.map((value) => ({
          value,
          label: t(`ecosystem.asset.audience.${value}`),
          hint: words[value] ?? undefined,
        }))}
        {...form}
      />
      {keeper ? (
        <>
          <Radios
            name="agreedHow"
            label={t('ecosystem.asset.agree.how')}
            options={(['spoken', 'paper', 'tap'] as const).map((value) => ({
              value,
              label: t(`ecosystem.asset.how.${value}`),
            }))}
            {...form}
          />
          <TextField
            name="witness"
            label={t('ecosystem.asset.agree.witness')}
            hint={t('ecosystem.asset.agree.witness-hint')}
            optional
            {...form}
          />
        </>
      ) : (
        <AgreeTick {...form} />
      )}
    </Fieldset>
  )
}

function AgreeTick({ values, problems }: Pick<Props, 'values' | 'problems'>) {
  const { t } = usePage()
  return (
    <Radios
      name="agreedHow"
      label={t('ecosystem.asset.agree.own')}
      options={[{ value: 'tap', label: t('ecosystem.asset.agree.tick') }]}
      values={values}
      problems={problems}
    />
  )
}
