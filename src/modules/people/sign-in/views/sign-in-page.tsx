import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Card,
  CardGrid,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Lead,
  Section,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { UseOptions } from '../../passkey/options.ts'
import { PasskeyButton } from '../../passkey/views/passkey-button.tsx'
import { RoleNames } from '../../role/views/role-name.tsx'
import { peoplePaths } from '../../paths.ts'
import type { DemoLab, DemoPerson } from '../demo.ts'

type Props = {
  values: FormValues
  problems: Problem[]
  labs: DemoLab[]
  passkey: UseOptions | null
  /** What the provider of the staff is called, where there is one. */
  provider: string | null
}

/** One field for everybody, the other ways in; in a demo also its people to choose from. */
export function SignInPage({ values, problems, labs, passkey, provider }: Props) {
  const { t, language } = usePage()
  const back = String(values.back ?? '')
  const peopled = labs.filter((lab) => lab.people.length > 0)
  return (
    <>
      <Heading level={1}>{t('people.sign-in.title')}</Heading>
      <Lead>{t('people.sign-in.lead')}</Lead>
      <Form action={peoplePaths.signIn({})} problems={problems}>
        <HiddenFields values={{ back }} />
        <TextField
          name="email"
          type="email"
          autocomplete="email webauthn"
          label={t('people.field.email')}
          hint={t('people.sign-in.email.hint')}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('people.sign-in.send')}</Button>
        </ButtonRow>
      </Form>
      {(passkey || provider) && (
        <Section id="other-ways" title={t('people.sign-in.other-ways')}>
          {provider && (
            <InlineForm action={peoplePaths.signInAtProvider({})} fields={{ back }}>
              {t('people.provider.sign-in', { provider })}
            </InlineForm>
          )}
          {passkey && <PasskeyButton options={passkey} back={back} />}
        </Section>
      )}
      <p>
        {t('people.sign-in.invited')}{' '}
        <a class="ds-link" href={peoplePaths.join({})}>
          {t('people.sign-in.to-join')}
        </a>
      </p>
      {peopled.length > 0 && (
        <Section id="demo" title={t('people.demo.title')}>
          <p>{t('people.demo.lead')}</p>
          {peopled.map((lab) => (
            <Section
              key={lab.slug}
              id={`demo-${lab.slug}`}
              level={3}
              title={pickText(lab.name, language).text}
            >
              <CardGrid>
                {lab.people.map((person) => (
                  <DemoCard key={person.accountId} person={person} back={back} />
                ))}
              </CardGrid>
            </Section>
          ))}
        </Section>
      )}
    </>
  )
}

function DemoCard({ person, back }: { person: DemoPerson; back: string }) {
  const { t } = usePage()
  const { name, organisation, roles, accountId } = person
  return (
    <Card
      title={name}
      level={4}
      below={
        <InlineForm
          action={peoplePaths.signInAsDemoPerson({})}
          fields={{ accountId, ...(back && { back }) }}
          about={t('people.demo.as', { name })}
        >
          {t('people.demo.choose')}
        </InlineForm>
      }
    >
      <RoleNames roles={roles} />
      {organisation && <p>{organisation}</p>}
    </Card>
  )
}
