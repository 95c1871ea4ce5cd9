import {
  Button,
  ButtonRow,
  Form,
  Heading,
  Lead,
  Section,
  TextField,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import { linkMinutes } from '../limits.ts'

/** Look in your e-mail; or type the digits that a link opened elsewhere shows. */
export function CodePage({ problems, inbox }: { problems: Problem[]; inbox: boolean }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.sign-in.code.title')}</Heading>
      <Lead>{t('people.sign-in.code.lead', { minutes: linkMinutes })}</Lead>
      {inbox && (
        <p>
          <a class="ds-link" href="/development-inbox">
            {t('people.sign-in.code.inbox')}
          </a>
        </p>
      )}
      <Section id="code" title={t('people.sign-in.code.elsewhere')}>
        <p>{t('people.sign-in.code.explain')}</p>
        <Form action={peoplePaths.signInCode({})} problems={problems}>
          <TextField
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            chars={8}
            label={t('people.sign-in.code.field')}
            problems={problems}
          />
          <ButtonRow>
            <Button>{t('people.sign-in.link.confirm')}</Button>
          </ButtonRow>
        </Form>
      </Section>
      <p>
        {t('people.sign-in.code.nothing')}{' '}
        <a class="ds-link" href={peoplePaths.signIn({})}>
          {t('people.sign-in.again')}
        </a>
      </p>
    </>
  )
}
