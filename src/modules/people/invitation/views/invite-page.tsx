import {
  Button,
  ButtonLink,
  ButtonRow,
  Fieldset,
  Form,
  Heading,
  Lead,
  Radios,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { Role } from '../../../../shared/role.ts'
import { peoplePaths } from '../../paths.ts'
import { RoleFields } from '../../role/views/role-forms.tsx'
import { invitationChannels } from '../schema.ts'

type Choice = { id: string; name: string }
type Props = {
  people: Choice[]
  initiatives: Choice[]
  roles: readonly Role[]
  /** Where those go who invite nobody after all. */
  back: string
  values: FormValues
  problems: Problem[]
}

/** Inviting somebody: whom, to what, and how the invitation reaches them. */
export function InvitePage({ people, initiatives, roles, back, ...shared }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('people.invitation.new')}</Heading>
      <Lead>{t('people.invitation.new.lead')}</Lead>
      <Form action={peoplePaths.invitations(here)} problems={shared.problems}>
        <Fieldset legend={t('people.invitation.whom')} hint={t('people.invitation.whom.hint')}>
          {people.length > 0 && (
            <Select
              name="participantId"
              label={t('people.invitation.known')}
              empty={t('people.invitation.somebody-new')}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              optional
              {...shared}
            />
          )}
          <TextField name="name" label={t('people.invitation.new-name')} optional {...shared} />
        </Fieldset>
        <Fieldset legend={t('people.invitation.to-what')}>
          <RoleFields roles={roles} initiatives={initiatives} {...shared} />
        </Fieldset>
        <Radios
          name="channel"
          label={t('people.invitation.channel')}
          options={invitationChannels.map((value) => ({
            value,
            label: t(`people.invitation.channel.${value}`),
            hint: t(`people.invitation.channel-hint.${value}`),
          }))}
          {...shared}
        />
        <TextField
          name="email"
          type="email"
          label={t('people.field.email')}
          hint={t('people.invitation.email.hint')}
          optional
          {...shared}
        />
        <ButtonRow>
          <Button>{t('people.invitation.send')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('people.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
