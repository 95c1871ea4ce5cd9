import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  Heading,
  Lead,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { Role } from '../../../../shared/role.ts'
import { peoplePaths } from '../../paths.ts'

type Common = { values: FormValues; problems: Problem[] }
type Choice = { id: string; name: string }

export type GiveProps = Common & {
  person: Choice
  roles: readonly Role[]
  initiatives: Choice[]
}

/** Giving somebody a role: which, where, and for how long. */
export function GiveRolePage({ person, roles, initiatives, ...shared }: GiveProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, participantId: person.id }
  const days = { ...shared, optional: true }
  return (
    <>
      <Heading level={1}>{t('people.role.give.title', { name: person.name })}</Heading>
      <Lead>{t('people.role.give.lead')}</Lead>
      <Form action={peoplePaths.personRoles(here)} problems={shared.problems}>
        <RoleFields roles={roles} initiatives={initiatives} {...shared} />
        <DateField name="startsOn" label={t('people.field.startsOn')} {...days} />
        <DateField
          name="lastDay"
          label={t('people.field.lastDay')}
          hint={t('people.role.last-day.hint')}
          {...days}
        />
        <ButtonRow>
          <Button>{t('people.role.give')}</Button>
          <ButtonLink look="secondary" href={peoplePaths.person(here)}>
            {t('people.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Which role, and whether in the whole lab or in one initiative. */
export function RoleFields({
  roles,
  initiatives,
  ...shared
}: Common & Pick<GiveProps, 'roles' | 'initiatives'>) {
  const { t } = usePage()
  return (
    <>
      <Select
        name="role"
        label={t('people.role.role')}
        options={roles.map((value) => ({ value, label: t(`people.role.${value}`) }))}
        {...shared}
      />
      <Select
        name="initiativeId"
        label={t('people.role.scope')}
        empty={t('people.role.whole-lab')}
        options={initiatives.map(({ id, name }) => ({ value: id, label: name }))}
        {...shared}
      />
    </>
  )
}

export type SubstituteProps = Common & {
  person: Choice
  roleHeldId: string
  role: Role
  people: Choice[]
}

/** Naming who stands in during leave. */
export function SubstitutePage({ person, roleHeldId, role, people, ...shared }: SubstituteProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, participantId: person.id }
  return (
    <>
      <Heading level={1}>{t('people.substitute.title', { name: person.name })}</Heading>
      <Lead>{t('people.substitute.lead', { role: t(`people.role.${role}`) })}</Lead>
      <Form
        action={peoplePaths.roleSubstitutes({ ...here, roleHeldId })}
        problems={shared.problems}
      >
        <Select
          name="substituteId"
          label={t('people.substitute.who')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...shared}
        />
        <DateField name="startsOn" label={t('people.field.startsOn')} {...shared} />
        <DateField name="lastDay" label={t('people.field.lastDay')} {...shared} />
        <ButtonRow>
          <Button>{t('people.substitute.save')}</Button>
          <ButtonLink look="secondary" href={peoplePaths.person(here)}>
            {t('people.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
