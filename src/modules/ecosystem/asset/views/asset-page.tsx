import type { ThreadThing } from '../../../../platform/manifest.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Notice,
  Section,
  StateTag,
  Tag,
  TagRow,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import type { View } from '../../policy.ts'
import { EntryLink } from '../../views/parts.tsx'
import { assetPaths as paths } from '../paths.ts'
import type { ListedRequest, ShownAsset } from '../queries.ts'
import { AgreementFields, type AgreementWords } from './agreement-fields.tsx'
import { AssetFacts } from './parts.tsx'
import { RequestTable } from './request-table.tsx'

type Props = {
  shown: ShownAsset
  view: View
  /** The reader may change the offer. */
  keeps: boolean
  keeper: boolean
  self: boolean
  requests: readonly ListedRequest[]
  initiatives: ReadonlyMap<string, ThreadThing>
  words: AgreementWords
  values: FormValues
  problems: readonly Problem[]
}

/** One offer: what it is, who may read it, and who asked for it. */
export function AssetPage(props: Props) {
  const { shown, view, keeps, requests, initiatives, problems } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, assetId: shown.id }
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={t(`ecosystem.asset.kind.${shown.kind}`)}>
        {shown.title}
      </Heading>
      {keeps && (
        <TagRow>
          <Tag>{t(`ecosystem.asset.audience.${shown.audience}`)}</Tag>
          {!shown.listed && (
            <StateTag tone="warning">{t('ecosystem.asset.state.unlisted')}</StateTag>
          )}
        </TagRow>
      )}
      {shown.words && <p>{shown.words}</p>}
      <AssetFacts {...shown} />
      {shown.stakeholderId && view !== 'open' && (
        <p>
          <EntryLink id={shown.stakeholderId} name={shown.offerer ?? ''} />
        </p>
      )}
      {keeps && !shown.removedAt && (
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.details(here)}>
            {t('ecosystem.change')}
          </ButtonLink>
        </ButtonRow>
      )}
      {(keeps || view !== 'open') && (
        <Section id="requests" title={t('ecosystem.asset.requests')}>
          {requests.length === 0 ? (
            <p>{t('ecosystem.asset.requests-none')}</p>
          ) : (
            <RequestTable requests={requests} initiatives={initiatives} opens={keeps} />
          )}
        </Section>
      )}
      {keeps && <AgreementPart {...props} />}
    </>
  )
}

function AgreementPart(props: Props) {
  const { shown, keeper, self, words, values, problems } = props
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, assetId: shown.id }
  if (shown.removedAt) {
    return (
      <Notice tone="warning" title={t('ecosystem.asset.state.removed')}>
        <InlineForm action={paths.return(here)}>{t('ecosystem.asset.return')}</InlineForm>
      </Notice>
    )
  }
  const { agreedAt, agreedWords, agreementEndedAt, personId } = shown
  return (
    <Section id="agreement" title={t('ecosystem.asset.agree.title')}>
      <p>{t(shown.listed ? 'ecosystem.asset.agree.stands' : 'ecosystem.asset.agree.ended')}</p>
      {agreedAt && (
        <p>{t('ecosystem.asset.agree.said', { words: agreedWords, day: format.date(agreedAt) })}</p>
      )}
      {personId && (
        <p>
          <a
            class="ds-link"
            href={
              self
                ? peoplePaths.myConsents({ lab: here.lab })
                : peoplePaths.personConsents({ lab: here.lab, participantId: personId })
            }
          >
            {t('ecosystem.asset.agree.withdraw-person')}
          </a>
        </p>
      )}
      {!personId && agreedAt && !agreementEndedAt && (
        <InlineForm action={paths.agreementEnd(here)}>
          {t('ecosystem.asset.agree.withdraw')}
        </InlineForm>
      )}
      <Disclosure summary={t('ecosystem.asset.agree.anew')} open={problems.length > 0}>
        <Form action={paths.agreement(here)}>
          <AgreementFields
            words={words}
            keeper={keeper && !self}
            values={{ audience: shown.audience, ...values }}
            problems={problems}
          />
          <ButtonRow>
            <Button look="secondary">{t('ecosystem.asset.agree.save')}</Button>
          </ButtonRow>
        </Form>
      </Disclosure>
      <p>
        <InlineForm action={paths.removal(here)} danger>
          {t('ecosystem.asset.remove')}
        </InlineForm>
      </p>
    </Section>
  )
}
