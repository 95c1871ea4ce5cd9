import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  FileField,
  Form,
  Heading,
  LocalTextField,
  LocalTextOf,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { pickText, type LocalText } from '../../../../shared/language.ts'
import type { ExpectedEvidence } from '../../../methods/index.ts'
import { limits } from '../../../../platform/input.ts'
import type { InitiativeState } from '../../initiative/schema.ts'
import { paths } from '../../paths.ts'
import { RestNotice } from '../../views.tsx'
import { evidenceKinds } from '../schema.ts'

export type NewEvidencePageProps = {
  address: { lab: string; initiativeId: string; phaseId: string }
  state: InitiativeState
  phaseName: LocalText
  expected: readonly ExpectedEvidence[]
  activities: readonly { id: string; title: LocalText }[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Adding evidence to a phase: one form for a file, a link, a text or a figure. */
export function NewEvidencePage(props: NewEvidencePageProps) {
  const { address, state, phaseName, problems = [] } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('initiatives.new-evidence.title')}</Heading>
      <p>
        {t('initiatives.new-activity.in')} <LocalTextOf text={phaseName} />
      </p>
      <RestNotice state={state} />
      <Form action={paths.newEvidence(address)} problems={problems} upload keepDraft="evidence">
        <About {...props} />
        <Content {...props} />
        <Checkbox
          name="public"
          label={t('initiatives.evidence.public')}
          hint={t('initiatives.evidence.public-hint')}
          values={props.values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('initiatives.new-evidence.button')}</Button>
          <ButtonLink look="secondary" href={paths.work(address)}>
            {t('initiatives.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function About({ expected, activities, values, problems = [] }: NewEvidencePageProps) {
  const { t, language } = usePage()
  const named = (text: LocalText) => pickText(text, language).text
  return (
    <>
      <Select
        name="key"
        label={t('initiatives.evidence.key')}
        hint={t('initiatives.evidence.key-hint')}
        optional
        empty={t('initiatives.evidence.key-none')}
        options={expected.map(({ key, name }) => ({ value: key, label: named(name) }))}
        values={values}
        problems={problems}
      />
      <LocalTextField
        name="title"
        label={t('initiatives.evidence.title')}
        values={values}
        problems={problems}
      />
      <TextArea
        name="proves"
        label={t('initiatives.evidence.proves')}
        hint={t('initiatives.evidence.proves-hint')}
        rows={2}
        charsMax={limits.reason}
        values={values}
        problems={problems}
      />
      {activities.length > 0 && (
        <Select
          name="activityId"
          label={t('initiatives.evidence.activity')}
          optional
          empty={t('initiatives.evidence.activity-none')}
          options={activities.map(({ id, title }) => ({ value: id, label: named(title) }))}
          values={values}
          problems={problems}
        />
      )}
    </>
  )
}

function Content({ values, problems = [] }: NewEvidencePageProps) {
  const { t } = usePage()
  const given = { values, problems }
  return (
    <>
      <Radios
        name="kind"
        label={t('initiatives.evidence.kind')}
        hint={t('initiatives.evidence.kind-hint')}
        options={evidenceKinds.map((value) => ({
          value,
          label: t(`initiatives.evidence.kind-${value}`),
        }))}
        {...given}
      />
      <FileField
        name="file"
        label={t('initiatives.evidence.file')}
        hint={t('initiatives.evidence.file-hint')}
        accept="image/jpeg,image/png,image/webp,application/pdf,.txt,.md,.csv"
        problems={problems}
        optional
      />
      <TextField
        name="address"
        type="url"
        label={t('initiatives.evidence.address')}
        hint={t('initiatives.evidence.address-hint')}
        optional
        {...given}
      />
      <TextArea
        name="body"
        label={t('initiatives.evidence.body')}
        rows={6}
        charsMax={limits.body}
        optional
        {...given}
      />
      <div class="field-row">
        <NumberField
          name="figure"
          decimal
          label={t('initiatives.evidence.figure')}
          optional
          {...given}
        />
        <TextField
          name="unit"
          label={t('initiatives.evidence.unit')}
          hint={t('initiatives.evidence.unit-hint')}
          optional
          chars={20}
          {...given}
        />
      </div>
    </>
  )
}
