import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  Form,
  Heading,
  HiddenFields,
  LocalTextOf,
  Notice,
  PrintButton,
  Radios,
  Section,
  Select,
  StateTag,
  TagRow,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { pickText, type LocalText } from '../../../../shared/language.ts'
import { HelpText, type TemplateActivity } from '../../../methods/index.ts'
import { limits } from '../../../../platform/input.ts'
import type { InitiativeState } from '../../initiative/schema.ts'
import { paths } from '../../paths.ts'
import { ChangedMeanwhile, RestNotice, type Compared } from '../../views.tsx'
import { activityStates, type ActivityRow } from '../schema.ts'
import { ActivityFields, type PersonToPick } from './activity-fields.tsx'
import { activityTones } from './activity-tones.ts'

export type ActivityForm = 'details' | 'state' | 'phase'
export type ActivityPageProps = {
  address: { lab: string; initiativeId: string; activityId: string }
  state: InitiativeState
  found: ActivityRow
  help: TemplateActivity['help'] | null
  people: readonly PersonToPick[]
  phases: readonly { id: string; name: LocalText }[]
  /** Which form was sent and has to be shown again, with what was typed. */
  sent: { form: ActivityForm; values: FormValues; problems: readonly Problem[] } | null
  changed: readonly Compared[] | null
}

/** One activity: how far it has come, how to do it, and what it is called. */
export function ActivityPage(props: ActivityPageProps) {
  const { address, found, help, changed, state, phases } = props
  const { t } = usePage()
  const phase = phases.find(({ id }) => id === found.phaseId)
  return (
    <>
      <Heading level={1}>
        <LocalTextOf text={found.title} />
      </Heading>
      <TagRow>
        <StateTag tone={activityTones[found.state]}>
          {t(`initiatives.activity.state-${found.state}`)}
        </StateTag>
      </TagRow>
      {found.because && (
        <p>
          {t('initiatives.activity.because')}: {found.because}
        </p>
      )}
      {phase && (
        <p class="note">
          {t('initiatives.new-activity.in')} <LocalTextOf text={phase.name} />
        </p>
      )}
      <RestNotice state={state} />
      {changed && <ChangedMeanwhile texts={changed} />}
      {found.retiredAt && <Notice>{t('initiatives.activity.retired')}</Notice>}
      {help && (
        <Section id="how" title={t('initiatives.activity.how')} action={<PrintButton />}>
          <HelpText help={help} />
        </Section>
      )}
      <StateForm {...props} />
      <p>
        <ButtonLink
          look="tertiary"
          href={`${paths.newEvidence({ ...address, phaseId: found.phaseId })}?activity=${found.id}`}
        >
          {t('initiatives.activity.add-evidence')}
        </ButtonLink>
      </p>
      <Details {...props} />
      <PhaseForm {...props} />
    </>
  )
}

function formOf({ sent }: ActivityPageProps, form: ActivityForm, stored: FormValues) {
  return sent?.form === form ? sent : { values: stored, problems: [] as readonly Problem[] }
}

function StateForm(props: ActivityPageProps) {
  const { address, found } = props
  const { t } = usePage()
  const { values, problems } = formOf(props, 'state', found)
  return (
    <Section id="state" title={t('initiatives.activity.how-far')}>
      <Form action={paths.activityState(address)} problems={problems}>
        <HiddenFields values={{ version: String(found.version) }} />
        <Radios
          name="state"
          label={t('initiatives.activity.state')}
          options={activityStates.map((value) => ({
            value,
            label: t(`initiatives.activity.state-${value}`),
          }))}
          values={values}
          problems={problems}
        />
        <TextArea
          name="because"
          label={t('initiatives.activity.because')}
          hint={t('initiatives.activity.because-hint')}
          rows={2}
          charsMax={limits.reason}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('initiatives.activity.save-state')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Details(props: ActivityPageProps) {
  const { address, found, people } = props
  const { t } = usePage()
  const stored = { ...found, due: { date: found.dueOn, words: found.dueWords } }
  const { values, problems } = formOf(props, 'details', stored)
  return (
    <Section id="details" title={t('initiatives.activity.details')}>
      <Form action={paths.activity(address)} problems={problems}>
        <HiddenFields values={{ version: String(found.version) }} />
        <ActivityFields values={values} problems={problems} people={people} />
        <ButtonRow>
          <Button look="secondary">{t('initiatives.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function PhaseForm(props: ActivityPageProps) {
  const { address, found, phases } = props
  const { t, language } = usePage()
  const { values, problems } = formOf(props, 'phase', {})
  const others = phases.filter(({ id }) => id !== found.phaseId)
  if (others.length === 0) return null
  return (
    <Disclosure summary={t('initiatives.activity.move')} open={problems.length > 0}>
      <Form action={paths.activityPhase(address)} problems={problems}>
        <HiddenFields values={{ version: String(found.version) }} />
        <Select
          name="phaseId"
          label={t('initiatives.activity.move-to')}
          options={others.map(({ id, name }) => ({
            value: id,
            label: pickText(name, language).text,
          }))}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button look="secondary">{t('initiatives.activity.move-button')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
