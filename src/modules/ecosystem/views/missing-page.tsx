import { pickText } from '../../../shared/language.ts'
import {
  Disclosure,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  Section,
  usePage,
  type LinkListItem,
} from '../../../ui/index.ts'
import { peoplePaths } from '../../people/index.ts'
import type { Missing } from '../missing/find-missing.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import { MapTabs } from './map-tabs.tsx'
import { ActiveNote } from './parts.tsx'

type Props = { missing: Missing; roleName(word: string): string }

/** How many of a long list are shown before the rest is folded. */
const shownFirst = 12

/** Who is missing, each with one next step. */
export function MissingPage({ missing, roleName }: Props) {
  const { t } = usePage()
  const { sectors, roles, places } = missing
  const nobody = sectors.length + roles.length + places.length === 0
  return (
    <>
      <Heading level={1}>{t('ecosystem.tab.missing')}</Heading>
      <Lead>{t('ecosystem.missing.lead')}</Lead>
      <MapTabs current="missing" view="keeper" />
      {nobody && <EmptyState title={t('ecosystem.missing.nobody')} />}
      {sectors.length > 0 && <Sectors sectors={sectors} />}
      {roles.length > 0 && <Roles roles={roles} roleName={roleName} />}
      {places.length > 0 && <Places places={places} />}
    </>
  )
}

function Sectors({ sectors }: Pick<Missing, 'sectors'>) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <Section id="sectors" title={t('ecosystem.missing.sectors')}>
      <LinkList
        items={sectors.map(({ helix, entries }) => {
          const values = { helix: t(`ecosystem.helix-in.${helix}`), count: entries }
          return entries === 0
            ? {
                label: t('ecosystem.missing.add-sector', values),
                address: `${paths.newStakeholder(here)}?helix=${helix}`,
                note: t('ecosystem.missing.sector-none', values),
              }
            : {
                label: t('ecosystem.missing.invite-sector', values),
                address: `${paths.stakeholders(here)}?helix=${helix}`,
                note: t('ecosystem.missing.sector-idle', values),
              }
        })}
      />
      <ActiveNote />
    </Section>
  )
}

function Roles({ roles, roleName }: Pick<Missing, 'roles'> & Pick<Props, 'roleName'>) {
  const { t, lab, language } = usePage()
  const items = roles.map(({ word, title }) => ({
    label: t('ecosystem.missing.add-role', { role: roleName(word) }),
    address: `${paths.newStakeholder({ lab: lab!.slug })}?role=${word}`,
    note: t('ecosystem.missing.asked-by', { initiative: pickText(title, language).text }),
  }))
  return (
    <Section id="roles" title={t('ecosystem.missing.roles')}>
      <p>{t('ecosystem.missing.roles-text')}</p>
      <FoldedList items={items} />
    </Section>
  )
}

function Places({ places }: Pick<Missing, 'places'>) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const items = places.map(({ id, name }) => ({
    label: t('ecosystem.missing.add-place', { place: name }),
    address: `${paths.newStakeholder(here)}?place=${id}`,
  }))
  return (
    <Section id="places" title={t('ecosystem.missing.places')}>
      <FoldedList items={items} />
      <p>
        <a class="ds-link" href={peoplePaths.newInvitation(here)}>
          {t('ecosystem.missing.invite')}
        </a>
      </p>
    </Section>
  )
}

function FoldedList({ items }: { items: LinkListItem[] }) {
  const { t } = usePage()
  const rest = items.slice(shownFirst)
  return (
    <>
      <LinkList items={items.slice(0, shownFirst)} />
      {rest.length > 0 && (
        <Disclosure summary={t('ecosystem.missing.more', { count: rest.length })}>
          <LinkList items={rest} />
        </Disclosure>
      )}
    </>
  )
}
