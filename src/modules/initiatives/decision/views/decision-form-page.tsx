import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateField,
  Fieldset,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  LocalTextOf,
  Notice,
  Radios,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import { originName, type Origin } from '../../origin.ts'
import { paths } from '../../paths.ts'
import { optionSlots } from '../input.ts'
import { involvementDepths } from '../schema.ts'

export type DecisionFormPageProps = {
  at: { lab: string; initiativeId: string }
  phases: readonly { id: string; name: LocalText }[]
  groups: readonly { id: string; name: string }[]
  grounds: readonly { key: string; title: string }[]
  gateId: string
  corrects: string
  /** What its options came from, such as statements of an opinion map. */
  origins: readonly Origin[]
  values: FormValues
  problems: readonly Problem[]
}

/** Writing down a decision, or a new one that corrects an earlier one. */
export function DecisionFormPage(props: DecisionFormPageProps) {
  const { at, gateId, corrects, values, problems } = props
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>
        {t(corrects ? 'initiatives.decision.correct' : 'initiatives.decision.new')}
      </Heading>
      <Lead>{t('initiatives.decision.form-lead')}</Lead>
      {corrects && <Notice tone="info">{t('initiatives.decision.correct-meaning')}</Notice>}
      <Form
        action={paths.decisions(at)}
        problems={problems}
        keepDraft={`decision-${at.initiativeId}`}
      >
        {corrects && <HiddenFields values={{ corrects }} />}
        {gateId && <HiddenFields values={{ gateId }} />}
        <CameFrom {...props} />
        <LocalTextField
          {...form}
          name="question"
          label={t('initiatives.decision.question')}
          hint={t('initiatives.decision.question-hint')}
          charsMax={limits.line}
        />
        <Options {...form} />
        <LocalTextField
          {...form}
          name="reasons"
          label={t('initiatives.decision.reasons')}
          hint={t('initiatives.decision.reasons-hint')}
          long
          charsMax={limits.body}
        />
        <Involvement {...props} />
        <DateField {...form} name="decidedOn" label={t('initiatives.decision.decided-on')} />
        <Grounds {...props} />
        <Notice tone="warning">{t('initiatives.decision.for-good')}</Notice>
        <ButtonRow>
          <Button>{t('initiatives.decision.button')}</Button>
          <ButtonLink look="secondary" href={paths.decisions(at)}>
            {t('initiatives.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function CameFrom({ origins }: DecisionFormPageProps) {
  const { t } = usePage()
  if (origins.length === 0) return null
  return (
    <Notice tone="info">
      {origins.map((origin) => (
        <p key={origin.ref.id}>
          <input type="hidden" name="ledBy" value={originName(origin)} />
          {t('initiatives.decision.led-by', { kind: t(origin.label) })}{' '}
          <LocalTextOf text={origin.title} />
        </p>
      ))}
    </Notice>
  )
}

type Typed = { values: FormValues; problems: readonly Problem[] }

function Options(form: Typed) {
  const { t } = usePage()
  return (
    <Fieldset
      legend={t('initiatives.decision.options')}
      hint={t('initiatives.decision.options-hint')}
    >
      {optionSlots.map((slot, place) => (
        <LocalTextField
          key={slot}
          {...form}
          problems={place === 0 ? forFirst(form.problems) : form.problems}
          name={`options.${slot}`}
          label={t('initiatives.decision.option', { number: slot })}
          optional={place > 1}
        />
      ))}
      <Radios
        {...form}
        name="chosen"
        label={t('initiatives.decision.which-chosen')}
        options={optionSlots.map((value) => ({
          value,
          label: t('initiatives.decision.option', { number: value }),
        }))}
      />
    </Fieldset>
  )
}

/** What is wrong with the options as a whole is said at the first of them. */
function forFirst(problems: readonly Problem[]): Problem[] {
  return problems.map((one) => (one.field === 'options' ? { ...one, field: 'options.1' } : one))
}

function Involvement({ phases, groups, gateId, values, problems }: DecisionFormPageProps) {
  const { t, language } = usePage()
  const form = { values, problems }
  return (
    <>
      <TextField
        {...form}
        name="power"
        label={t('initiatives.decision.power')}
        hint={t('initiatives.decision.power-hint')}
      />
      <Radios
        {...form}
        name="depth"
        label={t('initiatives.decision.depth')}
        hint={t('initiatives.decision.depth-hint')}
        options={involvementDepths.map((depth) => ({
          value: String(depth),
          label: t('initiatives.decision.depth-of', {
            depth,
            name: t(`initiatives.depth.${depth}`),
          }),
          hint: t(`initiatives.depth-means.${depth}`),
        }))}
      />
      <Select
        {...form}
        name="groupId"
        label={t('initiatives.decision.group')}
        empty={t('initiatives.decision.no-group')}
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      {!gateId && (
        <Select
          {...form}
          name="phaseId"
          label={t('initiatives.decision.phase')}
          empty={t('initiatives.decision.no-phase')}
          options={phases.map(({ id, name }) => ({
            value: id,
            label: pickText(name, language).text,
          }))}
          optional
        />
      )}
    </>
  )
}

function Grounds({ grounds, values, problems }: DecisionFormPageProps) {
  const { t } = usePage()
  if (grounds.length === 0) return null
  return (
    <Checkboxes
      name="restsOn"
      label={t('initiatives.decision.rests-on')}
      hint={t('initiatives.decision.rests-on-hint')}
      options={grounds.map(({ key, title }) => ({ value: key, label: title }))}
      values={values}
      problems={problems}
      optional
    />
  )
}
