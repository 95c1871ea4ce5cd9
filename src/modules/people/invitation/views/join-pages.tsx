import type { LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LocalTextOf,
  Section,
  SummaryList,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { ListedInvitation } from '../queries.ts'

type Common = { values: FormValues; problems: Problem[] }

/** Where somebody with a printed card types its code. */
export function JoinCodePage({ values, problems }: Common) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.join.title')}</Heading>
      <Lead>{t('people.join.lead')}</Lead>
      <Form action={peoplePaths.join({})} method="get" problems={problems}>
        <TextField
          name="code"
          autocomplete="off"
          spellcheck={false}
          chars={16}
          label={t('people.join.code')}
          hint={t('people.join.code.hint')}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('people.join.continue')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

type JoinProps = Common & {
  labName: LocalText
  invitation: ListedInvitation
  initiative: string | null
  code: string
  /** The name of who is signed in. */
  self: string | null
}

/** Who invites to what, and the way to accept. */
export function JoinPage(props: JoinProps) {
  const { labName, invitation, initiative, code, self, values, problems } = props
  const { t } = usePage()
  const { role, inviterName, called } = invitation
  return (
    <>
      <ErrorSummary problems={self === null ? [] : problems} />
      <Heading level={1}>{t('people.join.invited', { name: called })}</Heading>
      <SummaryList
        items={[
          { term: t('people.join.lab'), value: <LocalTextOf text={labName} /> },
          { term: t('people.role.role'), value: t(`people.role.${role}`) },
          ...(initiative ? [{ term: t('people.join.about'), value: initiative }] : []),
          ...(inviterName ? [{ term: t('people.invitation.by'), value: inviterName }] : []),
        ]}
      />
      <p>{t(`people.role-means.${role}`)}</p>
      {self === null ? (
        <Newcomer code={code} values={values} problems={problems} />
      ) : (
        <Section id="accept" title={t('people.join.accept.title')}>
          <p>{t('people.join.as', { name: self })}</p>
          <Form action={peoplePaths.joinAcceptance({ code })}>
            <ButtonRow>
              <Button>{t('people.join.accept')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>
  )
}

function Newcomer({ code, values, problems }: Common & { code: string }) {
  const { t } = usePage()
  const shared = { values, problems }
  const back = encodeURIComponent(peoplePaths.joinCode({ code }))
  return (
    <Section id="accept" title={t('people.join.accept.title')}>
      <p>{t('people.join.newcomer')}</p>
      <Form action={peoplePaths.joinAccount({ code })} problems={problems}>
        <TextField name="name" autocomplete="name" label={t('people.field.own-name')} {...shared} />
        <TextField
          name="email"
          type="email"
          autocomplete="email"
          label={t('people.field.email')}
          hint={t('people.join.email.hint')}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('people.join.continue')}</Button>
        </ButtonRow>
      </Form>
      <p>
        <a class="ds-link" href={`${peoplePaths.signIn({})}?back=${back}`}>
          {t('people.join.has-account')}
        </a>
      </p>
      <p>{t('people.join.no-email')}</p>
    </Section>
  )
}

/** An invitation that was answered, taken back, or is too old. */
export function InvitationOverPage() {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.join.over.title')}</Heading>
      <Lead>{t('people.join.over.lead')}</Lead>
      <ButtonRow>
        <ButtonLink href={peoplePaths.signIn({})}>{t('people.sign-in.title')}</ButtonLink>
      </ButtonRow>
    </>
  )
}
