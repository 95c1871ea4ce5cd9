import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { statementCharsMax } from '../../words.ts'
import type { StatementRow } from '../schema.ts'

type Props = {
  address: Parameters<typeof paths.statementWords>[0]
  statement: StatementRow
  values: FormValues
  problems: readonly Problem[]
}

/** A statement in more languages, or a slip mended before anybody has answered. */
export function StatementWordsPage({ address, statement, values, problems }: Props) {
  const { t } = usePage()
  const given = { values, problems }
  return (
    <>
      <Heading level={1} kicker={t('engagement.statement.number', { number: statement.number })}>
        {t('engagement.statement.change')}
      </Heading>
      <Lead>{t('engagement.statement.change-lead')}</Lead>
      <Form action={paths.statementWords(address)} problems={problems}>
        <HiddenFields values={{ version: String(statement.version) }} />
        <LocalTextField
          name="words"
          label={t('engagement.statement.words')}
          charsMax={statementCharsMax}
          {...given}
        />
        <Checkbox
          name="isAboutPeople"
          label={t('engagement.statement.about-people-tick')}
          hint={t('engagement.statement.about-people-hint')}
          {...given}
        />
        <ButtonRow>
          <Button>{t('engagement.map.save')}</Button>
          <ButtonLink look="secondary" href={paths.statement(address)}>
            {t('engagement.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
