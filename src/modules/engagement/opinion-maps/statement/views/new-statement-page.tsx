import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  Notice,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import type { Language } from '../../../../../shared/language.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { statementCharsMax } from '../../words.ts'
import { LanguageField } from './language-field.tsx'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  languages: readonly Language[]
  /** Others see it after somebody has read it. */
  isReadFirst: boolean
  /** Why nothing may be added now; null when it may. */
  stands: { code: string; details: Record<string, unknown> } | null
  /** The number of a statement that says the same. */
  known: number | null
  values: FormValues
  problems: readonly Problem[]
}

/** Adding a statement of one's own for others to vote on. */
export function NewStatementPage(props: Props) {
  const { address, isReadFirst, stands, known, problems } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('engagement.vote.add')}</Heading>
      {stands ? (
        <Notice tone="info" title={t(`engagement.refused.${stands.code}`, stands.details)}>
          <ButtonLink href={paths.map(address)}>{t('engagement.statement.back')}</ButtonLink>
        </Notice>
      ) : (
        <>
          <Lead>
            {t(isReadFirst ? 'engagement.statement.read-first' : 'engagement.statement.at-once')}
          </Lead>
          {known !== null && (
            <Notice tone="info" title={t('engagement.statement.known')}>
              <a class="ds-link" href={`${paths.voting(address)}?statement=${known}`}>
                {t('engagement.statement.known-vote')}
              </a>
            </Notice>
          )}
          <StatementForm {...props} problems={problems} />
        </>
      )}
    </>
  )
}

function StatementForm({ address, languages, values, problems }: Props) {
  const { t } = usePage()
  const given = { values, problems }
  return (
    <Form
      action={paths.statements(address)}
      problems={problems}
      keepDraft={`statement ${address.opinionMapId}`}
    >
      <TextArea
        name="words"
        label={t('engagement.statement.words')}
        hint={t('engagement.statement.words-hint')}
        rows={3}
        charsMax={statementCharsMax}
        {...given}
      />
      <LanguageField languages={languages} {...given} />
      <div class="ds-sr-only" aria-hidden="true">
        <label>
          {t('engagement.statement.leave-empty')}
          <input type="text" name="website" tabindex={-1} autocomplete="off" />
        </label>
      </div>
      <ButtonRow>
        <Button>{t('engagement.statement.send')}</Button>
        <ButtonLink look="secondary" href={paths.voting(address)}>
          {t('engagement.cancel')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
