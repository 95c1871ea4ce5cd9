import type { Role } from '../../../../shared/role.ts'
import { Tag, TagRow, usePage } from '../../../../ui/index.ts'

/** What a role is called. */
export function RoleName({ role }: { role: Role }) {
  const { t } = usePage()
  return <>{t(`people.role.${role}`)}</>
}

/** Roles beside each other; says so when there are none. */
export function RoleNames({ roles }: { roles: readonly Role[] }) {
  const { t } = usePage()
  if (roles.length === 0) return <span>{t('people.role.none')}</span>
  return (
    <TagRow>
      {roles.map((role) => (
        <Tag key={role}>
          <RoleName role={role} />
        </Tag>
      ))}
    </TagRow>
  )
}
