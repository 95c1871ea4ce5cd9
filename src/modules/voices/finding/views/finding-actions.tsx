import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  ErrorSummary,
  Form,
  InlineForm,
  Section,
  TextArea,
  usePage,
} from '../../../../ui/index.ts'
import { findingPaths as paths } from '../paths.ts'
import type { FindingPageProps } from './finding-page.tsx'

/** Wording a finding anew, publishing it, and taking it back with a reason. */
export function FindingActions({ address, finding, mayWrite, handles, sent }: FindingPageProps) {
  const { t } = usePage()
  const publish = sent?.form === 'publish' ? sent.problems : []
  const again = sent?.form === 'withdraw' ? sent : null
  const form = { values: again?.values ?? {}, problems: again?.problems ?? [] }
  return (
    <Section id="change" title={t('voices.theme.actions')}>
      <ErrorSummary problems={publish} />
      <ButtonRow>
        {handles && finding.state !== 'published' && (
          <InlineForm look="primary" action={paths.publication(address)}>
            {t('voices.finding.publish')}
          </InlineForm>
        )}
        {mayWrite && (
          <ButtonLink look="secondary" href={paths.details(address)}>
            {t('voices.finding.change')}
          </ButtonLink>
        )}
      </ButtonRow>
      {handles && finding.state !== 'published' && (
        <p class="note">{t('voices.finding.publish-hint')}</p>
      )}
      {handles && finding.state !== 'withdrawn' && (
        <Disclosure summary={t('voices.finding.withdraw')} open={again !== null}>
          <Form action={paths.withdrawal(address)} problems={form.problems}>
            <TextArea
              name="because"
              label={t('voices.finding.because')}
              rows={2}
              charsMax={limits.reason}
              {...form}
            />
            <ButtonRow>
              <Button danger look="secondary">
                {t('voices.finding.withdraw')}
              </Button>
            </ButtonRow>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}
