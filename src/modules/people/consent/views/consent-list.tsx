import { DateTimeOf, Disclosure, InlineForm, StateTag, usePage } from '../../../../ui/index.ts'
import type { PersonConsent } from '../queries.ts'

type Props = { consents: PersonConsent[]; withdrawal(consentId: string): string }

/** What a person agreed to, in the exact words, with how and when; and the way to withdraw. */
export function ConsentList({ consents, withdrawal }: Props) {
  const { t } = usePage()
  if (consents.length === 0) return <p>{t('people.consent.none')}</p>
  return (
    <ul class="task-list">
      {consents.map((one) => (
        <li key={one.id}>
          <div class="task-what">
            <strong>{t(`people.purpose.${one.purpose}`)}</strong>
            <Given consent={one} />
            <Disclosure summary={t('people.consent.words', { version: one.version })}>
              <p class="keeps-lines" lang={one.language}>
                {one.body}
              </p>
            </Disclosure>
          </div>
          {one.withdrawnAt ? (
            <StateTag tone="neutral">{t('people.consent.withdrawn')}</StateTag>
          ) : (
            <InlineForm action={withdrawal(one.id)} about={t(`people.purpose.${one.purpose}`)}>
              {t('people.consent.withdraw')}
            </InlineForm>
          )}
        </li>
      ))}
    </ul>
  )
}

function Given({ consent }: { consent: PersonConsent }) {
  const { t } = usePage()
  const { mode, witness, recordedBy, givenAt, withdrawnAt } = consent
  return (
    <div class="note">
      {t(`people.mode.${mode}`)}, <DateTimeOf value={givenAt} />
      {witness && <>. {t(`people.witness.${mode}`, { witness })}</>}
      {mode !== 'tap' && recordedBy && <>. {t('people.consent.recorded', { name: recordedBy })}</>}
      {withdrawnAt && (
        <>
          . {t('people.consent.withdrawn-on')} <DateTimeOf value={withdrawnAt} />
        </>
      )}
    </div>
  )
}
