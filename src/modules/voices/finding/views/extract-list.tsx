import {
  Button,
  ButtonRow,
  Checkboxes,
  Disclosure,
  EmptyState,
  Form,
  InlineForm,
  Section,
  StateTag,
  usePage,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { findingPaths as paths } from '../paths.ts'
import type { FindingExtract } from '../queries.ts'
import type { FindingPageProps } from './finding-page.tsx'

/** The words a finding rests on. What was withdrawn says so, and nothing more. */
export function ExtractList(props: FindingPageProps) {
  const { finding, extracts, curates, mayWrite } = props
  const { t } = usePage()
  const hidden = extracts.filter(({ state }) => state === 'hidden').length
  const shown = extracts.filter(({ state }) => state !== 'hidden')
  if (finding.state === 'withdrawn' && !curates) return null
  return (
    <Section id="extracts" title={t('voices.finding.rests-on')}>
      {extracts.length === 0 && <EmptyState title={t('voices.finding.no-extracts')} />}
      {shown.length > 0 && (
        <ul class="task-list">
          {shown.map((one) => (
            <li key={one.id}>
              <OneExtract {...props} one={one} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p class="note">{t('voices.finding.hidden', { count: hidden })}</p>}
      {mayWrite && <AddExtracts {...props} />}
    </Section>
  )
}

function OneExtract({
  address,
  one,
  curates,
  mayWrite,
}: FindingPageProps & { one: FindingExtract }) {
  const { t } = usePage()
  if (one.state === 'withdrawn') {
    return <p class="note">{t('voices.finding.extract-withdrawn')}</p>
  }
  return (
    <>
      <div class="task-what">
        <blockquote lang={one.language}>{one.quote}</blockquote>
        {curates && (
          <p class="note">
            <a
              class="ds-link"
              href={voicesPaths.voice({ ...address, contributionId: one.contributionId! })}
            >
              {t('voices.theme.to-voice')}
            </a>{' '}
            {!one.open && <StateTag tone="neutral">{t('voices.theme.not-open')}</StateTag>}
          </p>
        )}
      </div>
      {mayWrite && (
        <InlineForm
          look="tertiary"
          action={paths.extractRemoval({ ...address, extractId: one.id })}
          about={one.quote.slice(0, 60)}
        >
          {t('voices.theme.take-out')}
        </InlineForm>
      )}
    </>
  )
}

function AddExtracts({ address, toPick, sent }: FindingPageProps) {
  const { t } = usePage()
  const again = sent?.form === 'extracts' ? sent : null
  if (toPick.length === 0 && !again) return null
  const form = { values: again?.values ?? {}, problems: again?.problems ?? [] }
  return (
    <Disclosure summary={t('voices.finding.add-extracts')} open={again !== null}>
      <Form action={paths.extracts(address)} problems={form.problems}>
        <Checkboxes
          name="extracts"
          label={t('voices.finding.extracts')}
          options={toPick.map(({ id, quote }) => ({ value: id, label: quote }))}
          {...form}
        />
        <ButtonRow>
          <Button look="secondary">{t('voices.finding.add-extracts')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
