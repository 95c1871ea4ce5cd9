import { pickText } from '../../../../shared/language.ts'
import {
  DateField,
  Fieldset,
  Heading,
  HiddenFields,
  Lead,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { RestNotice, type InitiativeState } from '../../../initiatives/index.ts'
import { SaveForm } from '../../views/save-form.tsx'
import type { PrototypePlace } from '../answer.ts'
import { audiences, limits } from '../input.ts'
import { prototypePaths as paths } from '../paths.ts'
import type { ShownPrototype, ShownVersion } from '../queries.ts'
import type { wordsToAgree } from '../words-to-agree.ts'

type Props = {
  at: PrototypePlace
  found: ShownPrototype
  state: InitiativeState
  versions: readonly ShownVersion[]
  /** People to name; none for those who do not look after them. */
  people: readonly { id: string; name: string }[]
  words: Awaited<ReturnType<typeof wordsToAgree>>
  values: FormValues
  problems: readonly Problem[]
}

/** Noting who tried a version, and what they said in their own words. */
export function NewTrialPage(props: Props) {
  const { at, found, state, versions, people, words, values, problems } = props
  const { t, format, language } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1} kicker={pickText(found.title, language).text}>
        {t('pilots.prototype.trial.title')}
      </Heading>
      <Lead>{t('pilots.prototype.trial.lead')}</Lead>
      <RestNotice state={state} />
      <SaveForm
        action={paths.newTrial(at)}
        button={t('pilots.save')}
        back={paths.prototype(at)}
        problems={problems}
        keepDraft="prototype-trial"
      >
        <HiddenFields
          values={{
            insideTextId: words.inside?.id ?? '',
            everyoneTextId: words.everyone?.id ?? '',
          }}
        />
        <Select
          name="prototypeVersionId"
          label={t('pilots.prototype.trial.version')}
          options={versions.map(({ id, number, madeOn }) => ({
            value: id,
            label: t('pilots.prototype.version.name', { number, day: format.date(madeOn) }),
          }))}
          {...form}
        />
        <DateField name="triedOn" label={t('pilots.prototype.trial.day')} {...form} />
        <TextField
          name="who"
          label={t('pilots.prototype.trial.who')}
          hint={t('pilots.prototype.trial.who-hint')}
          {...form}
        />
        <NumberField name="people" label={t('pilots.prototype.trial.people')} {...form} />
        <TextArea
          name="said"
          label={t('pilots.prototype.trial.said')}
          hint={t('pilots.prototype.trial.said-hint')}
          rows={5}
          charsMax={limits.said}
          {...form}
        />
        <Radios
          name="audience"
          label={t('pilots.prototype.trial.audience')}
          options={audiences.map((value) => ({
            value,
            label: t(`pilots.prototype.trial.audience-${value}`),
            hint: people.length > 0 ? words[value]?.body : undefined,
          }))}
          {...form}
        />
        {people.length > 0 && <Person {...props} />}
      </SaveForm>
    </>
  )
}

function Person({ people, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Fieldset
      legend={t('pilots.prototype.trial.person-part')}
      hint={t('pilots.prototype.trial.person-hint')}
    >
      <Select
        name="participantId"
        label={t('pilots.prototype.trial.person')}
        empty={t('pilots.field.none')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        {...form}
        optional
      />
      <Radios
        name="mode"
        label={t('pilots.consent.mode')}
        options={(['spoken', 'paper'] as const).map((value) => ({
          value,
          label: t(`pilots.consent.mode-${value}`),
        }))}
        {...form}
        optional
      />
      <TextField
        name="witness"
        label={t('pilots.consent.witness')}
        hint={t('pilots.consent.witness-hint')}
        {...form}
        optional
      />
    </Fieldset>
  )
}
