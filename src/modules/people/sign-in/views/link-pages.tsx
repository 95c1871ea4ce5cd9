import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  Notice,
  usePage,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'

/** Opening a link signs nobody in: mail programs open links too. This button does. */
export function LinkPage({ token }: { token: string }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.sign-in.link.title')}</Heading>
      <Lead>{t('people.sign-in.link.lead')}</Lead>
      <Form action={peoplePaths.signInLink({ token })}>
        <ButtonRow>
          <Button>{t('people.sign-in.link.confirm')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** The link was opened in another browser than the one that asked: it shows digits to type there. */
export function OtherBrowserPage({ digits }: { digits: string }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.sign-in.other.title')}</Heading>
      <Lead>{t('people.sign-in.other.lead')}</Lead>
      <p class="big-code">
        <strong>{`${digits.slice(0, 3)} ${digits.slice(3)}`}</strong>
      </p>
      <Notice tone="warning">
        <p>{t('people.sign-in.other.warning')}</p>
      </Notice>
      <p>
        <a class="ds-link" href={peoplePaths.signIn({})}>
          {t('people.sign-in.other.here')}
        </a>
      </p>
    </>
  )
}

/** A link that was used or is too old, with the way to a new one. */
export function LinkOverPage() {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.sign-in.over.title')}</Heading>
      <Lead>{t('people.sign-in.over.lead')}</Lead>
      <ButtonRow>
        <ButtonLink href={peoplePaths.signIn({})}>{t('people.sign-in.again')}</ButtonLink>
      </ButtonRow>
    </>
  )
}
