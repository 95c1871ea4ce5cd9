import { helices } from '../../../shared/helix.ts'
import { limits } from '../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Fieldset,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Notice,
  Radios,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { stakeholderKinds } from '../schema.ts'
import { EntryLink } from './parts.tsx'

export type EntryChoices = {
  organisations: readonly { id: string; name: string }[]
  people: readonly { id: string; name: string }[]
  places: readonly { id: string; name: string }[]
  roles: readonly { value: string; label: string }[]
}
type Props = EntryChoices & {
  title: string
  action: string
  back: string
  values: FormValues
  problems: readonly Problem[]
  /** One of nearly the same name that is there already. */
  alike?: { id: string; name: string }
  /** The version that is being changed; none for a new entry. */
  version?: number
}

/** The form for an entry of the map, a new one or one to change. */
export function EntryFormPage(props: Props) {
  const { title, action, back, values, problems, alike, version } = props
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>{title}</Heading>
      {version === undefined && <Lead>{t('ecosystem.add.lead')}</Lead>}
      <Form action={action} problems={problems} keepDraft="entry">
        {version !== undefined && <HiddenFields values={{ version: String(version) }} />}
        {alike && <Alike alike={alike} values={values} />}
        <Radios
          name="kind"
          label={t('ecosystem.field.kind')}
          options={stakeholderKinds.map((value) => ({
            value,
            label: t(`ecosystem.kinds.${value}`),
            hint: t(`ecosystem.kind-hint.${value}`),
          }))}
          {...form}
        />
        <TextField name="name" label={t('ecosystem.field.name')} {...form} />
        <Radios
          name="helix"
          label={t('ecosystem.field.helix')}
          options={helices.map((value) => ({
            value,
            label: t(`ecosystem.helix.${value}`),
            hint: t(`ecosystem.helix-about.${value}`),
          }))}
          {...form}
        />
        <WhoFields {...props} />
        <StakeFields {...props} />
        <ContactFields {...props} />
        <ButtonRow>
          <Button>{t('ecosystem.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function Alike({ alike, values }: { alike: { id: string; name: string }; values: FormValues }) {
  const { t } = usePage()
  return (
    <Notice tone="warning" title={t('ecosystem.alike.title')}>
      <p>
        {t('ecosystem.alike.text')} <EntryLink {...alike} />
      </p>
      <Checkbox name="another" label={t('ecosystem.alike.another')} values={values} />
    </Notice>
  )
}

const named = (some: readonly { id: string; name: string }[]) =>
  some.map(({ id, name }) => ({ value: id, label: name }))

function WhoFields({ organisations, people, places, roles, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems, empty: t('ecosystem.none'), optional: true }
  return (
    <>
      <Select
        name="role"
        label={t('ecosystem.field.role')}
        hint={t('ecosystem.hint.role')}
        options={roles}
        {...form}
      />
      <Select
        name="organisationId"
        label={t('ecosystem.field.organisation')}
        hint={t('ecosystem.hint.organisation')}
        options={named(organisations)}
        {...form}
      />
      <Select
        name="participantId"
        label={t('ecosystem.field.person')}
        hint={t('ecosystem.hint.person')}
        options={named(people)}
        {...form}
      />
      <Select name="placeId" label={t('ecosystem.field.place')} options={named(places)} {...form} />
    </>
  )
}

function StakeFields({ values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems, optional: true }
  const grades = [1, 2, 3, 4, 5].map((grade) => ({
    value: String(grade),
    label: t(`ecosystem.grade.${grade}`),
  }))
  return (
    <>
      <TextArea
        name="stake"
        label={t('ecosystem.field.stake')}
        hint={t('ecosystem.hint.stake')}
        rows={3}
        charsMax={limits.reason}
        {...form}
      />
      <div class="field-row">
        <Select
          name="interest"
          label={t('ecosystem.field.interest')}
          empty={t('ecosystem.unjudged')}
          options={grades}
          {...form}
        />
        <Select
          name="influence"
          label={t('ecosystem.field.influence')}
          empty={t('ecosystem.unjudged')}
          options={grades}
          {...form}
        />
      </div>
    </>
  )
}

function ContactFields({ values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <TextField
        name="contact"
        label={t('ecosystem.field.contact')}
        hint={t('ecosystem.hint.contact')}
        optional
        {...form}
      />
      <TextField
        name="website"
        type="url"
        label={t('ecosystem.field.website')}
        optional
        {...form}
      />
      <Fieldset legend={t('ecosystem.field.public')}>
        <Checkbox
          name="public"
          label={t('ecosystem.public.label')}
          hint={t('ecosystem.public.hint')}
          {...form}
        />
      </Fieldset>
    </>
  )
}
