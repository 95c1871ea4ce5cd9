import type { Translate } from '../../../../platform/i18n.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Notice,
  PrintButton,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ShownMandate } from '../queries.ts'
import { Card, Signatures } from './card.tsx'

type Props = {
  mandate: ShownMandate
  open: boolean
  say: Translate
  address: string
  values: FormValues
  problems: readonly Problem[]
}

/** The mandate for somebody who gives it and has no account here: to read, and to agree under their own name. */
export function LinkPage({ mandate, open, say, address, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1} kicker={t('champions.mandate.kicker')}>
        {mandate.championName}
      </Heading>
      <Lead>
        {t('champions.mandate.link.lead', {
          name: mandate.championName,
          manager: mandate.manager,
        })}
      </Lead>
      <Card mandate={mandate} say={say} />
      <Signatures mandate={mandate} say={say} />
      {open && !mandate.managerAgreedAt ? (
        <Form action={address} problems={problems}>
          <HiddenFields values={{ version: String(mandate.version) }} />
          <TextField name="name" label={t('champions.mandate.link.name')} {...form} />
          <Checkbox name="agree" label={t('champions.mandate.agree')} {...form} />
          <ButtonRow>
            <Button>{t('champions.mandate.sign')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Notice
          tone={mandate.managerAgreedAt ? 'success' : 'info'}
          title={t(
            mandate.managerAgreedAt
              ? 'champions.mandate.link.thanks'
              : 'champions.mandate.link.over',
          )}
        />
      )}
      <p>
        <PrintButton />
      </p>
    </>
  )
}
