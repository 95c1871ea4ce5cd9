import { Tabs, usePage } from '../../../ui/index.ts'
import { peoplePaths } from '../paths.ts'

type Part = 'people' | 'groups' | 'invitations' | 'consent-texts'

/** The parts of keeping people: the list, groups, invitations, consent texts. */
export function PeopleTabs({ current }: { current: Part }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const tab = (part: Part, label: string, address: string) => ({
    label,
    address,
    current: part === current,
  })
  return (
    <Tabs
      label={t('people.tabs')}
      tabs={[
        tab('people', t('people.list.title'), peoplePaths.people(here)),
        tab('groups', t('people.group.list'), peoplePaths.groups(here)),
        tab('invitations', t('people.invitation.list'), peoplePaths.invitations(here)),
        tab('consent-texts', t('people.consent-text.list'), peoplePaths.consentTexts(here)),
      ]}
    />
  )
}
