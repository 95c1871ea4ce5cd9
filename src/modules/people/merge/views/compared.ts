import type { usePage } from '../../../../ui/index.ts'
import type { Person } from '../../participant/person.ts'
import type { Fillable, Moved } from '../schema.ts'

type Page = Pick<ReturnType<typeof usePage>, 't' | 'format'>

/** One line of the comparison: what each entry says, and what the person's one entry will say. */
export type Compared = { label: string; kept: string; double: string; after: string }

/** Both entries side by side with what comes of them; lines about which neither knows anything are left out. */
export function compared(page: Page, kept: Person, double: Person, moved: Moved): Compared[] {
  const { t } = page
  const mine = detailsOf(page, kept)
  const other = detailsOf(page, double)
  const lines = Object.keys(mine).map((field) => ({
    label: t(`people.field.${field}`),
    kept: mine[field]!,
    double: other[field]!,
    after: (moved.details.includes(field as Fillable) ? other : mine)[field]!,
  }))
  const signsIn = (person: Person) => t(person.details.accountId ? 'people.yes' : 'people.no')
  const all = [
    ...lines,
    {
      label: t('people.field.account'),
      kept: signsIn(kept),
      double: signsIn(double),
      after: signsIn(moved.account ? double : kept),
    },
    rolesOf(page, kept, double, moved),
    groupsOf(page, kept, double),
    consentsOf(page, kept, double),
  ]
  return all.filter((line) => line.kept || line.double)
}

function detailsOf({ t, format }: Page, { details, place }: Person): Record<string, string> {
  const { ageBand, gender } = details
  return {
    name: details.name,
    preferredChannel: t(`people.channel.${details.preferredChannel}`),
    language: t(`ui.language.${details.language}`),
    phone: details.phone ?? '',
    email: details.email ?? '',
    postalAddress: details.postalAddress ?? '',
    supportNeeds: details.supportNeeds,
    organisation: details.organisation,
    placeId: place ?? '',
    ageBand: ageBand ? t(`people.age.${ageBand}`) : '',
    gender: gender ? t(`people.gender.${gender}`) : '',
    belongsTo: format.list(details.belongsTo.map((code) => t(`people.belonging.${code}`))),
  }
}

function rolesOf({ t, format }: Page, kept: Person, double: Person, moved: Moved): Compared {
  const open = (person: Person) => person.roles.filter((role) => !role.endedAt)
  const list = (roles: Person['roles']) =>
    format.list(
      roles.map((role) => {
        const name = t(`people.role.${role.role}`)
        return role.initiative ? `${name} (${role.initiative})` : name
      }),
    )
  const after = [
    ...open(kept).filter(({ id }) => !moved.rolesEnded.includes(id)),
    ...open(double).filter(({ id }) => moved.roles.includes(id)),
  ]
  return {
    label: t('people.person.roles'),
    kept: list(open(kept)),
    double: list(open(double)),
    after: list(after),
  }
}

function groupsOf({ t, format }: Page, kept: Person, double: Person): Compared {
  const list = (groups: Person['groups']) =>
    format.list([...new Map(groups.map(({ id, name }) => [id, name])).values()])
  return {
    label: t('people.person.groups'),
    kept: list(kept.groups),
    double: list(double.groups),
    after: list([...kept.groups, ...double.groups]),
  }
}

function consentsOf({ t, format }: Page, kept: Person, double: Person): Compared {
  const list = (consents: Person['consents']) =>
    format.list([
      ...new Map(
        consents
          .filter(({ withdrawnAt }) => !withdrawnAt)
          .map(({ textId, purpose }) => [textId, t(`people.purpose.${purpose}`)]),
      ).values(),
    ])
  return {
    label: t('people.person.consents'),
    kept: list(kept.consents),
    double: list(double.consents),
    after: list([...kept.consents, ...double.consents]),
  }
}
