import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  DateOf,
  Disclosure,
  Form,
  InlineForm,
  Section,
  TextArea,
  usePage,
} from '../../../../ui/index.ts'
import { findingPaths as paths } from '../paths.ts'
import type { FindingPageProps } from './finding-page.tsx'

/** Who sees it otherwise, in their own words and without their names for those outside; and room to say so. */
export function DissentPart(props: FindingPageProps) {
  const { address, dissents, names, own, handles, mayDissent, sent } = props
  const { t } = usePage()
  const again = sent?.form === 'dissent' ? sent : null
  const form = { values: again?.values ?? {}, problems: again?.problems ?? [] }
  const mine = dissents.some(({ participantId }) => own.includes(participantId))
  return (
    <Section id="dissent" title={t('voices.finding.dissent')}>
      {dissents.length === 0 && <p>{t('voices.finding.no-dissent')}</p>}
      {dissents.map((one) => (
        <div key={one.id} class="stack">
          <blockquote lang={one.language === 'und' ? undefined : one.language}>
            {one.words}
          </blockquote>
          <p class="note">
            {names.get(one.participantId) ?? t('voices.finding.somebody')} ·{' '}
            <DateOf value={one.saidAt} />
          </p>
          {(handles || own.includes(one.participantId)) && (
            <InlineForm
              look="tertiary"
              action={paths.dissentWithdrawal({ ...address, dissentId: one.id })}
              about={one.words.slice(0, 60)}
            >
              {t('voices.finding.dissent-withdraw')}
            </InlineForm>
          )}
        </div>
      ))}
      {mayDissent && !mine && (
        <Disclosure summary={t('voices.finding.dissent-say')} open={again !== null}>
          <Form action={paths.dissents(address)} problems={form.problems}>
            <TextArea
              name="words"
              label={t('voices.finding.dissent-words')}
              hint={t('voices.finding.dissent-hint')}
              rows={3}
              charsMax={limits.summary}
              {...form}
            />
            <ButtonRow>
              <Button look="secondary">{t('voices.finding.dissent-button')}</Button>
            </ButtonRow>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}
