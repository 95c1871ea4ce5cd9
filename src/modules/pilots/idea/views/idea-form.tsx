import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { ChangedMeanwhile, type Compared } from '../../../initiatives/index.ts'
import type { IdeaPlace, InitiativePlace } from '../answer.ts'
import { limits } from '../input.ts'
import { ideaPaths as paths } from '../paths.ts'

type Option = { value: string; label: string }
type Shared = { values: FormValues; problems: readonly Problem[]; hosts: readonly Option[] }

/** What an idea is, what comes next, and who would carry it. */
function IdeaFields({ values, problems, hosts }: Shared) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <LocalTextField name="title" label={t('pilots.idea.field.title')} {...form} />
      <LocalTextField
        name="idea"
        label={t('pilots.idea.field.idea')}
        hint={t('pilots.idea.hint.idea')}
        long
        rows={5}
        charsMax={limits.idea}
        {...form}
      />
      <TextArea
        name="nextStep"
        label={t('pilots.idea.field.nextStep')}
        rows={2}
        charsMax={limits.reason}
        optional
        {...form}
      />
      <Select
        name="hostId"
        label={t('pilots.idea.field.hostId')}
        hint={t('pilots.hint.hostId')}
        empty={t('pilots.field.none')}
        options={hosts}
        optional
        {...form}
      />
      <Checkbox
        name="public"
        label={t('pilots.idea.field.public')}
        hint={t('pilots.idea.hint.public')}
        {...form}
      />
    </>
  )
}

type NewProps = Shared & {
  at: InitiativePlace
  /** What it may have grown out of. */
  origins: readonly Option[]
  people: readonly Option[]
}

/** Writing an idea down. */
export function NewIdeaPage({ at, origins, people, ...form }: NewProps) {
  const { t } = usePage()
  const { values, problems } = form
  return (
    <>
      <Heading level={1}>{t('pilots.idea.new.title')}</Heading>
      <Lead>{t('pilots.idea.new.lead')}</Lead>
      <Form action={paths.newIdea(at)} problems={problems} keepDraft="solution-idea">
        <Select
          name="from"
          label={t('pilots.idea.field.from')}
          hint={t('pilots.idea.hint.from')}
          empty={t('pilots.idea.from-nothing')}
          options={origins}
          optional
          {...{ values, problems }}
        />
        <IdeaFields {...form} />
        <Select
          name="proposerId"
          label={t('pilots.idea.field.proposer')}
          hint={t('pilots.idea.hint.proposer')}
          empty={t('pilots.field.none')}
          options={people}
          optional
          {...{ values, problems }}
        />
        <ButtonRow>
          <Button>{t('pilots.idea.new.button')}</Button>
          <ButtonLink look="secondary" href={paths.ideas(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type DetailsProps = Shared & { at: IdeaPlace; version: number; changed: readonly Compared[] | null }

/** Changing what an idea is. */
export function IdeaDetailsPage({ at, version, changed, ...form }: DetailsProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.idea.details.title')}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={paths.ideaDetails(at)} problems={form.problems}>
        <HiddenFields values={{ version: String(version) }} />
        <IdeaFields {...form} />
        <ButtonRow>
          <Button>{t('pilots.save')}</Button>
          <ButtonLink look="secondary" href={paths.idea(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
