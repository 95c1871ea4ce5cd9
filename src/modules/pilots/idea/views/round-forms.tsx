import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Checkboxes,
  Form,
  InlineForm,
  LocalTextField,
  Radios,
  Section,
  TextArea,
  usePage,
} from '../../../../ui/index.ts'
import { limits } from '../compare/input.ts'
import type { Criterion } from '../compare/queries.ts'
import { ideaPaths as paths } from '../paths.ts'
import type { RoundPart, RoundPlace, RoundProps } from './round-page.tsx'

const weights = ['1', '2', '3']

function shownIn({ part, values, problems }: RoundProps, which: RoundPart) {
  return part === which ? { values, problems } : { values: {}, problems: [] }
}

/** What residents look for: its name, why, and how much it counts. */
export function AddCriterion(props: RoundProps) {
  const { t } = usePage()
  const form = shownIn(props, 'criteria')
  return (
    <Section id="add" title={t('pilots.compare.add.title')}>
      <Form action={paths.criteria(props.at)} problems={form.problems}>
        <LocalTextField
          name="label"
          label={t('pilots.compare.field.label')}
          hint={t('pilots.compare.hint.label')}
          {...form}
        />
        <LocalTextField
          name="why"
          label={t('pilots.compare.field.why')}
          long
          rows={2}
          charsMax={limits.reason}
          {...form}
        />
        <Radios
          name="weight"
          label={t('pilots.compare.field.weight')}
          options={weights.map((value) => ({ value, label: t(`pilots.compare.weight.${value}`) }))}
          {...form}
          values={{ weight: '2', ...form.values }}
        />
        <ButtonRow>
          <Button>{t('pilots.compare.add.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

export function RemoveCriterion({ at, criterion }: { at: RoundPlace; criterion: Criterion }) {
  const { t, language } = usePage()
  return (
    <InlineForm
      look="tertiary"
      action={paths.criterionRemoval({ ...at, ideaCriterionId: criterion.id })}
      about={pickText(criterion.label, language).text}
    >
      {t('pilots.compare.remove')}
    </InlineForm>
  )
}

/** Which ideas are held against the criteria. */
export function PickIdeas(props: RoundProps) {
  const { t } = usePage()
  const { at, round, choices } = props
  const form = shownIn(props, 'ideas')
  const chosen = round.ideas.map(({ id }) => id)
  if (choices.length === 0) return null
  return (
    <Section id="pick" title={t('pilots.compare.pick.title')}>
      <Form action={paths.compared(at)} problems={form.problems}>
        <Checkboxes
          name="solutionIdeaIds"
          label={t('pilots.compare.ideas')}
          options={choices}
          problems={form.problems}
          values={{ 'solutionIdeaIds[]': chosen, ...form.values }}
        />
        <ButtonRow>
          <Button look="secondary">{t('pilots.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

/** Fixing the criteria: from then on they stay as they are, and people give points. */
export function Fix(props: RoundProps) {
  const { t } = usePage()
  const form = shownIn(props, 'fixing')
  return (
    <Section id="fix" title={t('pilots.compare.fix.title')}>
      <Form action={paths.fixing(props.at)} problems={form.problems}>
        <p>{t('pilots.compare.fix.text')}</p>
        <TextArea
          name="agreed"
          label={t('pilots.compare.agreed')}
          hint={t('pilots.compare.hint.agreed')}
          rows={2}
          charsMax={limits.reason}
          {...form}
        />
        <ButtonRow>
          <Button>{t('pilots.compare.fix.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
