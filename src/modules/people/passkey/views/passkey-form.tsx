import {
  Button,
  ButtonRow,
  Form,
  HiddenFields,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { MakeOptions } from '../options.ts'

type Props = { options: MakeOptions; values: FormValues; problems: Problem[] }

/** Adding a passkey. The island shows the form where the browser can make one; without it the page says why not. */
export function PasskeyForm({ options, values, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <p data-passkey-scriptless>{t('people.passkey.no-scripts')}</p>
      <p data-passkey-unable hidden>
        {t('people.passkey.unable')}
      </p>
      <div
        hidden
        data-passkey-making={JSON.stringify(options)}
        data-stopped={t('people.passkey.stopped')}
        data-known={t('people.passkey.known')}
        data-failed={t('people.passkey.failed')}
      >
        <Form action={peoplePaths.passkeys({})} problems={problems}>
          <HiddenFields values={{ answer: '' }} />
          <TextField
            name="passkeyName"
            label={t('people.passkey.name-field')}
            hint={t('people.passkey.name-hint')}
            chars={30}
            autocomplete="off"
            values={values}
            problems={problems}
          />
          <ButtonRow>
            <Button look="secondary">{t('people.passkey.add')}</Button>
          </ButtonRow>
          <div role="status" data-passkey-says />
        </Form>
      </div>
    </>
  )
}
