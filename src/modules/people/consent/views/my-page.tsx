import type { BesideLink } from '../../../../platform/manifest.ts'
import {
  BesideList,
  ErrorSummary,
  Heading,
  InlineForm,
  Lead,
  Notice,
  Panel,
  Section,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { DetailsList } from '../../participant/views/details-list.tsx'
import { GroupLinks } from '../../participant/views/person-page.tsx'
import type { Person } from '../../participant/person.ts'
import { peoplePaths } from '../../paths.ts'
import { RoleList } from '../../role/views/role-list.tsx'
import type { ConsentTextRow } from '../queries.ts'
import { ConsentList } from './consent-list.tsx'

type Props = {
  person: Person
  texts: ConsentTextRow[]
  /** What other parts of the work hold about the reader. */
  besides: readonly BesideLink[]
  problems: Problem[]
  saved: boolean
}

/** What the lab knows of me, what I am here, and what I agreed to; mine to change. */
export function MyPage({ person, texts, besides, problems, saved }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const { details, roles, groups, consents } = person
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('people.me.title')}</Heading>
      <Lead>{t('people.me.lead', { name: details.name })}</Lead>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('people.saved')}</p>
        </Notice>
      )}
      <BesideList links={besides} />
      <Section
        id="details"
        title={t('people.me.details')}
        action={
          <a class="ds-link" href={peoplePaths.myDetails(here)}>
            {t('people.me.change')}
          </a>
        }
      >
        <DetailsList person={person} />
      </Section>
      <Section id="roles" title={t('people.me.roles')}>
        <RoleList roles={roles} participantId={details.id} />
      </Section>
      <Section id="groups" title={t('people.me.groups')}>
        <GroupLinks groups={groups} />
      </Section>
      <Section id="consents" title={t('people.me.consents')}>
        <ConsentList
          consents={consents}
          withdrawal={(consentId) => peoplePaths.myConsentWithdrawal({ ...here, consentId })}
        />
      </Section>
      {texts.length > 0 && (
        <Section id="asked" title={t('people.me.asked')}>
          <p>{t('people.me.asked.lead')}</p>
          {texts.map((text) => (
            <AskedText key={text.id} text={text} />
          ))}
        </Section>
      )}
      <p>
        <a class="ds-link" href={peoplePaths.account({})}>
          {t('people.me.account')}
        </a>
      </p>
    </>
  )
}

function AskedText({ text }: { text: ConsentTextRow }) {
  const { t, lab } = usePage()
  return (
    <Panel>
      <Heading level={3}>{t(`people.purpose.${text.purpose}`)}</Heading>
      <p class="keeps-lines" lang={text.language}>
        {text.body}
      </p>
      <InlineForm
        action={peoplePaths.myConsents({ lab: lab!.slug })}
        fields={{ consentTextId: text.id }}
        about={t(`people.purpose.${text.purpose}`)}
      >
        {t('people.consent.agree')}
      </InlineForm>
    </Panel>
  )
}
