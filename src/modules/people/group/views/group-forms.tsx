import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  Heading,
  HiddenFields,
  Lead,
  NumberField,
  Radios,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { noteCharsMax } from '../../input.ts'
import type { Conflict } from '../../participant/conflicts.ts'
import { Meanwhile } from '../../participant/views/details-pages.tsx'
import { peoplePaths } from '../../paths.ts'
import { groupRules } from '../schema.ts'

type Common = { values: FormValues; problems: Problem[] }
type NewProps = Common & { people: { id: string; name: string }[] }

/** Forming a group: what it is called, how it decides, who is in it. */
export function NewGroupPage({ people, ...shared }: NewProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('people.group.new')}</Heading>
      <Lead>{t('people.group.lead')}</Lead>
      <Form action={peoplePaths.groups(here)} problems={shared.problems}>
        <GroupFields {...shared} />
        {people.length > 0 && (
          <Checkboxes
            name="memberIds"
            label={t('people.group.members')}
            hint={t('people.group.members.hint')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            optional
            {...shared}
          />
        )}
        <ButtonRow>
          <Button>{t('people.group.form')}</Button>
          <ButtonLink look="secondary" href={peoplePaths.groups(here)}>
            {t('people.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Changing how a group is called and how it decides. */
export function ChangeGroupPage({
  id,
  conflicts,
  ...shared
}: Common & { id: string; conflicts: Conflict[] }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, groupId: id }
  return (
    <>
      <Heading level={1}>{t('people.group.change')}</Heading>
      <Form action={peoplePaths.groupDetails(here)} problems={shared.problems}>
        {conflicts.length > 0 && <Meanwhile conflicts={conflicts} />}
        <HiddenFields values={{ version: String(shared.values.version ?? '') }} />
        <GroupFields {...shared} />
        <ButtonRow>
          <Button>{t('people.save')}</Button>
          <ButtonLink look="secondary" href={peoplePaths.group(here)}>
            {t('people.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function GroupFields(shared: Common) {
  const { t } = usePage()
  return (
    <>
      <TextField name="name" label={t('people.field.name')} {...shared} />
      <TextArea
        name="about"
        rows={3}
        charsMax={noteCharsMax}
        label={t('people.field.about')}
        optional
        {...shared}
      />
      <Radios
        name="rule"
        label={t('people.field.rule')}
        options={groupRules.map((value) => ({
          value,
          label: t(`people.rule.${value}`),
          hint: t(`people.rule-hint.${value}`),
        }))}
        {...shared}
      />
      <NumberField
        name="quorum"
        label={t('people.field.quorum')}
        hint={t('people.group.quorum.hint')}
        chars={4}
        {...shared}
      />
    </>
  )
}
