import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  usePage,
} from '../../../../ui/index.ts'
import type { Checklist } from '../checklist.ts'
import { policyPaths as paths } from '../paths.ts'
import type { ListedPolicyText } from '../queries.ts'

type Props = {
  entry: { id: string; name: string }
  texts: readonly ListedPolicyText[]
  /** The reader speaks for the organisation, or keeps the map. */
  speaks: boolean
  checklist: Checklist
}

/** The policies, tenders and contracts of an organisation, and how they stand. */
export function PolicyTextsPage({ entry, texts, speaks, checklist }: Props) {
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, stakeholderId: entry.id }
  const add = { label: t('ecosystem.policy.new'), address: paths.newPolicyText(here) }
  const address = (policyTextId: string) => paths.policyText({ ...here, policyTextId })
  return (
    <>
      <Heading level={1} kicker={entry.name}>
        {t('ecosystem.policy.title')}
      </Heading>
      <Lead>{t('ecosystem.policy.lead')}</Lead>
      <p class="note">
        <LocalTextOf text={checklist.about} />
      </p>
      {speaks && texts.length > 0 && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
        </ButtonRow>
      )}
      {texts.length === 0 ? (
        <EmptyState title={t('ecosystem.policy.none')} action={speaks ? add : undefined}>
          <p>{t(speaks ? 'ecosystem.policy.none-text' : 'ecosystem.policy.none-reader')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('ecosystem.policy.title')}
          captionHidden
          rows={texts}
          columns={[
            {
              label: t('ecosystem.policy.field.title'),
              cell: ({ id, title }) => (
                <a class="ds-link" href={address(id)}>
                  {title}
                </a>
              ),
            },
            {
              label: t('ecosystem.policy.field.kind'),
              cell: ({ kind }) => t(`ecosystem.policy.kind.${kind}`),
            },
            {
              label: t('ecosystem.policy.field.dated'),
              cell: ({ dated }) => (dated ? format.date(dated) : '–'),
            },
            { label: t('ecosystem.field.state'), cell: (one) => t('ecosystem.policy.stands', one) },
          ]}
        />
      )}
    </>
  )
}
