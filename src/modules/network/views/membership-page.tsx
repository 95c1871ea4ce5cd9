import { pickText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateOf,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Lead,
  LinkList,
  LocalTextOf,
  Notice,
  Pager,
  Radios,
  Section,
  StateTag,
  usePage,
  type Problem,
} from '../../../ui/index.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import { labPaths } from '../../labs/index.ts'
import type { NamedProgramme, Request } from '../membership/queries.ts'
import { networkPaths } from '../paths.ts'
import type { Publishable } from '../publication/queries.ts'

export type MembershipPageProps = {
  programme?: NamedProgramme
  initiatives?: readonly Publishable[]
  /** The list goes on after this one. */
  more?: string | null
  request?: Request
  programmes?: readonly NamedProgramme[]
  problems: readonly Problem[]
  saved: boolean
  after: string | null
}

/** The lab and its programme: belonging to one, and what of the lab stands on its page. */
export function MembershipPage(props: MembershipPageProps) {
  const { programme, request, programmes, problems, saved } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('network.membership.title')}</Heading>
      <Lead>{t('network.membership.lead')}</Lead>
      {saved && <Notice tone="success" title={t('network.membership.saved')} announced />}
      {!programmes && <ErrorSummary problems={problems} />}
      {programme && <Belongs {...props} programme={programme} />}
      {request && <Waits request={request} />}
      {programmes && <Ask programmes={programmes} problems={problems} />}
    </>
  )
}

function Belongs({
  programme,
  initiatives = [],
  more,
  after,
}: MembershipPageProps & { programme: NamedProgramme }) {
  const { t, lab } = usePage()
  const at = { lab: lab!.slug }
  const from = (id: string) => `${labPaths.membership(at)}?after=${id}`
  return (
    <>
      <Section id="programme" title={t('network.membership.belongs')}>
        <LinkList
          items={[
            {
              label: <LocalTextOf text={programme.name} />,
              address: labPaths.programme({ programme: programme.slug }),
              note: t('network.membership.public-page'),
            },
          ]}
        />
      </Section>
      <Section id="initiatives" title={t('network.publishing.title')}>
        <p>{t('network.publishing.lead')}</p>
        <p>{t('network.publishing.champions')}</p>
        {initiatives.length === 0 ? (
          <EmptyState title={t('network.publishing.none')} />
        ) : (
          <Initiatives initiatives={initiatives} />
        )}
        <Pager
          of={t('network.publishing.of')}
          next={more ? from(more) : undefined}
          first={after ? labPaths.membership(at) : undefined}
        />
      </Section>
      <Section id="leaving" title={t('network.leaving.title')}>
        <p>{t('network.leaving.note')}</p>
        <ButtonRow>
          <ButtonLink look="secondary" href={networkPaths.leaving(at)}>
            {t('network.leaving.title')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}

function Initiatives({ initiatives }: { initiatives: readonly Publishable[] }) {
  const { t, lab } = usePage()
  const at = (initiativeId: string) => ({ lab: lab!.slug, initiativeId })
  return (
    <DataTable
      caption={t('network.publishing.title')}
      captionHidden
      rows={initiatives}
      columns={[
        {
          label: t('network.publishing.initiative'),
          cell: ({ id, title }) => (
            <a class="ds-link" href={initiativePaths.initiative(at(id))}>
              <LocalTextOf text={title} />
            </a>
          ),
        },
        {
          label: t('network.publishing.state'),
          cell: ({ publishedAt }) => <Published since={publishedAt} />,
        },
        {
          label: t('network.publishing.change'),
          cell: ({ id, title, publishedAt }) => (
            <Change at={at(id)} title={title} isPublished={publishedAt !== null} />
          ),
        },
      ]}
    />
  )
}

function Published({ since }: { since: Date | null }) {
  const { t } = usePage()
  if (!since) return <StateTag tone="neutral">{t('network.publishing.only-here')}</StateTag>
  return (
    <>
      <StateTag tone="success">{t('network.publishing.published')}</StateTag>
      <span class="note">
        <DateOf value={since} />
      </span>
    </>
  )
}

type ChangeProps = {
  at: { lab: string; initiativeId: string }
  title: Publishable['title']
  isPublished: boolean
}

function Change({ at, title, isPublished }: ChangeProps) {
  const { t, language } = usePage()
  const about = pickText(title, language).text
  if (isPublished) {
    return (
      <InlineForm action={networkPaths.publicationWithdrawal(at)} about={about}>
        {t('network.publishing.withdraw')}
      </InlineForm>
    )
  }
  return (
    <InlineForm action={networkPaths.publication(at)} about={about}>
      {t('network.publishing.publish')}
    </InlineForm>
  )
}

function Waits({ request: { kind, name, about, slug } }: { request: Request }) {
  const { t, lab } = usePage()
  const at = { lab: lab!.slug }
  return (
    <Section id="request" title={t(`network.request.${kind}`)}>
      <p>
        <a class="ds-link" href={labPaths.programme({ programme: slug })}>
          <LocalTextOf text={name} />
        </a>
      </p>
      <p>
        <LocalTextOf text={about} />
      </p>
      <p>{t(`network.request.${kind}-text`)}</p>
      <ButtonRow>
        {kind === 'invited' && (
          <InlineForm action={networkPaths.joining(at)} look="primary">
            {t('network.request.join')}
          </InlineForm>
        )}
        <InlineForm action={networkPaths.requestWithdrawal(at)}>
          {t(`network.request.${kind}-no`)}
        </InlineForm>
      </ButtonRow>
    </Section>
  )
}

type AskProps = { programmes: readonly NamedProgramme[]; problems: readonly Problem[] }

function Ask({ programmes, problems }: AskProps) {
  const { t, lab, language } = usePage()
  if (programmes.length === 0) {
    return (
      <EmptyState title={t('network.ask.none')}>
        <p>{t('network.ask.none-text')}</p>
      </EmptyState>
    )
  }
  return (
    <Section id="ask" title={t('network.ask.title')}>
      <Form action={networkPaths.requests({ lab: lab!.slug })} problems={problems}>
        <Radios
          name="programme"
          label={t('network.ask.programme')}
          hint={t('network.ask.hint')}
          problems={problems}
          options={programmes.map(({ slug, name, about }) => ({
            value: slug,
            label: pickText(name, language).text,
            hint: pickText(about, language).text || undefined,
          }))}
        />
        <ButtonRow>
          <Button>{t('network.ask.send')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
